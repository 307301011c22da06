package org.slatebridge.record;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;

/**
 * Writes records as JSON Lines in UTF-8: one object a record, groups as objects, tables as arrays, numbers exact with
 * the picture's decimal places. What is invalid is null and stands with its bytes in {@code _invalid}. Not thread-safe.
 */
public final class JsonLinesWriter implements RecordPrinter {

    private static final byte[] INVALID = JsonNode.key("_invalid");
    private static final byte[] HEX = JsonNode.key("_hex");

    private final RecordTypes types;
    private final DatasetOptions options;
    private final OutputStream out;
    private final JsonRun run;
    private int type = RecordTypes.NONE;
    private final List<JsonGroup> plans = new ArrayList<>();
    private final List<byte[]> wrappers = new ArrayList<>();

    /**
     * A writer for the records of a dataset.
     *
     * @param allRedefinitions true to show redefinitions that no selection names
     * @param hex true to add the bytes of every item
     */
    public JsonLinesWriter(
            RecordTypes types,
            DatasetOptions options,
            boolean allRedefinitions,
            boolean hex,
            InvalidItems listener,
            OutputStream out) {
        this.types = types;
        this.options = options;
        this.out = out;
        this.run = new JsonRun(hex, listener);
        JsonPlan plan = new JsonPlan(options);
        int depth = 0;
        int counters = 0;
        for (RecordLayout layout : types.layouts()) {
            plans.add(plan.group(Outline.of(layout, types, options, allRedefinitions)));
            wrappers.add(JsonNode.key(layout.name()));
            depth = layout.fields().stream().mapToInt(f -> f.tables().size()).reduce(depth, Math::max);
            counters = Math.max(counters, new Counts(layout, options.codecs()).size());
        }
        run.subscripts = new int[depth];
        run.counts = new int[counters];
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        int before = run.out.position();
        try {
            run.begin(bytes, start, length);
            type = types.select(bytes, start, length);
            record();
            run.out.put('\n');
        } catch (RuntimeException e) {
            run.out.reset(before);
            throw e;
        }
        run.out.flushIfFull(out);
    }

    private void record() {
        run.out.put('{');
        if (type == RecordTypes.NONE) {
            run.invalid("", run.start, run.length, Validity.INVALID);
            run.putExtras(INVALID, HEX);
        } else if (plans.size() == 1) {
            members(plans.get(type));
        } else {
            run.out.key(wrappers.get(type));
            run.out.put('{');
            members(plans.get(type));
            run.out.put('}');
        }
        run.out.put('}');
    }

    private void members(JsonGroup plan) {
        int end = plan.members(run, run.start);
        if (options.tellsLengths()) {
            run.behind(options.layoutEnd(types.layouts().get(type), run.start, end));
        }
        run.putExtras(INVALID, HEX);
    }

    @Override
    public int type() {
        return type;
    }

    @Override
    public void flush() {
        run.out.flush(out);
    }
}
