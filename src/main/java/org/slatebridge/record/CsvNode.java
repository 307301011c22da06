package org.slatebridge.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.FloatCodec;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.codec.TextCodec;
import org.slatebridge.codec.Trim;
import org.slatebridge.layout.Validity;

/** An item as it is written to CSV: always as many fields as its columns, each with a comma behind it. Immutable. */
final class CsvNode {

    private final Outline outline;
    private final Shape shape;
    private final OdoMode odo;
    private final Trim trim;
    private final CsvCharacters characters;
    private final @Nullable Codec codec;
    private final List<CsvNode> members = new ArrayList<>();
    /** Columns of one element. */
    private final int columns;

    private CsvNode(Outline outline, DatasetOptions options, CsvCharacters characters) {
        this.outline = outline;
        this.shape = outline.shape;
        this.odo = options.odo();
        this.trim = options.trim();
        this.characters = characters;
        this.codec = outline.codec;
        int count = codec == null ? 0 : 1;
        for (Outline member : outline.members) {
            CsvNode node = new CsvNode(member, options, characters);
            members.add(node);
            count += node.columns * member.most();
        }
        this.columns = count;
    }

    /** The node of a record. */
    static CsvNode of(Outline record, DatasetOptions options) {
        return new CsvNode(record, options, new CsvCharacters(options.codePage()));
    }

    /** Writes the members of a group that begins at {@code at}; gives the index behind it. */
    int members(CsvRun run, int at) {
        int end = at;
        int begin = at;
        for (CsvNode member : members) {
            if (run.stopped) {
                member.empty(run, member.outline.most());
            } else if (member.shape.subject == null) {
                begin = end + member.shape.gap;
                end = member.write(run, begin);
            } else {
                member.write(run, begin);
            }
        }
        return end + shape.tail;
    }

    private void empty(CsvRun run, int elements) {
        for (int i = 0; i < columns * elements; i++) {
            run.out.put(',');
        }
    }

    private int write(CsvRun run, int at) {
        Choice choice = outline.choice;
        boolean applies =
                outline.shown && (choice == null || choice.holds(run.bytes, run.start, run.length, run.subscripts));
        if (!applies || at >= run.limit) {
            empty(run, outline.most());
            int end = shape.end(run.bytes, at, run.limit, run.counts, odo);
            run.stopped |= end == Shape.UNKNOWN;
            return end;
        }
        int end = outline.isTable() ? elements(run, at) : element(run, at);
        return end + shape.excess();
    }

    private int elements(CsvRun run, int at) {
        int depth = shape.field.tables().size() - 1;
        int count = shape.elements(run.counts);
        int end = at;
        int i = 0;
        for (; i < count && !run.stopped && end < run.limit; i++) {
            run.subscripts[depth] = i;
            end = element(run, end);
        }
        empty(run, outline.most() - i);
        return odo == OdoMode.MAX || (shape.countedBy == null && !shape.variableElement)
                ? at + shape.field.totalLength()
                : end;
    }

    private int element(CsvRun run, int at) {
        if (codec == null) {
            return members(run, at);
        }
        item(run, at, codec);
        run.out.put(',');
        return at + shape.field.length();
    }

    private void item(CsvRun run, int at, Codec reader) {
        if (at + reader.length() > run.limit) {
            invalid(run, at, Validity.INVALID);
            run.stopped |= shape.counter != null;
        } else if (reader instanceof NumberCodec number) {
            number(run, at, number);
        } else if (reader instanceof TextCodec text && text.isMapped(run.bytes, at)) {
            int to = text.trimmedEnd(run.bytes, at, text.length(), trim);
            text(run, text.trimmedStart(run.bytes, at, to, trim), to);
        } else if (reader instanceof TextCodec || reader.validity(run.bytes, at) == Validity.INVALID) {
            invalid(run, at, reader.validity(run.bytes, at));
        } else {
            run.out.put(CsvCharacters.field(reader.text(run.bytes, at, trim)));
        }
    }

    private void text(CsvRun run, int from, int to) {
        boolean quote = false;
        for (int i = from; i < to; i++) {
            quote |= characters.quoted[run.bytes[i] & 0xFF];
        }
        if (quote) {
            run.out.put(CsvCharacters.field(characters.page.text(run.bytes, from, to)));
            return;
        }
        for (int i = from; i < to; i++) {
            run.out.put(characters.utf8[run.bytes[i] & 0xFF]);
        }
    }

    private void number(CsvRun run, int at, NumberCodec number) {
        if (shape.counter != null) {
            int count = shape.counter.read(run.bytes, at);
            run.counts[shape.counter.slot()] = count;
            if (count < 0) {
                run.stopped = true;
                Validity kind = number.validity(run.bytes, at);
                invalid(run, at, kind == Validity.VALID ? Validity.INVALID : kind);
                return;
            }
        }
        long value = number.read(run.bytes, at);
        BigDecimal decimal = value == NumberCodec.NOT_A_NUMBER ? number.decimal(run.bytes, at) : null;
        if (value != NumberCodec.NOT_A_NUMBER) {
            run.out.number(value, number.scale());
        } else if (decimal == null) {
            invalid(run, at, number.validity(run.bytes, at));
        } else {
            String shown = number instanceof FloatCodec ? decimal.toString() : decimal.toPlainString();
            run.out.put(shown.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void invalid(CsvRun run, int at, Validity kind) {
        run.invalid(outline.names.path(run.subscripts), at, kind);
    }
}
