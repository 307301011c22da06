package org.slatebridge.record;

/** An item that is not shown: FILLER, or a redefinition that nobody asked for. Its counters count all the same. */
final class JsonHidden extends JsonNode {

    private final int fixedLength;

    JsonHidden(Shape shape, JsonNames names, OdoMode odo) {
        super(shape, names, odo, null);
        boolean fixed = shape.isFixed(odo) && !shape.hasCounters;
        this.fixedLength = fixed ? shape.field.totalLength() + shape.excess() : -1;
    }

    @Override
    int write(JsonRun run, int at) {
        return fixedLength >= 0 ? at + fixedLength : skip(run, at);
    }

    @Override
    int element(JsonRun run, int at) {
        return at;
    }
}
