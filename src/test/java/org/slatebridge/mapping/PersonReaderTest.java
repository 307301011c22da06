package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.RecordReader;

class PersonReaderTest {

    private static final DatasetMapping MASTER = SmallState.master();

    private static final String HEADER = "00";
    private static final String TRAILER = "99";

    /** A, with one arrest of two charges, one of them disposed. */
    private static final String[] A = {
        "10A0001ROE       1980010101",
        "20A000101202401502",
        "30A00010101M1N00000000",
        "40A0001010120240315DI",
        "30A00010102M2N00000000",
    };

    private static final String[] B = {"10B0001DOE       1990123100"};

    @TempDir
    private Path folder;

    /** What a reader handed out. */
    private static final class Outcome {
        final List<CriminalHistory> histories = new ArrayList<>();
        final List<Finding> findings = new ArrayList<>();
        final List<String> controls = new ArrayList<>();
        final List<RecordReader.Position> boundaries = new ArrayList<>();
        final List<byte[]> lastKeys = new ArrayList<>();
        final List<RecordReader.@Nullable Position> lastPersons = new ArrayList<>();
        final List<SourceRef> strays = new ArrayList<>();
        final List<long[]> sums = new ArrayList<>();
    }

    private static String[] dataset(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String[] one(String record) {
        return new String[] {record};
    }

    private Outcome read(String... records) {
        return read(MASTER, SmallState.file(folder, records));
    }

    private static Outcome read(DatasetMapping master, Path file) {
        Outcome out = new Outcome();
        ControlTotals totals = new ControlTotals(master.totals(), new long[0]);
        try (RecordReader records =
                RecordReader.open(file, "master", master.options(), master.layouts(), RecordReader.Position.START)) {
            drain(new PersonReader(master, records, totals), totals, out);
        }
        return out;
    }

    private static void drain(PersonReader reader, ControlTotals totals, Outcome out) {
        CriminalHistory history = reader.next();
        while (history != null) {
            out.histories.add(history);
            note(reader, totals, out);
            history = reader.next();
        }
        note(reader, totals, out);
    }

    private static void note(PersonReader reader, ControlTotals totals, Outcome out) {
        out.findings.addAll(reader.findings());
        reader.takeControls()
                .forEach(
                        c -> out.controls.add(c.type().name() + "@" + c.source().record()));
        out.boundaries.add(reader.position());
        out.lastKeys.add(reader.lastKey());
        out.lastPersons.add(reader.lastPerson());
        out.strays.add(reader.stray());
        out.sums.add(totals.sums());
    }

    private static List<String> issues(Outcome out) {
        return out.findings.stream()
                .map(f -> f.issue().kind() + "@" + f.issue().source().record())
                .toList();
    }

    private static List<Long> unread(CriminalHistory history) {
        return history.unread().stream().map(SourceRef::record).toList();
    }

    private DiagnosticException refusal(String... records) {
        return catchThrowableOfType(DiagnosticException.class, () -> read(records));
    }

    @Test
    void readsPersonsInOrderWithAllTheirParts() {
        Outcome out = read(dataset(A, B));
        assertThat(out.histories).hasSize(2);
        CriminalHistory a = out.histories.get(0);
        assertThat(a.person().key()).isEqualTo("A0001");
        assertThat(a.unread()).isEmpty();
        Arrest arrest = a.arrests().get(0);
        assertThat(arrest.key()).isEqualTo("A0001/1");
        assertThat(arrest.charges()).extracting(Charge::key).containsExactly("A0001/1/1", "A0001/1/2");
        assertThat(arrest.charges().get(0).dispositions()).hasSize(1);
        assertThat(arrest.charges().get(0).source()).isEqualTo(new SourceRef("master", 3, 80));
        assertThat(arrest.charges().get(1).dispositions()).isEmpty();
        assertThat(out.histories.get(1).person().key()).isEqualTo("B0001");
        assertThat(out.findings).isEmpty();
    }

    @Test
    void handsOutThePlacesOfCharges() {
        Path file = SmallState.file(folder, A);
        try (RecordReader records =
                RecordReader.open(file, "master", MASTER.options(), MASTER.layouts(), RecordReader.Position.START)) {
            PersonReader reader = new PersonReader(MASTER, records, new ControlTotals(MASTER.totals(), new long[0]));
            reader.next();
            assertThat(reader.places().keySet()).containsExactlyInAnyOrder(80L, 160L);
            RecordMapping type = SmallState.type(MASTER, "C-REC");
            assertThat(reader.places())
                    .containsEntry(160L, new PersonReader.Place(type, new SourceRef("master", 5, 160), 40, 160, 200));
        }
    }

    @Test
    void headerAndTrailerPassBy() {
        Outcome out = read(dataset(one(HEADER), A, B, one(TRAILER)));
        assertThat(out.histories).hasSize(2);
        assertThat(out.controls).containsExactly("H-REC@1", "T-REC@8");
        assertThat(out.findings).isEmpty();
        assertThat(out.boundaries.get(2)).isEqualTo(new RecordReader.Position(320, 8, 0));
    }

    @Test
    void aDatasetOfHeaderAndTrailerHasNoPerson() {
        Outcome out = read(HEADER, TRAILER);
        assertThat(out.histories).isEmpty();
        assertThat(out.controls).containsExactly("H-REC@1", "T-REC@2");
        assertThat(out.boundaries).containsExactly(new RecordReader.Position(80, 2, 0));
        assertThat(out.lastKeys.get(0)).isEmpty();
    }

    @Test
    void ignoredRecordsPassByBetweenPersonsAndInsideOfOne() {
        String[] aWithIgnored = {A[0], "60A0001", A[1], A[2], "60A0001", "60A0001", A[3], A[4]};
        Outcome out = read(dataset(one("60A0000"), aWithIgnored, one("60A0001"), B));
        assertThat(out.histories).hasSize(2);
        assertThat(out.histories.get(0).charges()).hasSize(2);
        assertThat(out.histories.get(0).unread()).isEmpty();
        assertThat(out.findings).isEmpty();
    }

    @Test
    void aSecondRecordWithTheSameKeysIsRejectedAndCountsAsUnread() {
        Outcome out = read(dataset(A, one("30A00010102M1N00000000")));
        assertThat(issues(out)).containsExactly("DUPLICATE@6");
        assertThat(out.histories.get(0).charges()).hasSize(2);
        assertThat(unread(out.histories.get(0))).containsExactly(6L);
    }

    @Test
    void aSecondPersonRecordAndArrestAreRejectedToo() {
        Outcome out = read(dataset(A, one("10A0001OTHER     1980010101"), one("20A000101202401502")));
        assertThat(issues(out)).containsExactly("DUPLICATE@6", "DUPLICATE@7");
        assertThat(unread(out.histories.get(0))).containsExactly(6L, 7L);
    }

    @Test
    void anOrphanChargeIsKeptWithoutItsArrest() {
        Outcome out = read("10A0001ROE       1980010100", "30A00010901M1N00000000", "30A00010902M1N00000000");
        assertThat(issues(out)).containsExactly("ARREST_MISSING@2");
        CriminalHistory history = out.histories.get(0);
        assertThat(history.charges()).extracting(Charge::key).containsExactly("A0001/9/1", "A0001/9/2");
        assertThat(history.unread()).isEmpty();
        assertThat(history.arrests().get(0).key()).isEqualTo("A0001/9");
    }

    @Test
    void anOrphanDispositionIsRejectedAndCountsAsUnread() {
        Outcome out = read(dataset(A, one("40A0001010720240315GP")));
        assertThat(issues(out)).containsExactly("CHARGE_MISSING@6");
        assertThat(unread(out.histories.get(0))).containsExactly(6L);
    }

    @Test
    void countsThatDifferAreReportedAndTaint() {
        Outcome out = read("10A0001ROE       1980010102", "20A000101202401503", "30A00010101M1N00000000");
        assertThat(issues(out)).containsExactly("COUNT_DIFFERS@1", "COUNT_DIFFERS@2");
        assertThat(unread(out.histories.get(0))).containsExactly(1L, 2L);
    }

    @Test
    void aCountThatIsNoNumberDiffers() {
        Outcome out = read("10B0001DOE       19901231??");
        assertThat(issues(out)).containsExactly("COUNT_DIFFERS@1");
    }

    @Test
    void aChargeCountsItsDispositionsToo() {
        DatasetMapping counting =
                SmallState.master("key: [C-SEQ]", "key: [C-SEQ]\n        children: { disposition: C-DSPS }");
        String[] right = {A[0], A[1], A[2] + "        01", A[3], A[4] + "        00"};
        assertThat(issues(read(counting, SmallState.file(folder, right)))).isEmpty();
        String[] oneLost = {A[0], A[1], A[2] + "        02", A[3], A[4] + "        00"};
        Outcome out = read(counting, SmallState.file(folder, oneLost));
        assertThat(issues(out)).containsExactly("COUNT_DIFFERS@3");
        assertThat(unread(out.histories.get(0))).containsExactly(3L);
    }

    @Test
    void aPersonCountsAllChargesBelow() {
        DatasetMapping counting =
                SmallState.master("children: { arrest: P-ARRESTS }", "children: { charge: P-ARRESTS }");
        String[] right = {"10A0001ROE       1980010102", A[1], A[2], A[3], A[4]};
        assertThat(issues(read(counting, SmallState.file(folder, right)))).isEmpty();
        assertThat(issues(read(counting, SmallState.file(folder, A)))).containsExactly("COUNT_DIFFERS@1");
    }

    @Test
    void recordsWithoutAPersonRecordAreKeptAndTainted() {
        Outcome out = read(A[1], A[2], A[4]);
        assertThat(issues(out)).containsExactly("PERSON_MISSING@1");
        assertThat(out.histories.get(0).person().key()).isEqualTo("A0001");
        assertThat(out.histories.get(0).charges()).hasSize(2);
        assertThat(unread(out.histories.get(0))).containsExactly(1L);
    }

    @Test
    void aRecordOfNoKnownTypeTaintsBothNeighbours() {
        Outcome out = read(dataset(A, one("77A0001"), B, one("10C0001X         1990123100")));
        assertThat(issues(out)).containsExactly("UNKNOWN_TYPE@6");
        assertThat(unread(out.histories.get(0))).containsExactly(6L);
        assertThat(unread(out.histories.get(1))).containsExactly(6L);
        assertThat(out.histories.get(2).unread()).isEmpty();
    }

    @Test
    void aRecordOfNoKnownTypeBeforeAllTaintsTheFirst() {
        Outcome out = read(dataset(one(HEADER), one("77"), B));
        assertThat(issues(out)).containsExactly("UNKNOWN_TYPE@2");
        assertThat(unread(out.histories.get(0))).containsExactly(2L);
    }

    @Test
    void aRecordOfNoKnownTypeAfterAllTaintsTheLast() {
        Outcome out = read(dataset(A, B, one("77"), one(TRAILER)));
        assertThat(issues(out)).containsExactly("UNKNOWN_TYPE@7");
        assertThat(out.histories.get(0).unread()).isEmpty();
        assertThat(unread(out.histories.get(1))).containsExactly(7L);
    }

    @Test
    void aRecordOfNoKnownTypeInsideAPersonDoesNotEndThePerson() {
        String[] torn = {A[0], A[1], "77A0001", A[2], A[3], A[4]};
        Outcome out = read(dataset(torn, B));
        assertThat(out.histories.get(0).charges()).hasSize(2);
        assertThat(unread(out.histories.get(0))).containsExactly(3L);
    }

    @Test
    void aPersonKeyThatIsNotValidIsRejectedAndTaints() {
        Outcome out = read(dataset(A, one("30     0101M1N00000000"), B));
        assertThat(issues(out)).containsExactly("KEY_INVALID@6");
        assertThat(unread(out.histories.get(0))).containsExactly(6L);
        assertThat(unread(out.histories.get(1))).containsExactly(6L);
    }

    @Test
    void aSequenceKeyThatIsNotValidIsRejectedAndTaints() {
        Outcome out = read(dataset(A, one("30A000101?3M1N00000000"), one("30A0001?103M1N00000000")));
        assertThat(issues(out)).containsExactly("KEY_INVALID@6", "KEY_INVALID@7");
        assertThat(unread(out.histories.get(0))).containsExactly(6L, 7L);
    }

    @Test
    void refusesAPersonOutOfOrder() {
        DiagnosticException e = refusal(dataset(one(HEADER), B, A));
        assertThat(e.diagnostics()).hasSize(1);
        assertThat(e.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.KEY_ORDER);
        assertThat(e.diagnostics().get(0).position()).isEqualTo(new DataPosition("master", 3, 80, "P-KEY"));
        assertThat(e).message().doesNotContain("A0001").doesNotContain("B0001");
    }

    @Test
    void refusesAPersonInTwoPlaces() {
        DiagnosticException e = refusal(dataset(A, B, one("30A00010103M1N00000000")));
        assertThat(e.diagnostics().get(0).position()).isEqualTo(new DataPosition("master", 7, 240, "C-KEY"));
    }

    @Test
    void refusesAPersonThatATrailerSplits() {
        assertThat(refusal(dataset(A, one(TRAILER), one("30A00010103M1N00000000"))))
                .hasMessageStartingWith("SLB3020E master record 7 offset 240 item C-KEY: ");
    }

    @Test
    void comparesKeysAsBytes() {
        // in EBCDIC letters come before digits
        assertThat(read("10ZZZZZX         1990123100", "1000000X         1990123100").histories)
                .hasSize(2);
        assertThat(refusal("1000000X         1990123100", "10ZZZZZX         1990123100"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyBoundaryIsAPlaceToResumeFrom(boolean withHeader) {
        String[] c = {"10C0001POE       1980010101", "20C000101202401501", "30C00010101M1N00000000"};
        String[] records = dataset(
                withHeader ? one(HEADER) : new String[0],
                one("77"),
                A,
                one("77A0001"),
                one("30     0101M1N00000000"),
                B,
                one("60B0001"),
                c,
                one("77"),
                one("60"),
                one("10D0001X         1990123100"),
                one("30E000101" + "01M1N00000000"),
                one("40F0001010120240315GP"),
                one("10G0001X         1990123100"),
                one("77"),
                one(TRAILER));
        Path file = SmallState.file(folder, records);
        Outcome whole = read(MASTER, file);
        assertThat(whole.histories).hasSize(7);
        for (int i = 0; i < whole.boundaries.size(); i++) {
            assertSame(whole, resumed(whole, i, file), i);
        }
    }

    private static Outcome resumed(Outcome whole, int boundary, Path file) {
        Outcome out = new Outcome();
        ControlTotals totals = new ControlTotals(MASTER.totals(), whole.sums.get(boundary));
        RecordReader.Position at = whole.boundaries.get(boundary);
        try (RecordReader records = RecordReader.open(file, "master", MASTER.options(), MASTER.layouts(), at)) {
            PersonReader reader = new PersonReader(
                    MASTER,
                    records,
                    totals,
                    whole.lastKeys.get(boundary),
                    whole.lastPersons.get(boundary),
                    whole.strays.get(boundary));
            assertThat(reader.position()).isEqualTo(at);
            drain(reader, totals, out);
        }
        return out;
    }

    private static void assertSame(Outcome whole, Outcome resumed, int boundary) {
        int after = Math.min(boundary + 1, whole.histories.size());
        List<CriminalHistory> rest = whole.histories.subList(after, whole.histories.size());
        assertThat(resumed.histories)
                .as("resumed at %d", boundary)
                .usingRecursiveComparison()
                .isEqualTo(rest);
        assertThat(resumed.sums.get(resumed.sums.size() - 1))
                .as("totals resumed at %d", boundary)
                .isEqualTo(whole.sums.get(whole.sums.size() - 1));
        assertThat(whole.findings).endsWith(resumed.findings.toArray(new Finding[0]));
        assertThat(whole.controls).endsWith(resumed.controls.toArray(new String[0]));
        assertThat(resumed.boundaries.get(resumed.boundaries.size() - 1))
                .isEqualTo(whole.boundaries.get(whole.boundaries.size() - 1));
    }

    @Test
    void theLastKeyCanBeReadAgainFromItsPlace() {
        String[] records = dataset(one(HEADER), A, B, one(TRAILER));
        Path file = SmallState.file(folder, records);
        Outcome out = read(records);
        assertThat(out.lastPersons)
                .containsExactly(
                        new RecordReader.Position(40, 1, 0),
                        new RecordReader.Position(240, 6, 0),
                        new RecordReader.Position(240, 6, 0));
        for (int i = 0; i < out.lastPersons.size(); i++) {
            try (RecordReader first = RecordReader.open(
                    file,
                    "master",
                    MASTER.options(),
                    MASTER.layouts(),
                    Objects.requireNonNull(out.lastPersons.get(i)))) {
                assertThat(first.next()).isTrue();
                assertThat(PersonReader.keyOf(MASTER, first)).isEqualTo(out.lastKeys.get(i));
            }
        }
        assertThat(read(HEADER, TRAILER).lastPersons).containsOnlyNulls();
    }

    @Test
    void aPersonSplitOverTheResumePointIsRefused() {
        Path file = SmallState.file(folder, A);
        RecordReader.Position inside = new RecordReader.Position(80, 2, 0);
        byte[] key = Arrays.copyOfRange(SmallState.record(A[0]), 2, 7);
        try (RecordReader records = RecordReader.open(file, "master", MASTER.options(), MASTER.layouts(), inside)) {
            PersonReader reader = new PersonReader(
                    MASTER,
                    records,
                    new ControlTotals(MASTER.totals(), new long[0]),
                    key,
                    RecordReader.Position.START,
                    null);
            assertThat(catchThrowableOfType(DiagnosticException.class, reader::next))
                    .hasMessageStartingWith("SLB3020E master record 3 offset 80 item C-KEY: ");
        }
    }

    @Test
    void aLineThatHoldsMoreThanItsLayoutIsOfNoType() {
        DatasetMapping lines = SmallState.master("    recfm: FB\n    lrecl: 40\n", "    recfm: TEXT\n");
        byte[] fits = Arrays.copyOf(SmallState.record("30A0001"), 41);
        fits[40] = 0x40;
        byte[] overlong = fits.clone();
        overlong[40] = (byte) 0xC1;
        assertThat(lines.type(fits, 0, 41)).isNotNull();
        assertThat(lines.type(overlong, 0, 41)).isNull();
        assertThat(MASTER.type(overlong, 0, 41)).isNotNull();
    }

    @Test
    void totalsCountEveryRecordOnce() {
        Outcome out = read(dataset(one(HEADER), one("77"), A, one("60A0001"), B, one(TRAILER)));
        // all records, persons, sealed charges, hash of seal dates
        assertThat(out.sums.get(out.sums.size() - 1)).containsExactly(10, 2, 0, 0);
    }
}
