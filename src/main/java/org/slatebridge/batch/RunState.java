package org.slatebridge.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.JsonLines;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.PatchJournal;

/**
 * All a run has to remember between two checkpoints. It is kept in the job repository as one short text, because
 * numbers come back from there as other types. Not thread-safe.
 */
final class RunState {

    RecordReader.Position position = RecordReader.Position.START;
    /** Before the first record of the last person; the repository holds nothing that identifies anybody. */
    RecordReader.@Nullable Position lastPerson;

    @Nullable
    SourceRef stray;

    long[] totals;
    long[] totalsChange;
    final Counts counts = new Counts();
    final List<Control> controls = new ArrayList<>();
    PatchJournal.State journal = PatchJournal.State.EMPTY;
    long decisionsLength;
    long rejectsLength;
    long reasonsLength;
    String inputHash = "";
    boolean ended;
    /** Before the next decision of those made elsewhere. */
    JsonLines.Place decided = JsonLines.Place.START;

    /** A header or trailer record that went by: index of its type, and the place before it. */
    record Control(int type, RecordReader.Position before) {}

    RunState(int totals) {
        this.totals = new long[totals];
        this.totalsChange = new long[totals];
    }

    /** Bytes of the output that are written; at the end also those behind the last record. */
    long written(DatasetMapping dataset) {
        return position.offset() + (ended ? dataset.options().trailerLength() : 0);
    }

    void count(Counter counter, long more) {
        counts.add(counter, more);
    }

    long get(Counter counter) {
        return counts.get(counter);
    }

    /** The state as text. */
    String write() {
        return String.join(
                ";",
                place(position, ","),
                lastPerson == null ? "" : place(lastPerson, ","),
                join(totals),
                join(totalsChange),
                join(Arrays.stream(Counter.values()).mapToLong(this::get).toArray()),
                controls.stream()
                        .map(c -> c.type() + ":" + place(c.before(), ":"))
                        .collect(Collectors.joining(",")),
                journal.length() + "," + journal.sequence() + "," + journal.head(),
                decisionsLength + "," + rejectsLength + "," + reasonsLength,
                inputHash,
                Boolean.toString(ended),
                stray == null ? "" : stray.record() + "," + stray.offset(),
                decided.offset() + "," + decided.line());
    }

    /** The state a text says. */
    static RunState read(String text, String dataset) {
        String[] part = text.split(";", -1);
        RunState state = new RunState(numbers(part[2]).length);
        state.position = place(numbers(part[0]));
        state.lastPerson = part[1].isEmpty() ? null : place(numbers(part[1]));
        state.totals = numbers(part[2]);
        state.totalsChange = numbers(part[3]);
        long[] counted = numbers(part[4]);
        Counter[] counters = Counter.values();
        for (int i = 0; i < counters.length; i++) {
            state.count(counters[i], counted[i]);
        }
        for (String control : part[5].isEmpty() ? new String[0] : part[5].split(",", -1)) {
            String[] cell = control.split(":", 2);
            state.controls.add(new Control(Integer.parseInt(cell[0]), place(numbers(cell[1].replace(':', ',')))));
        }
        String[] journal = part[6].split(",", -1);
        state.journal = new PatchJournal.State(Long.parseLong(journal[0]), Long.parseLong(journal[1]), journal[2]);
        long[] lengths = numbers(part[7]);
        state.decisionsLength = lengths[0];
        state.rejectsLength = lengths[1];
        state.reasonsLength = lengths[2];
        state.inputHash = part[8];
        state.ended = Boolean.parseBoolean(part[9]);
        long[] stray = numbers(part[10]);
        state.stray = stray.length == 0 ? null : new SourceRef(dataset, stray[0], stray[1]);
        long[] decided = numbers(part[11]);
        state.decided = new JsonLines.Place(decided[0], decided[1]);
        return state;
    }

    private static String place(RecordReader.Position at, String between) {
        return at.offset() + between + at.number() + between + at.framingState();
    }

    private static RecordReader.Position place(long[] numbers) {
        return new RecordReader.Position(numbers[0], numbers[1], numbers[2]);
    }

    private static String join(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private static long[] numbers(String text) {
        return text.isEmpty()
                ? new long[0]
                : Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
    }
}
