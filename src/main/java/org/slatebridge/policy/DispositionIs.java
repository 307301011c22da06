package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** {@code disposition:} how the charge ended. */
record DispositionIs(Said said, Set<DispositionType> types) implements Leaf {

    private static final Map<DispositionType.Result, String> RESULTS = Map.of(
            DispositionType.Result.CONVICTION, "in a conviction",
            DispositionType.Result.PARDON, "in a pardon",
            DispositionType.Result.NO_CONVICTION, "in something final other than a conviction",
            DispositionType.Result.NOT_FINAL, "in nothing final");

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
    public Prose prose(Edition edition) {
        List<String> ends = new ArrayList<>();
        for (DispositionType.Result result : DispositionType.Result.values()) {
            List<DispositionType> all = Arrays.stream(DispositionType.values())
                    .filter(type -> type.result() == result)
                    .toList();
            if (types.containsAll(all)) {
                ends.add(RESULTS.get(result));
            } else {
                all.stream().filter(types::contains).forEach(type -> ends.add("as " + type.word()));
            }
        }
        return edition.prose(said, "the charge ended " + Edition.or(ends));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        out.accept("disposition.date");
    }
}
