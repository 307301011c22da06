package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Sentence;

/**
 * {@code sentence:} any sentence for the charge with such a minimum or maximum.
 *
 * @param maximum true for the maximum, false for the minimum of the sentence
 */
record SentenceOf(Said said, boolean maximum, Threshold threshold) implements Leaf {

    private FactName name(ChargeView charge) {
        PolicyFacts names = charge.law().names();
        return maximum ? names.sentenceMaximum : names.sentenceMinimum;
    }

    @Override
    public Answer ask(ChargeView charge) {
        List<Sentence> sentences = charge.charge.sentences();
        if (charge.disposition.convicted() != Answer.YES || sentences.isEmpty()) {
            return charge.disposition.convicted() == Answer.NO ? Answer.NO : Answer.UNKNOWN;
        }
        Answer any = Answer.NO;
        for (Sentence sentence : sentences) {
            Fact months = sentence.facts().get(name(charge));
            any = any.or(usable(months) ? Answer.of(threshold.meets(months.number())) : Answer.UNKNOWN);
        }
        return any;
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        if (charge.disposition.type == null) {
            return List.of(charge.disposition.typeSeen);
        }
        List<FactSeen> seen = new ArrayList<>();
        charge.charge.sentences().forEach(s -> seen.add(look(charge, s)));
        return seen.isEmpty() ? List.of(charge.seen(name(charge).missing())) : seen;
    }

    @Override
    public Prose prose(Edition edition) {
        String end = maximum ? "maximum" : "minimum";
        return edition.prose(said, "a sentence for the charge has a " + end + " of " + threshold.words());
    }

    private FactSeen look(ChargeView charge, Sentence sentence) {
        Fact months = sentence.facts().get(name(charge));
        return charge.seen(months, sentence.source(), usable(months));
    }

    // Months below zero mean nothing.
    private static boolean usable(Fact months) {
        return months.known() && months.number() >= 0;
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept(maximum ? "sentence.maximumMonths" : "sentence.minimumMonths");
    }
}
