package org.slatebridge.policy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code disposition:} how the charge ended. */
record DispositionIs(Said said, Set<DispositionType> types) implements Leaf {

    DispositionIs {
        types = Set.copyOf(types);
    }

    @Override
    public Answer ask(ChargeView charge) {
        DispositionType type = charge.disposition.type;
        return type == null ? Answer.UNKNOWN : Answer.of(types.contains(type));
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        return List.of(charge.disposition.typeSeen);
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        out.accept("disposition.date");
    }
}
