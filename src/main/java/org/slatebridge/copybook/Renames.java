package org.slatebridge.copybook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.DataDescription.Name;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.Spelling;

/** Pass 7: level 66 takes the bytes from the beginning of one item to the end of the same or another. */
final class Renames {

    private final List<DataDescription> items;
    private final Diagnostics faults;

    private Renames(DataDescription root, Diagnostics faults) {
        this.items = root.withDescendants();
        this.faults = faults;
    }

    static void bind(LevelTree.Tree tree, Diagnostics faults) {
        Renames pass = new Renames(tree.root(), faults);
        tree.renames().forEach(pass::bind);
    }

    private void bind(DataDescription entry) {
        Name fromName = entry.renamesFrom;
        if (fromName == null) {
            return;
        }
        Name throughName = entry.renamesThrough;
        DataDescription from = find(fromName);
        DataDescription through = throughName == null ? from : find(throughName);
        if (from == null || through == null) {
            return;
        }
        if (!mayBeRenamed(from, fromName) || (throughName != null && !mayBeRenamed(through, throughName))) {
            return;
        }
        int end = through.offset + through.length;
        if (end <= from.offset || through.offset < from.offset) {
            Name last = throughName == null ? fromName : throughName;
            faults.add(
                    DiagnosticCode.LAYOUT_RENAMES,
                    last.position(),
                    last.shown() + " does not end behind the first item");
            return;
        }
        entry.offset = from.offset;
        entry.length = end - from.offset;
        if (throughName == null) {
            entry.picture = from.picture;
            entry.resolvedUsage = from.resolvedUsage;
            entry.resolvedSign = from.resolvedSign;
        }
    }

    /** The Language Reference: no level 01 or 77, and nothing in a table or with a table that varies. */
    private boolean mayBeRenamed(DataDescription item, Name name) {
        String why = null;
        if (item.parent == null) {
            why = " is a record, and level 66 renames items inside one";
        } else if (item.withDescendants().stream().anyMatch(e -> e.counterName != null)) {
            why = " has a table under DEPENDING ON";
        } else {
            for (DataDescription at = item; at != null; at = at.parent) {
                why = at.isTable() ? " is in a table" : why;
            }
        }
        if (why != null) {
            faults.add(DiagnosticCode.LAYOUT_RENAMES, name.position(), name.shown() + why);
        }
        return why == null;
    }

    private @Nullable DataDescription find(Name name) {
        List<DataDescription> found =
                items.stream().filter(e -> e.isMeantBy(name)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        Diagnostic fault = Diagnostic.at(
                DiagnosticCode.LAYOUT_RENAMES,
                name.position(),
                name.shown() + (found.isEmpty() ? " is no item of the record" : " may mean several items; qualify it"));
        List<String> known = items.stream().map(e -> e.name).toList();
        faults.add(found.isEmpty() ? Spelling.suggest(fault, name.words().get(0), known) : fault);
        return null;
    }
}
