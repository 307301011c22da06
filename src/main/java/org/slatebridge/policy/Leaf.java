package org.slatebridge.policy;

import java.util.List;

/** A clause that looks at one charge alone and is the same on every day: its own condition. */
interface Leaf extends Clause, Condition {

    @Override
    default Condition bind(Binding binding) {
        return this;
    }

    /** The facts the answer rests on; where it is UNKNOWN, those without value are what is missing. */
    List<FactSeen> looked(ChargeView charge);

    @Override
    default Reasoning explain(ChargeView charge) {
        return new Reasoning(said().question(), ask(charge), said().citation(), looked(charge), List.of());
    }
}
