package org.slatebridge.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ControlTotal;
import org.slatebridge.mapping.SmallState;

class TotalsEditorTest {

    private static final List<ControlTotal> TOTALS = SmallState.master().totals().stream()
            .filter(total -> total.record().name().equals("T-REC"))
            .toList();

    private static final SourceRef SOURCE = new SourceRef("master", 9, 320);

    private static List<String> check(String record, long... sums) {
        return TotalsEditor.check(TOTALS, sums, SmallState.record(record), SOURCE).stream()
                .map(Diagnostic::line)
                .toList();
    }

    @Test
    void saysNothingWhereAllTotalsAgree() {
        assertThat(check("99" + "00002" + "00001" + "000000020240229", 2, 1, 20240229))
                .isEmpty();
    }

    @Test
    void namesEveryTotalThatDiffersAndBothNumbers() {
        assertThat(check("99" + "00003" + "00001" + "000000000000000", 2, 1, 5))
                .containsExactly(
                        "SLB5006E master record 9 offset 320 item T-COUNT: the control total says 3, the records give 2; "
                                + "ask for a complete unload; nothing was published",
                        "SLB5006E master record 9 offset 320 item T-HASH: the control total says 0, the records give 5; "
                                + "ask for a complete unload; nothing was published");
    }

    @Test
    void namesATotalThatIsNoNumber() {
        assertThat(check("99" + "0000?" + "     " + "000000000000005", 2, 1, 5))
                .hasSize(2)
                .allMatch(line -> line.contains("the control total is not a number, the records give "));
    }

    @Test
    void patchesOnlyTheTotalsThatChange() {
        byte[] record = SmallState.record("99" + "00002" + "00000" + "000000000000000 rest");
        List<Patch> patches = TotalsEditor.update(TOTALS, new long[] {2, 1, 20260701}, record, SOURCE, null);
        assertThat(SmallState.text(record)).startsWith("99" + "00002" + "00001" + "000000020260701 rest");
        assertThat(patches).extracting(Patch::offset).containsExactly(327L, 332L);
        assertThat(patches).extracting(Patch::record).containsOnly(9L);
        assertThat(patches).extracting(Patch::person).containsOnly("");
        assertThat(patches).extracting(p -> SmallState.text(p.before())).containsExactly("00000", "000000000000000");
        assertThat(patches).extracting(p -> SmallState.text(p.after())).containsExactly("00001", "000000020260701");
    }

    @Test
    void leavesARecordAloneWhoseTotalsStay() {
        byte[] record = SmallState.record("99" + "00002" + "00001" + "000000000000005");
        assertThat(TotalsEditor.update(TOTALS, new long[] {2, 1, 5}, record, SOURCE, null))
                .isEmpty();
    }
}
