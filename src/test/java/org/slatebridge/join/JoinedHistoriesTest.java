package org.slatebridge.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.Mapping;

class JoinedHistoriesTest {

    /** A has two charges under docket D00001, B one without docket. */
    private static final List<String> MASTER = List.of(
            "10A0001ROE",
            "20A000101C00001",
            "30A00010101D00001M1  ",
            "30A00010102D00001M2GP",
            "10B0001DOE",
            "20B000101      ",
            "30B00010101      M1DI");

    private static final String[] ORDERED = {
        "order: none", "order: key", "via: { arrest.agencyCase: K-CASE, charge.docket: K-DOCKET }", ""
    };

    @TempDir
    private Path folder;

    private JoinedState.Joined join(Mapping mapping, String... courts) {
        return JoinedState.join(folder, mapping, MASTER, List.of(courts));
    }

    private DiagnosticException refused(Mapping mapping, String... courts) {
        return catchThrowableOfType(DiagnosticException.class, () -> join(mapping, courts));
    }

    @Test
    void aCaseIsFoundByKeyOrByCaseNumberOrByDocket() {
        for (String keys :
                List.of("A0001C00001D00001", "     C00001D00001", "           D00001", "     C99999D00001")) {
            JoinedState.Joined joined = join(JoinedState.mapping(), keys + "01M1DI00");
            assertThat(joined.lines().get(0))
                    .as(keys)
                    .contains("\"key\":\"A0001/1/1\"")
                    .contains("{\"source\":{\"dataset\":\"courts\"},\"facts\":{\"type\":{\"value\":\"dismissed\"")
                    .doesNotContain("courts.");
            assertThat(joined.findings()).doesNotContain("ORPHAN courts 1", "AMBIGUOUS courts 1");
        }
    }

    @Test
    void theFactsOfAChargesOwnRecordStandBelowItInItsArrest() {
        assertThat(join(JoinedState.mapping()).lines().get(1))
                .contains("\"key\":\"B0001/1\"", "\"charges\":[{\"key\":\"B0001/1/1\"", "\"value\":\"dismissed\"")
                .endsWith("\"unread\":[]}");
    }

    @Test
    void theDispositionOfTheDatasetThatIsListedFirstIsKept() {
        JoinedState.Joined joined = join(JoinedState.mapping(), "A0001C00001D0000102M2DI00");
        assertThat(joined.lines().get(0)).containsOnlyOnce("\"type\":").contains("\"value\":\"dismissed\"");
        assertThat(joined.findings()).containsExactly("CONFLICT master 4");
        Mapping other = JoinedState.mapping("disposition: [courts, master]", "disposition: [master, courts]");
        JoinedState.Joined turned = join(other, "A0001C00001D0000102M2DI00");
        assertThat(turned.lines().get(0)).containsOnlyOnce("\"type\":").contains("\"value\":\"convicted\"");
        assertThat(turned.findings()).containsExactly("CONFLICT courts 1");
    }

    @Test
    void dispositionsWithoutAPrecedenceOfTheirLevelStandSideBySide() {
        Mapping both = JoinedState.mapping("disposition: [courts, master]", "disposition.type: [courts, master]");
        assertThat(join(both, "A0001C00001D0000102M2DI00").lines().get(0))
                .contains("\"value\":\"convicted\"", "\"value\":\"dismissed\"");
    }

    @Test
    void whoMustAgreeAndDoesNotIsConflicting() {
        JoinedState.Joined joined = join(JoinedState.mapping(), "A0001C00001D0000101M2  00");
        assertThat(joined.lines().get(0)).contains("\"grade\":{\"quality\":\"conflicting\"");
        assertThat(joined.findings()).containsExactly("CONFLICT courts 1");
        Mapping ranked = JoinedState.mapping("charge.grade: agree", "charge.grade: [courts, master]");
        assertThat(join(ranked, "A0001C00001D0000101M2  00").lines().get(0)).doesNotContain("conflicting");
    }

    @Test
    void whatOneDatasetDoesNotKnowTheOtherTells() {
        List<String> blank = new ArrayList<>(MASTER);
        blank.set(2, "30A00010101D00001    ");
        JoinedState.Joined joined =
                JoinedState.join(folder, JoinedState.mapping(), blank, List.of("A0001C00001D0000101M2  00"));
        assertThat(joined.lines().get(0))
                .contains(
                        "\"grade\":{\"value\":\"M2\",\"item\":\"K-CHARGE/K-GRADE\",\"source\":{\"dataset\":\"courts\"}}");
        assertThat(joined.findings()).isEmpty();
    }

    @Test
    void aPartThatNothingMatchesIsAddedWithAKeyOfItsDataset() {
        JoinedState.Joined joined = join(JoinedState.mapping(), "A0001C00002D0000201M1GP03M1DI");
        assertThat(joined.lines().get(0))
                .contains("\"key\":\"A0001/courts.D00002\"")
                .contains("\"key\":\"A0001/courts.D00002/courts.1\"", "\"key\":\"A0001/courts.D00002/courts.3\"")
                .endsWith("\"unread\":[]}");
        assertThat(joined.findings()).containsOnly("ADDED courts 1");
    }

    @Test
    void aPartThatNothingMatchesIsRejectedAndTheHistoryIncomplete() {
        Mapping reject = JoinedState.mapping("unmatched: add", "unmatched: reject");
        JoinedState.Joined joined = join(reject, "A0001C00002D0000201M1GP00");
        assertThat(joined.findings()).containsExactly("UNMATCHED courts 1");
        assertThat(joined.lines().get(0)).doesNotContain("courts.").endsWith("\"unread\":[{\"dataset\":\"courts\"}]}");
    }

    @Test
    void aPartThatNothingMatchesEndsTheCommand() {
        Mapping refuse = JoinedState.mapping("unmatched: add", "unmatched: refuse");
        DiagnosticException e = refused(refuse, "A0001C00001D0000101M1  00", "A0001C00002D0000201M1GP00");
        assertThat(e.diagnostics()).hasSize(1);
        assertThat(e.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.PART_UNMATCHED);
        assertThat(e.diagnostics().get(0).position()).isEqualTo(new DataPosition("courts", 2, 40, ""));
    }

    @Test
    void aBlankKeyMatchesNothing() {
        JoinedState.Joined joined = join(JoinedState.mapping("K-DOCKET]", "K-KEY]"), "B0001            01M1GP00");
        assertThat(joined.lines().get(1)).contains("\"key\":\"B0001/courts.B0001/courts.1\"");
        assertThat(joined.findings()).containsOnly("ADDED courts 1");
    }

    @Test
    void whoseValueTwoPersonsHaveIsNobodys() {
        List<String> twice = new ArrayList<>(MASTER);
        twice.set(6, "30B00010101D00001M1DI");
        JoinedState.Joined joined =
                JoinedState.join(folder, JoinedState.mapping(), twice, List.of("           D0000101M1GP00"));
        assertThat(joined.findings()).containsExactly("AMBIGUOUS courts 1");
        assertThat(joined.lines()).hasSize(2).noneMatch(line -> line.contains("courts"));
    }

    @Test
    void aPartThatTwoPartsMatchIsNeithers() {
        List<String> twice = new ArrayList<>(MASTER);
        twice.add(4, "20A000102C00001");
        JoinedState.Joined joined =
                JoinedState.join(folder, JoinedState.mapping(), twice, List.of("A0001C00001D0000101M1GP00"));
        assertThat(joined.findings()).containsExactly("AMBIGUOUS courts 1");
        assertThat(joined.lines().get(0)).endsWith("\"unread\":[{\"dataset\":\"courts\"}]}");
    }

    @Test
    void aPersonWhomOnlyALaterDatasetKnowsIsAnOrphan() {
        for (String unmatched : List.of("add", "reject", "refuse")) {
            Mapping mapping = JoinedState.mapping("unmatched: add", "unmatched: " + unmatched);
            JoinedState.Joined joined = join(mapping, "A0005C00001D0000101M1GP00", "A0001C00001D0000101M1  00");
            assertThat(joined.findings()).as(unmatched).containsExactly("ORPHAN courts 1");
            assertThat(joined.lines()).hasSize(2);
        }
    }

    @Test
    void whomNoReferenceLeadsAnywhereIsAnOrphanToo() {
        assertThat(join(JoinedState.mapping(), "     C09999D0999901M1GP00", "").findings())
                .containsExactlyInAnyOrder("ORPHAN courts 1", "ORPHAN courts 2");
    }

    @Test
    void orphansEndTheCommandWhereTheMappingSaysSo() {
        Mapping refuse = JoinedState.mapping("orphans: reject", "orphans: refuse");
        for (String orphan : List.of("A0005C00001D0000101M1GP00", "     C09999D0999901M1GP00")) {
            DiagnosticException e = refused(refuse, "A0001C00001D0000101M1  00", orphan);
            assertThat(e.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.RECORD_ORPHANED);
            assertThat(e.diagnostics().get(0).position()).isEqualTo(new DataPosition("courts", 2, 40, ""));
        }
    }

    @Test
    void aDatasetInKeyOrderThatIsNotNamesTheRecord() {
        Mapping ordered = JoinedState.mapping(ORDERED);
        assertThat(join(ordered, "A0001C00001D0000101M1  00", "B0001C00003D0000301M1GP00")
                        .findings())
                .containsOnly("ADDED courts 2");
        DiagnosticException e = refused(ordered, "B0001C00003D0000301M1GP00", "A0001C00001D0000101M1  00");
        assertThat(e.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.KEY_ORDER);
        assertThat(e.diagnostics().get(0).position()).isEqualTo(new DataPosition("courts", 2, 40, "K-KEY"));
    }

    @Test
    void inWhateverOrderTheRecordsStandTheHistoriesAreTheSame() {
        List<String> courts = new ArrayList<>(List.of(
                "A0001C00001D0000101M2DI02M2DI",
                "     C00001D0000101M1GP00",
                "           D0000102M1GP00",
                "A0001C00007D0000701M1GP00",
                "B0001C00008D0000801M1GP02M2DI",
                "A0009C00009D0000901M1GP00"));
        List<String> expected =
                JoinedState.join(folder, JoinedState.mapping(), MASTER, courts).lines();
        assertThat(expected).hasSize(2);
        long seed = 20261124;
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(courts, random);
            assertThat(JoinedState.join(folder, JoinedState.mapping(), MASTER, courts)
                            .lines())
                    .as("seed %d, round %d: %s", seed, i, courts)
                    .isEqualTo(expected);
        }
    }
}
