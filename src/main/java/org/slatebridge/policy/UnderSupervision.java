package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Quality;
import org.slatebridge.history.Sentence;

/** {@code under-supervision:} probation or parole for this charge, or for one in a relation to it, has not ended. */
record UnderSupervision(Said said, Relation relation) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new OfRelation(said, relation, new One());
    }

    @Override
    public Prose prose(Edition edition) {
        return edition.prose(said, "probation or parole " + relation.ofCharges() + " has not ended");
    }

    @Override
    public void facts(Consumer<String> out) {
        List.of("disposition.type", "sentence.type", "sentence.supervised", "sentence.supervisionEndedOn")
                .forEach(out);
        if (relation == Relation.CASE) {
            out.accept("charge.docket");
        }
    }

    @Override
    public boolean wholePerson() {
        return relation != Relation.THIS_CHARGE;
    }

    private record One() implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            List<Sentence> sentences = charge.charge.sentences();
            if (charge.disposition.convicted() != Answer.YES || sentences.isEmpty()) {
                return charge.disposition.convicted() == Answer.NO ? Answer.NO : Answer.UNKNOWN;
            }
            Answer any = Answer.NO;
            for (Sentence sentence : sentences) {
                any = any.or(runs(charge, sentence));
            }
            return any;
        }

        private static Answer runs(ChargeView charge, Sentence sentence) {
            Fact end = end(charge, sentence);
            if (end.known()) {
                return Answer.of(end.number() > charge.person.asOf);
            }
            // An end that means nothing may be one still to come, whatever the sentence is called.
            Answer supervises =
                    end.quality() == Quality.MISSING ? SentenceView.supervises(charge, sentence) : Answer.YES;
            return supervises.and(Answer.UNKNOWN);
        }

        private static Fact end(ChargeView charge, Sentence sentence) {
            return sentence.facts().get(charge.law().names().supervisionEndedOn);
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            return new Reasoning("under supervision for it", ask(charge), null, looked(charge), List.of());
        }

        private static List<FactSeen> looked(ChargeView charge) {
            if (charge.disposition.type == null) {
                return List.of(charge.disposition.typeSeen);
            }
            List<FactSeen> seen = new ArrayList<>();
            for (Sentence sentence : charge.charge.sentences()) {
                Fact end = end(charge, sentence);
                if (end.quality() == Quality.MISSING && SentenceView.supervises(charge, sentence) != Answer.YES) {
                    seen.addAll(SentenceView.supervisionSeen(charge, sentence));
                }
                if (SentenceView.supervises(charge, sentence) != Answer.NO || end.quality() != Quality.MISSING) {
                    seen.add(charge.seen(end, sentence.source(), true));
                }
            }
            boolean unsentenced = charge.charge.sentences().isEmpty();
            return unsentenced && charge.disposition.convicted() == Answer.YES
                    ? List.of(charge.seen(charge.law().names().supervised.missing()))
                    : seen;
        }
    }
}
