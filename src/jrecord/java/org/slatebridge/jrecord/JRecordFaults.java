package org.slatebridge.jrecord;

import java.math.BigDecimal;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slatebridge.crosscheck.ItemDifference;
import org.slatebridge.crosscheck.ItemValue;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Usage;

/**
 * JRecord's faults that make two readings differ. One explains a difference only if JRecord's value is what the fault
 * makes of these bytes. Their names are those of docs/crosscheck.md. Stateless.
 */
final class JRecordFaults {

    private final ItemDifference difference;
    private final Field field;
    private final byte[] bytes;
    private final String characters;
    private final ItemValue ours;
    private final ItemValue theirs;

    private JRecordFaults(ItemDifference difference, Field field) {
        this.difference = difference;
        this.field = field;
        this.bytes = HexFormat.of().parseHex(difference.bytes());
        this.characters = difference.options().codePage().text(bytes, 0, bytes.length);
        this.ours = difference.ours();
        this.theirs = difference.theirs();
    }

    static @Nullable String explain(ItemDifference difference) {
        Field field = difference.field();
        if (field == null || difference.bytes().length() != 2 * field.length()) {
            return null;
        }
        return new JRecordFaults(difference, field).explain();
    }

    private @Nullable String explain() {
        if (field.usage().isFloat()) {
            return floating();
        }
        Picture picture = field.picture();
        if (picture == null) {
            return null;
        }
        if (!picture.isNumber()) {
            return text();
        }
        if (picture.category() == Picture.Category.NUMERIC_EDITED) {
            return edited(picture);
        }
        if (picture.scale() < 0 || picture.scale() > picture.digits()) {
            return scaledByP(picture);
        }
        return switch (field.usage()) {
            case COMP_3 -> packed(picture);
            case DISPLAY -> zoned(picture);
            default -> null;
        };
    }

    private @Nullable String text() {
        if (ours.text() == null || theirs.text() == null) {
            return null;
        }
        if (theirs.text().isEmpty() && difference.bytes().matches("(00)+")) {
            return "low-values-as-blank";
        }
        return ours.text().replace('\u0085', '\n').equals(theirs.text()) ? "nel-as-line-feed" : null;
    }

    private @Nullable String floating() {
        BigDecimal read = WhatJRecordMakes.ofFloat(bytes, field.usage());
        BigDecimal number = theirs.number();
        if (read == null || number == null) {
            return read == null && isInvalid(theirs) ? "float-ieee" : null;
        }
        boolean same = field.usage() == Usage.COMP_1
                ? read.floatValue() == number.floatValue()
                : read.doubleValue() == number.doubleValue();
        return same ? "float-ieee" : null;
    }

    private @Nullable String edited(Picture picture) {
        if (isInvalid(ours)) {
            return isTheirs(WhatJRecordMakes.ofEdited(characters, picture)) ? "edited-loose" : null;
        }
        boolean minus = characters.endsWith("-") && picture.symbols().endsWith("-");
        boolean unread = WhatJRecordMakes.hasZ(picture) && (minus || characters.isBlank());
        return unread && isInvalid(theirs) ? "edited-unread" : null;
    }

    private @Nullable String scaledByP(Picture picture) {
        boolean made;
        if (field.usage() == Usage.DISPLAY) {
            made = ItemValue.of(characters).equals(theirs);
        } else {
            int round = 2 * picture.scale() - picture.digits();
            made = picture.scale() > 0
                    && ours.number() != null
                    && isTheirs(ours.number().scaleByPowerOfTen(round));
        }
        return made ? "p-scaling" : null;
    }

    private @Nullable String packed(Picture picture) {
        if (!isTheirs(WhatJRecordMakes.ofPacked(bytes, picture))) {
            return null;
        }
        int sign = bytes[bytes.length - 1] & 0xF;
        if (!isInvalid(ours)) {
            return sign == 0xB ? "packed-sign-b" : null;
        }
        boolean over = picture.digits() % 2 == 0 && WhatJRecordMakes.zone(bytes[0]) != 0;
        boolean minus = !picture.signed() && (sign == 0xB || sign == 0xD);
        return over || minus ? "packed-unchecked" : null;
    }

    private @Nullable String zoned(Picture picture) {
        boolean overpunched = picture.signed() && !field.sign().isSeparate();
        if (!overpunched || !isTheirs(WhatJRecordMakes.ofZoned(bytes, picture))) {
            return null;
        }
        if (field.sign().isLeading()) {
            return WhatJRecordMakes.zone(bytes[0]) == 0xD || WhatJRecordMakes.zone(bytes[bytes.length - 1]) != 0xF
                    ? "sign-leading"
                    : null;
        }
        return isInvalid(ours) && hasOddZone() ? "zoned-unchecked" : null;
    }

    /** True if a byte before the last is no digit. */
    private boolean hasOddZone() {
        for (int i = 0; i < bytes.length - 1; i++) {
            if (WhatJRecordMakes.zone(bytes[i]) != 0xF) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvalid(ItemValue value) {
        return value.kind() == ItemValue.Kind.INVALID;
    }

    private boolean isTheirs(@Nullable BigDecimal made) {
        BigDecimal read = theirs.number();
        return made != null && read != null && made.compareTo(read) == 0;
    }
}
