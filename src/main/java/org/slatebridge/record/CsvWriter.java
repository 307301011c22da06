package org.slatebridge.record;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.RecordLayout;

/**
 * Writes records of one type as CSV (RFC 4180, but with LF) in UTF-8: a column for every elementary item with its path
 * as header, tables at their maximum. What is absent or invalid is empty; records of no type are left out. Texts that
 * begin with {@code = + - @} are data and stay as they are. Not thread-safe.
 */
public final class CsvWriter implements RecordPrinter {

    private static final byte[] EMPTY_ROW = {'"', '"'};

    private final RecordTypes types;
    private final DatasetOptions options;
    private final OutputStream out;
    private final CsvRun run;
    private final CsvNode record;
    private int type = RecordTypes.NONE;

    /**
     * A writer for the records of a dataset.
     *
     * @param allRedefinitions true to show redefinitions that no selection names
     * @throws DiagnosticException if there are several record types and not exactly one has a selection
     */
    public CsvWriter(
            RecordTypes types,
            DatasetOptions options,
            boolean allRedefinitions,
            InvalidItems listener,
            OutputStream out) {
        this.types = types;
        this.options = options;
        this.out = out;
        RecordLayout layout = types.layouts().get(onlyType(types));
        Outline outline = Outline.of(layout, types, options, allRedefinitions);
        this.record = CsvNode.of(outline, options);
        int depth =
                layout.fields().stream().mapToInt(f -> f.tables().size()).max().orElse(0);
        this.run = new CsvRun(new Counts(layout, options.codecs()).size(), depth, listener);
        header(outline);
    }

    private static int onlyType(RecordTypes types) {
        List<Integer> possible = IntStream.range(0, types.layouts().size())
                .filter(types::isPossible)
                .boxed()
                .toList();
        if (possible.size() == 1) {
            return possible.get(0);
        }
        throw new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.OPTION_CONFLICT, "CSV has one record type, and the dataset " + possible.size())
                .advising("give --select for one of them only, or --to jsonl"));
    }

    private void header(Outline outline) {
        int before = run.out.position();
        for (Outline member : outline.members) {
            headers(member, "");
        }
        endRow(before);
    }

    private void headers(Outline item, String group) {
        if (!item.shown) {
            return;
        }
        String name = group.isEmpty() ? item.names.key() : group + "/" + item.names.key();
        for (int i = 0; i < item.most(); i++) {
            String path = item.isTable() ? name + "[" + i + "]" : name;
            if (item.codec != null) {
                run.out.put(CsvCharacters.field(path));
                run.out.put(',');
            }
            item.members.forEach(member -> headers(member, path));
        }
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        type = types.select(bytes, start, length);
        if (type == RecordTypes.NONE) {
            run.noType();
            return;
        }
        int before = run.out.position();
        try {
            run.begin(bytes, start, length);
            int end = record.members(run, start);
            if (options.tellsLengths()) {
                run.behind(options.layoutEnd(types.layouts().get(type), start, end));
            }
            endRow(before);
        } catch (RuntimeException e) {
            run.out.reset(before);
            throw e;
        }
        run.out.flushIfFull(out);
    }

    /** Puts the line's end over the comma behind the last field. */
    private void endRow(int before) {
        if (run.out.position() > before) {
            run.out.reset(run.out.position() - 1);
        }
        if (run.out.position() == before) {
            // a row of one empty field would be an empty line
            run.out.put(EMPTY_ROW);
        }
        run.out.put('\n');
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
