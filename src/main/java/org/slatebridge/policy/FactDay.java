package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;

/** The day a date of the person, the arrest or the charge tells; one after the as-of date means nothing. */
record FactDay(FactName fact) implements ChargeEvent {

    @Override
    public Happening of(ChargeView charge) {
        Fact answer = answer(charge);
        return usable(charge, answer) ? Happening.on(answer.number()) : Happening.UNKNOWN;
    }

    private Fact answer(ChargeView charge) {
        return KnownFacts.fact(charge, fact);
    }

    private static boolean usable(ChargeView charge, Fact answer) {
        return answer.known() && answer.number() <= charge.person.asOf;
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        Fact answer = answer(charge);
        return List.of(charge.seen(answer, charge.charge.source(), usable(charge, answer)));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept(fact.name());
    }
}
