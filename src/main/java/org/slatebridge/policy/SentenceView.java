package org.slatebridge.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Quality;
import org.slatebridge.history.Sentence;

/** What a sentence is, as its facts tell. */
final class SentenceView {

    private SentenceView() {}

    static Answer incarcerates(ChargeView charge, Sentence sentence) {
        SentenceType type = type(charge, sentence);
        return type == null ? Answer.UNKNOWN : type.incarcerates();
    }

    /** As the sentence says itself, or as its type tells. */
    static Answer supervises(ChargeView charge, Sentence sentence) {
        Fact own = sentence.facts().get(charge.law().names().supervised);
        if (own.known()) {
            return Answer.of(own.isSet());
        }
        SentenceType type = own.quality() == Quality.MISSING ? type(charge, sentence) : null;
        return type == null ? Answer.UNKNOWN : type.supervises();
    }

    private static @Nullable SentenceType type(ChargeView charge, Sentence sentence) {
        Fact type = sentence.facts().get(charge.law().names().sentenceType);
        return type.known() ? SentenceType.of(type.text()) : null;
    }

    static List<FactSeen> incarcerationSeen(ChargeView charge, Sentence sentence) {
        return List.of(typeSeen(charge, sentence));
    }

    /** The facts that tell whether there is supervision; a type that tells is enough. */
    static List<FactSeen> supervisionSeen(ChargeView charge, Sentence sentence) {
        Fact own = sentence.facts().get(charge.law().names().supervised);
        FactSeen supervised = charge.seen(own, sentence.source(), true);
        SentenceType type = type(charge, sentence);
        if (own.quality() != Quality.MISSING || (type != null && type.supervises() == Answer.UNKNOWN)) {
            return List.of(supervised);
        }
        return List.of(typeSeen(charge, sentence));
    }

    static FactSeen typeSeen(ChargeView charge, Sentence sentence) {
        Fact type = sentence.facts().get(charge.law().names().sentenceType);
        return charge.seen(type, sentence.source(), type(charge, sentence) != null);
    }
}
