package org.slatebridge.record;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An item as it is written to JSON: all its elements, or nothing if it is hidden. Immutable. */
abstract class JsonNode {

    final Shape shape;
    private final byte[] key;
    private final JsonNames names;
    private final OdoMode odo;
    private final @Nullable Choice choice;
    private final boolean table;
    private final int tableDepth;
    /** {@link Shape#excess}, asked once. */
    private final int excess;

    JsonNode(Shape shape, JsonNames names, OdoMode odo, @Nullable Choice choice) {
        this.shape = shape;
        this.odo = odo;
        this.choice = choice;
        this.excess = shape.excess();
        this.table = shape.field.occurs() != null;
        this.tableDepth = shape.field.tables().size() - 1;
        this.key = key(names.key());
        this.names = names;
    }

    static byte[] key(String name) {
        return (",\"" + JsonCharacters.escaped(name) + "\":").getBytes(StandardCharsets.UTF_8);
    }

    /** The path with the subscripts of the elements being written. */
    final String path(JsonRun run) {
        return names.path(run.subscripts);
    }

    /** Writes the item that begins at {@code at}, with its key. Gives the index behind it and its redefinitions. */
    int write(JsonRun run, int at) {
        if (!applies(run) || isAbsent(run, at)) {
            return skip(run, at);
        }
        run.out.key(key);
        int end = table ? elements(run, at) : element(run, at);
        return end + excess;
    }

    /** True unless a selection says that the item is not what the record holds. */
    final boolean applies(JsonRun run) {
        return choice == null || choice.holds(run.bytes, run.start, run.length, run.subscripts);
    }

    /** Goes past the item without writing it. */
    final int skip(JsonRun run, int at) {
        int end = shape.end(run.bytes, at, run.limit, run.counts, odo);
        run.stopped |= end == Shape.UNKNOWN;
        return end;
    }

    /** True if the item lies wholly beyond the record's end. What takes no bytes does not. */
    final boolean isAbsent(JsonRun run, int at) {
        return at >= run.limit && (at > run.limit || skip(run, at) != at);
    }

    private int elements(JsonRun run, int at) {
        int count = shape.elements(run.counts);
        int end = at;
        run.out.put('[');
        for (int i = 0; i < count && !run.stopped && (end < run.limit || shape.field.length() == 0); i++) {
            if (i > 0) {
                run.out.put(',');
            }
            run.subscripts[tableDepth] = i;
            end = element(run, end);
        }
        run.out.put(']');
        return odo == OdoMode.MAX || (shape.countedBy == null && !shape.variableElement)
                ? at + shape.field.totalLength()
                : end;
    }

    /** Writes one element that begins at {@code at} and gives the index behind it. */
    abstract int element(JsonRun run, int at);
}
