package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Sentence;

/** {@code sentence: type:} any sentence for the charge is of one of these types. */
record SentenceTypeIs(Said said, Set<String> types) implements Leaf {

    SentenceTypeIs {
        types = Set.copyOf(types);
    }

    @Override
    public Answer ask(ChargeView charge) {
        List<Sentence> sentences = charge.charge.sentences();
        if (charge.disposition.convicted() != Answer.YES || sentences.isEmpty()) {
            return charge.disposition.convicted() == Answer.NO ? Answer.NO : Answer.UNKNOWN;
        }
        Answer any = Answer.NO;
        for (Sentence sentence : sentences) {
            Fact type = sentence.facts().get(charge.law().names().sentenceType);
            boolean known = type.known() && SentenceType.of(type.text()) != null;
            any = any.or(known ? Answer.of(types.contains(type.text())) : Answer.UNKNOWN);
        }
        return any;
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        if (charge.disposition.type == null) {
            return List.of(charge.disposition.typeSeen);
        }
        List<FactSeen> seen = new ArrayList<>();
        charge.charge.sentences().forEach(sentence -> seen.add(SentenceView.typeSeen(charge, sentence)));
        return seen.isEmpty()
                ? List.of(charge.seen(charge.law().names().sentenceType.missing()))
                : seen;
    }

    @Override
    public Prose prose(Edition edition) {
        String of = Edition.or(types.stream().sorted().toList());
        return edition.prose(said, "a sentence for the charge is of the type " + of);
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        out.accept("sentence.type");
    }
}
