package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;

/**
 * The day on which a charge ended.
 *
 * @param convictionsOnly true if only a conviction, pardoned or not, is such an event
 */
record DispositionDay(boolean convictionsOnly) implements ChargeEvent {

    @Override
    public Happening of(ChargeView charge) {
        DispositionView ended = charge.disposition;
        if (ended.type == null) {
            return Happening.maybeUntil(ended.notAfter);
        }
        boolean happens = convictionsOnly ? ended.type.convicts() : isFinal(ended.type);
        if (!happens) {
            return convictionsOnly ? Happening.NEVER : Happening.OUTSTANDING;
        }
        return ended.dated ? Happening.on(ended.day) : Happening.maybeUntil(ended.notAfter);
    }

    private static boolean isFinal(DispositionType type) {
        return type.result() != DispositionType.Result.NOT_FINAL;
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        DispositionView ended = charge.disposition;
        return ended.type != null && ended.dated ? List.of(ended.typeSeen, ended.daySeen) : missing(ended);
    }

    private static List<FactSeen> missing(DispositionView ended) {
        return ended.type == null ? List.of(ended.typeSeen) : List.of(ended.typeSeen, ended.daySeen);
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        out.accept("disposition.date");
    }
}
