package org.slatebridge.copybook;

import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Picture.Category;
import org.slatebridge.layout.Usage;

/** Pass 3: which clauses may stand together, and how many digits a usage holds. */
final class ClauseCheck {

    private final Dialect dialect;
    private final Diagnostics faults;

    private ClauseCheck(Dialect dialect, Diagnostics faults) {
        this.dialect = dialect;
        this.faults = faults;
    }

    static void apply(DataDescription root, Dialect dialect, Diagnostics faults) {
        ClauseCheck check = new ClauseCheck(dialect, faults);
        if (root.isTable()) {
            check.fault(root.position, "OCCURS cannot stand at level " + root.level);
        }
        root.withDescendants().stream().forEach(e -> check.item(e));
    }

    private void item(DataDescription entry) {
        if (entry.isGroup()) {
            group(entry);
        } else if (!entry.faulty) {
            elementary(entry);
        }
    }

    private void group(DataDescription entry) {
        if (entry.justified) {
            fault(place(entry.justifiedPosition, entry), "JUSTIFIED stands only with an elementary item");
        }
        if (entry.blankWhenZero) {
            fault(place(entry.blankWhenZeroPosition, entry), "BLANK WHEN ZERO stands only with an elementary item");
        }
    }

    private void elementary(DataDescription entry) {
        Picture picture = entry.picture;
        boolean takesPicture = !entry.resolvedUsage.isFloat() && !entry.resolvedUsage.isAddress();
        if (picture == null) {
            if (takesPicture && entry.picturePosition == null) {
                fault(entry.position, entry.name + " has neither PICTURE nor items inside");
            }
        } else if (!takesPicture) {
            fault(place(entry.picturePosition, entry), entry.resolvedUsage.word() + " takes no PICTURE");
        } else {
            usage(entry, picture);
            digits(entry, picture);
            others(entry, picture);
        }
    }

    private void usage(DataDescription entry, Picture picture) {
        boolean fits = switch (entry.resolvedUsage) {
            case COMP, COMP_3, COMP_5, COMP_6 -> picture.category() == Category.NUMERIC;
            case DISPLAY_1 -> picture.category() == Category.DBCS || picture.category() == Category.NATIONAL;
            case DISPLAY -> picture.category() != Category.DBCS && picture.category() != Category.NATIONAL;
            case NATIONAL -> !picture.isNumber();
            default -> true;
        };
        if (!fits) {
            fault(
                    place(entry.usagePosition, entry),
                    "USAGE " + entry.resolvedUsage.word() + " does not go with picture " + picture.text());
        } else if (entry.resolvedUsage == Usage.COMP_6 && picture.signed()) {
            fault(place(entry.usagePosition, entry), "COMP-6 has no sign, so no S in picture " + picture.text());
        }
    }

    private void digits(DataDescription entry, Picture picture) {
        if (Math.abs(picture.scale()) > 38) {
            faults.add(
                    DiagnosticCode.COPYBOOK_PICTURE,
                    place(entry.picturePosition, entry),
                    "picture " + picture.text() + " puts the point more than 38 places away");
        }
        int most = dialect.mostDigits(entry.resolvedUsage);
        if (entry.statedLength == 0 && picture.isNumber() && picture.digits() > most) {
            faults.add(
                    DiagnosticCode.COPYBOOK_PICTURE,
                    place(entry.picturePosition, entry),
                    "picture " + picture.text() + " has " + picture.digits() + " digits, at most " + most + " with "
                            + entry.resolvedUsage.word());
        }
    }

    private void others(DataDescription entry, Picture picture) {
        if (entry.sign != null && !(picture.category() == Category.NUMERIC && picture.signed())) {
            fault(place(entry.signPosition, entry), "SIGN needs a numeric picture with S");
        } else if (entry.sign != null && entry.resolvedUsage != Usage.DISPLAY) {
            fault(place(entry.signPosition, entry), "SIGN needs USAGE DISPLAY, not " + entry.resolvedUsage.word());
        }
        if (entry.blankWhenZero && !(picture.isNumber() && entry.resolvedUsage == Usage.DISPLAY)) {
            fault(place(entry.blankWhenZeroPosition, entry), "BLANK WHEN ZERO needs a number in DISPLAY");
        }
        if (entry.justified && picture.isNumber()) {
            fault(place(entry.justifiedPosition, entry), "JUSTIFIED needs text");
        }
    }

    private static SourcePosition place(@Nullable SourcePosition exact, DataDescription entry) {
        return exact == null ? entry.position : exact;
    }

    private void fault(SourcePosition position, String text) {
        faults.add(DiagnosticCode.COPYBOOK_CLAUSE, position, text);
    }
}
