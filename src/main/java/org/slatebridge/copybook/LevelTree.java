package org.slatebridge.copybook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.layout.FieldSpec;

/** Pass 1: puts entries under their groups by level number, and level 66 under the record they rename in. */
final class LevelTree {

    /**
     * A record as it stands in the source.
     *
     * @param root the level 01 or 77
     * @param renames the level 66 of it
     * @param implied true if the source begins below level 01 and the root was added
     */
    record Tree(DataDescription root, List<DataDescription> renames, boolean implied) {}

    private final String impliedName;
    private final Diagnostics faults;
    private final List<Tree> trees = new ArrayList<>();
    private final Deque<DataDescription> open = new ArrayDeque<>();

    private LevelTree(String impliedName, Diagnostics faults) {
        this.impliedName = impliedName;
        this.faults = faults;
    }

    /** The records in order; {@code impliedName} names one that has no level 01 of its own. */
    static List<Tree> build(List<DataDescription> entries, String impliedName, Diagnostics faults) {
        LevelTree builder = new LevelTree(impliedName, faults);
        entries.forEach(builder::add);
        builder.trees.forEach(tree -> builder.checkElementary(tree.root()));
        return builder.trees;
    }

    private void add(DataDescription entry) {
        if (entry.level == 66) {
            rename(entry);
        } else if (entry.level == 1 || entry.level == 77) {
            open.clear();
            begin(entry, false);
        } else {
            nest(entry);
        }
    }

    private void begin(DataDescription root, boolean implied) {
        trees.add(new Tree(root, new ArrayList<>(), implied));
        open.push(root);
    }

    private void nest(DataDescription entry) {
        while (!open.isEmpty() && open.element().level >= entry.level) {
            open.pop();
        }
        if (open.isEmpty() || open.element().level == 77) {
            open.clear();
            begin(new DataDescription(1, impliedName, entry.position), true);
        }
        DataDescription parent = open.element();
        entry.parent = parent;
        parent.children.add(entry);
        open.push(entry);
    }

    private void rename(DataDescription entry) {
        if (trees.isEmpty()) {
            faults.add(DiagnosticCode.COPYBOOK_LEVEL, entry.position, "level 66 has no record above it");
            return;
        }
        trees.get(trees.size() - 1).renames().add(entry);
    }

    private void checkElementary(DataDescription root) {
        for (DataDescription entry : root.withDescendants()) {
            if (entry.isGroup() && entry.picturePosition != null) {
                faults.add(groupWithPicture(entry));
            }
        }
    }

    private static Diagnostic groupWithPicture(DataDescription entry) {
        DataDescription first = entry.children.get(0);
        String name = entry.name.equals(FieldSpec.FILLER) ? "an item without a name" : entry.name;
        return Diagnostic.at(
                DiagnosticCode.COPYBOOK_LEVEL,
                first.position,
                "level " + first.level + " stands under " + name + ", which has a PICTURE and so no items inside");
    }
}
