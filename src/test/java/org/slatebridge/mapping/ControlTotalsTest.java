package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ControlTotalsTest {

    private static final DatasetMapping MASTER = SmallState.master();
    private static final RecordMapping CHARGE = SmallState.type(MASTER, "C-REC");
    private static final RecordMapping PERSON = SmallState.type(MASTER, "P-REC");

    private final ControlTotals totals = new ControlTotals(MASTER.totals(), new long[0]);

    private void add(RecordMapping type, String text) {
        totals.add(type, SmallState.record(text), 0, SmallState.LRECL);
    }

    @Test
    void countsAllSomeAndThoseOfAConditionAndAddsUp() {
        add(PERSON, "10A0001");
        add(CHARGE, "30A00010101M1Y20240229");
        add(CHARGE, "30A00010102M1N00000001");
        assertThat(totals.sums()).containsExactly(3, 1, 1, 20240230);
    }

    @Test
    void subtractTakesBackWhatAddPutIn() {
        byte[] charge = SmallState.record("30A00010101M1Y20240229");
        add(PERSON, "10A0001");
        totals.add(CHARGE, charge, 0, charge.length);
        totals.subtract(CHARGE, charge, 0, charge.length);
        assertThat(totals.sums()).containsExactly(1, 1, 0, 0);
    }

    @Test
    void bytesThatAreNoNumberAddNothing() {
        add(CHARGE, "30A00010101M1N????????");
        add(CHARGE, "30A00010101M1N");
        assertThat(totals.sums()).containsExactly(2, 0, 0, 0);
    }

    @Test
    void recordsOfNoKnownTypeCountWhereAllAreCounted() {
        totals.add(null, SmallState.record("77"), 0, SmallState.LRECL);
        assertThat(totals.sums()).containsExactly(1, 0, 0, 0);
    }

    @Test
    void goesOnFromACheckpoint() {
        ControlTotals further = new ControlTotals(MASTER.totals(), new long[] {5, 4, 3, 2});
        further.add(CHARGE, SmallState.record("30A00010101M1Y00000010"), 0, SmallState.LRECL);
        assertThat(further.sums()).containsExactly(6, 4, 4, 12);
    }

    @Test
    void readsARecordInsideOfALargerWindow() {
        byte[] window = new byte[100];
        System.arraycopy(SmallState.record("30A00010101M1Y00000010"), 0, window, 33, SmallState.LRECL);
        totals.add(CHARGE, window, 33, SmallState.LRECL);
        assertThat(totals.sums()).containsExactly(1, 0, 1, 10);
    }

    @Test
    void handsOutCopies() {
        totals.sums()[0] = 99;
        assertThat(totals.sums()).containsExactly(0, 0, 0, 0);
    }
}
