package org.slatebridge.copybook;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.DataDescription.Name;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.Spelling;

/** Pass 4: finds what each REDEFINES redefines: an item before it, at its level, in its group. */
final class Redefinitions {

    private final Diagnostics faults;

    /** Asked once for each subject, which may have very many redefinitions. */
    private final IdentityHashMap<DataDescription, Boolean> variable = new IdentityHashMap<>();

    private Redefinitions(Diagnostics faults) {
        this.faults = faults;
    }

    static void bind(List<LevelTree.Tree> trees, Diagnostics faults) {
        Redefinitions pass = new Redefinitions(faults);
        List<DataDescription> roots = trees.stream().map(LevelTree.Tree::root).toList();
        pass.among(roots);
        roots.forEach(pass::inside);
    }

    private void inside(DataDescription group) {
        among(group.children);
        group.children.forEach(this::inside);
    }

    private void among(List<DataDescription> siblings) {
        Map<String, Integer> latest = new HashMap<>();
        int lastWithStorage = -1;
        for (int i = 0; i < siblings.size(); i++) {
            DataDescription entry = siblings.get(i);
            Name name = entry.redefinesName;
            if (name == null) {
                lastWithStorage = i;
            } else {
                Integer subject = latest.get(key(name.words().get(0)));
                entry.redefines = subject == null
                        ? unknown(name, siblings.subList(0, i))
                        : check(name, siblings.get(subject), lastWithStorage <= subject);
            }
            latest.put(key(entry.name), i);
        }
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private @Nullable DataDescription unknown(Name name, List<DataDescription> before) {
        List<String> known = before.stream().map(e -> e.name).toList();
        faults.add(Spelling.suggest(
                Diagnostic.at(
                        DiagnosticCode.LAYOUT_REDEFINES,
                        name.position(),
                        name.shown() + " is no item before this one in the same group"),
                name.words().get(0),
                known));
        return null;
    }

    private boolean variable(DataDescription subject) {
        Boolean known = variable.get(subject);
        if (known == null) {
            known = subject.withDescendants().stream().anyMatch(e -> e.counterName != null);
            variable.put(subject, known);
        }
        return known;
    }

    private @Nullable DataDescription check(Name name, DataDescription subject, boolean adjoining) {
        if (subject.level > 1 && !adjoining) {
            faults.add(
                    DiagnosticCode.LAYOUT_REDEFINES,
                    name.position(),
                    "between " + name.shown() + " and its redefinition stands an item with storage of its own");
            return null;
        }
        boolean variable = variable(subject);
        if (variable) {
            faults.add(
                    DiagnosticCode.LAYOUT_REDEFINES,
                    name.position(),
                    name.shown() + " has a table under DEPENDING ON, so nothing can redefine it");
            return null;
        }
        // a redefinition of a redefinition lies where the first one lies
        return subject;
    }
}
