package org.slatebridge.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.JsonLines;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.PersonReader.KeyPlace;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.PatchJournal;

/**
 * All a run has to remember between two checkpoints. It is kept in the job repository as one short text, because
 * numbers come back from there as other types. Not thread-safe.
 */
final class RunState {

    RecordReader.Position position = RecordReader.Position.START;
    /** Where the key of the last person stands in the input: the repository holds nothing that identifies anybody. */
    KeyPlace lastKey = KeyPlace.NONE;

    @Nullable
    SourceRef stray;

    long[] totals;
    long[] totalsChange;
    private final Map<Counter, long[]> counts = new EnumMap<>(Counter.class);
    final List<Control> controls = new ArrayList<>();
    PatchJournal.State journal = PatchJournal.State.EMPTY;
    long decisionsLength;
    long rejectsLength;
    long reasonsLength;
    String inputHash = "";
    boolean ended;
    /** Before the next decision of those made elsewhere. */
    JsonLines.Place decided = JsonLines.Place.START;

    /** A header or trailer record that went by: index of its type, and where it is. */
    record Control(int type, SourceRef source, int length) {}

    RunState(int totals) {
        this.totals = new long[totals];
        this.totalsChange = new long[totals];
        for (Counter counter : Counter.values()) {
            counts.put(counter, new long[1]);
        }
    }

    /** Bytes of the output that are written; at the end also those behind the last record. */
    long written(DatasetMapping dataset) {
        return position.offset() + (ended ? dataset.options().trailerLength() : 0);
    }

    void count(Counter counter, long more) {
        cell(counter)[0] += more;
    }

    long get(Counter counter) {
        return cell(counter)[0];
    }

    private long[] cell(Counter counter) {
        return Objects.requireNonNull(counts.get(counter));
    }

    /**
     * The counts by name, in their order; charges without a decision only where there are any.
     *
     * @param restorations false where nothing can be restored, and nothing is told of it
     * @param holds false where no charges are held, and nothing is told of it
     */
    Map<String, Long> countsByName(boolean restorations, boolean holds) {
        Map<String, Long> out = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            boolean told =
                    counter.ofRestoring() ? restorations : counter.ofHolding() ? holds : counter != Counter.NO_DECISION;
            if (told || get(counter) > 0) {
                out.put(counter.label(), get(counter));
            }
        }
        return out;
    }

    /** The state as text. */
    String write() {
        return String.join(
                ";",
                position.offset() + "," + position.number() + "," + position.framingState(),
                lastKey.offset() + "," + lastKey.length(),
                join(totals),
                join(totalsChange),
                join(Arrays.stream(Counter.values()).mapToLong(this::get).toArray()),
                controls.stream()
                        .map(c -> c.type() + ":" + c.source().record() + ":"
                                + c.source().offset() + ":" + c.length())
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
        long[] place = numbers(part[0]);
        RunState state = new RunState(numbers(part[2]).length);
        state.position = new RecordReader.Position(place[0], place[1], place[2]);
        long[] key = numbers(part[1]);
        state.lastKey = new KeyPlace(key[0], (int) key[1]);
        state.totals = numbers(part[2]);
        state.totalsChange = numbers(part[3]);
        long[] counted = numbers(part[4]);
        Counter[] counters = Counter.values();
        for (int i = 0; i < counters.length; i++) {
            state.count(counters[i], counted[i]);
        }
        for (String control : part[5].isEmpty() ? new String[0] : part[5].split(",", -1)) {
            String[] cell = control.split(":", -1);
            SourceRef source = new SourceRef(dataset, Long.parseLong(cell[1]), Long.parseLong(cell[2]));
            state.controls.add(new Control(Integer.parseInt(cell[0]), source, Integer.parseInt(cell[3])));
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

    private static String join(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private static long[] numbers(String text) {
        return text.isEmpty()
                ? new long[0]
                : Arrays.stream(text.split(",", -1)).mapToLong(Long::parseLong).toArray();
    }
}
