package org.slatebridge.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exclusion bound to a day and to switches. Immutable. */
final class BoundExclusion {

    private final Exclusion exclusion;
    private final String question;
    private final List<Clause> clauses;
    private final List<Condition> bars;

    BoundExclusion(Exclusion exclusion, Binding binding) {
        this.exclusion = exclusion;
        this.question = "excluded: " + exclusion.says();
        this.clauses = binding.counting(exclusion.bars());
        this.bars = binding.bindAll(exclusion.bars());
    }

    String id() {
        return exclusion.id();
    }

    Answer ask(ChargeView charge) {
        Answer any = Answer.NO;
        for (int i = 0; i < bars.size() && any != Answer.YES; i++) {
            any = any.or(bars.get(i).ask(charge));
        }
        return any;
    }

    /** Where the law says what bars the charge, or null if nothing does. */
    @Nullable
    Citation citation(ChargeView charge) {
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).ask(charge) == Answer.YES) {
                return clauses.get(i).said().citation();
            }
        }
        return null;
    }

    Reasoning explain(ChargeView charge) {
        List<Reasoning> parts = bars.stream().map(bar -> bar.explain(charge)).toList();
        Answer answer = parts.stream().map(Reasoning::answer).reduce(Answer.NO, Answer::or);
        return new Reasoning(question, answer, exclusion.citation(), List.of(), parts);
    }
}
