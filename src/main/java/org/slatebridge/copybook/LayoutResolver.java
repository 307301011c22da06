package org.slatebridge.copybook;

import java.util.List;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.RecordLayout;

/** Runs the passes that turn entries into layouts, each in a file of its own. */
final class LayoutResolver {

    private LayoutResolver() {}

    /** The layouts, in the order of the copybook; none if there are faults. */
    static List<RecordLayout> resolve(
            List<DataDescription> entries, String impliedName, Dialect dialect, Diagnostics faults) {
        List<LevelTree.Tree> trees = LevelTree.build(entries, impliedName, faults);
        Redefinitions.bind(trees, faults);
        for (LevelTree.Tree tree : trees) {
            Inheritance.apply(tree.root());
            ClauseCheck.apply(tree.root(), dialect, faults);
            Counters.bind(tree.root(), faults);
            Placement.apply(tree.root(), dialect, faults);
            Renames.bind(tree, faults);
        }
        return faults.isEmpty() ? trees.stream().map(LayoutEmission::emit).toList() : List.of();
    }
}
