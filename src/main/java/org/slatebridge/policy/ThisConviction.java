package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;

/** {@code this-conviction}: the entry of the judgment of conviction for this charge. */
record ThisConviction(String question) implements ClockEvent, ClockEvent.Bound {

    @Override
    public ClockEvent.Bound bind(Binding binding) {
        return this;
    }

    @Override
    public Answer over(ChargeView charge, long lastDay) {
        return charge.disposition.dated ? Answer.of(charge.disposition.day <= lastDay) : Answer.UNKNOWN;
    }

    @Override
    public long latest(ChargeView charge) {
        return charge.disposition.dated ? charge.disposition.day : Long.MIN_VALUE;
    }

    @Override
    public Reasoning explain(ChargeView charge, long lastDay) {
        return new Reasoning(question, over(charge, lastDay), null, List.of(charge.disposition.daySeen), List.of());
    }

    @Override
    public Prose prose(Edition edition) {
        return Prose.of(question);
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.date");
    }

    @Override
    public boolean wholePerson() {
        return false;
    }
}
