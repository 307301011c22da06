package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slatebridge.history.JsonLines;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.PatchJournal;

class RunStateTest {

    @Test
    void comesBackFromItsTextAsItWas() {
        RunState state = full();

        assertThat(read(state.write())).usingRecursiveComparison().isEqualTo(state);
    }

    @Test
    void comesBackEmpty() {
        RunState state = new RunState(0);

        assertThat(read(state.write())).usingRecursiveComparison().isEqualTo(state);
    }

    @Test
    void keepsHowManyTotalsThereAreBeforeAnythingIsCounted() {
        RunState read = read(new RunState(3).write());

        assertThat(read.totals).containsExactly(0, 0, 0);
        assertThat(read.totalsChange).containsExactly(0, 0, 0);
    }

    @Test
    void keepsTheStrayRecord() {
        RunState state = new RunState(1);
        state.stray = new SourceRef("master", 12, 2200);

        assertThat(read(state.write()).stray).isEqualTo(new SourceRef("master", 12, 2200));
    }

    @Test
    void keepsThatThereIsNoStrayRecord() {
        assertThat(read(new RunState(1).write()).stray).isNull();
    }

    @Test
    void keepsControlRecordsInTheirOrder() {
        RunState state = new RunState(1);
        state.controls.add(control(0, 1, 0));
        state.controls.add(control(6, 900, 179_800));

        assertThat(read(state.write()).controls).containsExactly(control(0, 1, 0), control(6, 900, 179_800));
    }

    @Test
    void keepsEveryCounterApart() {
        RunState state = new RunState(0);
        long number = 1000;
        for (Counter counter : Counter.values()) {
            state.count(counter, number++);
        }

        assertThat(read(state.write()).counts.byName(true, true)).isEqualTo(state.counts.byName(true, true));
        assertThat(state.counts.byName(true, true).values()).doesNotHaveDuplicates();
    }

    @Test
    void keepsNegativeAndLargestNumbers() {
        RunState state = new RunState(2);
        state.totals = new long[] {Long.MIN_VALUE, Long.MAX_VALUE};
        state.totalsChange = new long[] {-1, 0};

        RunState read = read(state.write());
        assertThat(read.totals).containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(read.totalsChange).containsExactly(-1, 0);
    }

    @Test
    void namesCountsAsTheManifestDoes() {
        RunState state = new RunState(0);
        state.count(Counter.NOT_YET, 3);

        assertThat(state.counts.byName(true, true)).containsEntry("not-yet", 3L).hasSize(Counter.values().length - 1);
        assertThat(state.counts.byName(true, true).keySet()).startsWith("persons", "charges", "records-read");
        state.count(Counter.NO_DECISION, 2);
        assertThat(state.counts.byName(true, true))
                .containsEntry("no-decision", 2L)
                .hasSize(Counter.values().length);
    }

    private static RunState full() {
        RunState state = new RunState(2);
        state.position = new RecordReader.Position(4000, 20, 7);
        state.lastPerson = new RecordReader.Position(1L << 41, 19, 3);
        state.stray = new SourceRef("master", 20, 3800);
        state.totals = new long[] {20, 99};
        state.totalsChange = new long[] {1, -2};
        state.count(Counter.PERSONS, 5);
        state.count(Counter.PERSON_MISSING, 1);
        state.controls.add(control(0, 1, 0));
        state.journal = new PatchJournal.State(512, 2, "ab".repeat(32));
        state.decisionsLength = 11;
        state.rejectsLength = 12;
        state.reasonsLength = 13;
        state.inputHash = "cd".repeat(32);
        state.ended = true;
        state.decided = new JsonLines.Place(4711, 17);
        return state;
    }

    private static RunState.Control control(int type, long record, long offset) {
        return new RunState.Control(type, new RecordReader.Position(offset, record, 5));
    }

    private static RunState read(String text) {
        return RunState.read(text, "master");
    }
}
