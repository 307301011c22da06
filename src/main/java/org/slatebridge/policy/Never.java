package org.slatebridge.policy;

import java.util.List;

/**
 * The condition that nothing meets.
 *
 * @param question why
 * @param citation where the law says so
 */
record Never(String question, Citation citation) implements Condition {

    @Override
    public Answer ask(ChargeView charge) {
        return Answer.NO;
    }

    @Override
    public Reasoning explain(ChargeView charge) {
        return new Reasoning(question, Answer.NO, citation, List.of(), List.of());
    }
}
