package org.slatebridge.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;

/** Puts what the courts say to what the repository says: to its arrest and charges, or beside them. */
final class CourtTruth {

    private CourtTruth() {}

    /** Adds to a person's truth what the cases say. */
    static void tell(String dataset, List<CourtCase> cases, TruePart person) {
        cases.stream().filter(one -> one.fate() == Fate.MAPPED).forEach(one -> tell(dataset, one, person));
    }

    private static void tell(String dataset, CourtCase one, TruePart person) {
        TruePart known = person.child(Level.ARREST, one.docket());
        // a part that was added has the name of its dataset in its key, for no number of the repository to be like it
        TruePart arrest = known == null
                ? person.add(Level.ARREST, person.key + "/" + dataset + "." + one.id(), one.docket())
                : known;
        arrest.hearCourt(dataset, one.part(), StateFacts.OF_CASE);
        for (Part charge : one.part().children) {
            String number = charge.text("charge.number");
            TruePart found = arrest.child(Level.CHARGE, number);
            String key = arrest.key + "/" + dataset + "." + Integer.parseInt(number);
            charge(dataset, charge, found == null ? arrest.add(Level.CHARGE, key, number) : found);
        }
    }

    private static void charge(String dataset, Part charge, TruePart told) {
        told.hearCourt(dataset, charge, StateFacts.OF_CHARGE);
        boolean says = StateFacts.OF_DISPOSITION.stream().anyMatch(f -> charge.get(f) != null || charge.isSpoilt(f));
        @Nullable TruePart disposition = told.first(Level.DISPOSITION);
        if (disposition == null && says) {
            disposition = told.add(Level.DISPOSITION, "", StateFacts.number(1));
        }
        if (disposition != null) {
            disposition.hearCourt(dataset, charge, StateFacts.OF_DISPOSITION);
        }
        for (Part component : charge.children) {
            String number = component.text("sentence.number");
            @Nullable TruePart known = told.child(Level.SENTENCE, number);
            (known == null ? told.add(Level.SENTENCE, "", number) : known)
                    .hearCourt(dataset, component, StateFacts.OF_COMPONENT);
        }
    }
}
