package org.slatebridge.copybook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.DataDescription.Name;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.Spelling;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Picture.Category;

/** Pass 5: finds the counter of each DEPENDING ON: a whole number before the table, in the same record. */
final class Counters {

    private final Diagnostics faults;
    private final List<DataDescription> all;

    private Counters(DataDescription root, Diagnostics faults) {
        this.faults = faults;
        this.all = root.withDescendants();
    }

    static void bind(DataDescription root, Diagnostics faults) {
        Counters pass = new Counters(root, faults);
        for (DataDescription entry : pass.all) {
            Name name = entry.counterName;
            if (name != null) {
                entry.counter = pass.bind(entry, name);
            }
        }
    }

    private @Nullable DataDescription bind(DataDescription table, Name name) {
        List<DataDescription> before = all.subList(0, all.indexOf(table));
        List<DataDescription> found =
                before.stream().filter(e -> e.isMeantBy(name)).toList();
        if (found.isEmpty()) {
            return unknown(name, before);
        }
        List<DataDescription> near =
                found.stream().filter(e -> sharesTables(e, table)).toList();
        if (near.size() != 1) {
            faults.add(
                    DiagnosticCode.LAYOUT_COUNTER,
                    name.position(),
                    near.isEmpty()
                            ? name.shown() + " stands in a table of its own, so the counter is not one item"
                            : name.shown() + " may mean " + near.size() + " items; qualify it");
            return null;
        }
        return check(name, near.get(0));
    }

    private @Nullable DataDescription unknown(Name name, List<DataDescription> before) {
        boolean later = all.stream().anyMatch(e -> e.isMeantBy(name));
        String why = later ? " stands behind the table it counts" : " is no item of the record before the table";
        Diagnostic fault = Diagnostic.at(DiagnosticCode.LAYOUT_COUNTER, name.position(), name.shown() + why);
        List<String> known = before.stream().map(e -> e.name).toList();
        faults.add(later ? fault : Spelling.suggest(fault, name.words().get(0), known));
        return null;
    }

    private @Nullable DataDescription check(Name name, DataDescription counter) {
        Picture picture = counter.picture;
        boolean whole = picture != null
                && picture.category() == Category.NUMERIC
                && picture.scale() == 0
                && picture.digits() <= 18;
        if ((!whole && counter.picturePosition == null) || (picture != null && !whole)) {
            faults.add(
                    DiagnosticCode.LAYOUT_COUNTER,
                    name.position(),
                    name.shown() + " is no whole number, so cannot count");
            return null;
        }
        return counter;
    }

    /** True if every table the counter stands in is one the counted table stands in too. */
    private static boolean sharesTables(DataDescription counter, DataDescription table) {
        for (DataDescription at = counter; at != null; at = at.parent) {
            if (at.isTable() && !encloses(at, table)) {
                return false;
            }
        }
        return true;
    }

    private static boolean encloses(DataDescription group, DataDescription entry) {
        for (DataDescription at = entry.parent; at != null; at = at.parent) {
            if (at == group) {
                return true;
            }
        }
        return false;
    }
}
