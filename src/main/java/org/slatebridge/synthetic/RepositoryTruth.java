package org.slatebridge.synthetic;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;

/** What the repository's records say, defects and all, told by the mapping that writes them. */
final class RepositoryTruth {

    private final String dataset;
    private final Map<Level, RecordFiller> fillers;

    /** @param fillers what writes the records of each level */
    RepositoryTruth(String dataset, Map<Level, RecordFiller> fillers) {
        this.dataset = dataset;
        this.fillers = fillers;
    }

    /** What the records of a person say. */
    TruePart of(Part person, String key) {
        TruePart truth = new TruePart(Level.PERSON, key, "");
        tell(person, truth);
        below(person, truth);
        return truth;
    }

    private void below(Part part, TruePart truth) {
        for (int i = 0; i < part.children.size(); i++) {
            Part child = part.children.get(i);
            boolean keyed = child.level == Level.ARREST || child.level == Level.CHARGE;
            String number = child.level == Level.ARREST
                    ? child.children.get(0).text("charge.docket")
                    : StateFacts.number(i + 1);
            TruePart told = truth.add(child.level, keyed ? truth.key + "/" + (i + 1) : "", number);
            if (!child.lost) {
                tell(child, told);
            }
            below(child, told);
        }
    }

    private void tell(Part part, TruePart truth) {
        @Nullable RecordFiller filler = fillers.get(part.level);
        if (filler != null) {
            filler.tell(dataset, part, truth);
        }
    }
}
