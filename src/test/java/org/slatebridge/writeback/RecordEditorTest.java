package org.slatebridge.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.Facts;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.PersonReader;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.SmallState;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.Outcome;
import org.slatebridge.record.RecordReader;

class RecordEditorTest {

    private static final DatasetMapping MASTER = SmallState.master();
    private static final RecordMapping CHARGE = SmallState.type(MASTER, "C-REC");
    private static final SourceRef SOURCE = new SourceRef("master", 3, 80);
    private static final EditRules RULES = new EditRules(MASTER.updates());
    private static final Place PLACE = new Place(CHARGE, SOURCE, SmallState.LRECL, 80, 120);

    @TempDir
    private Path folder;

    private final ControlTotals totals = new ControlTotals(MASTER.totals(), new long[] {9, 2, 0, 100});
    private final RecordEditor editor = new RecordEditor(totals, LocalDate.of(2026, 7, 1));

    private static Decision decision(Outcome outcome) {
        Charge charge = new Charge("A0001/1/1", Facts.NONE, List.of(), List.of(), SOURCE);
        Arrest arrest = new Arrest("A0001/1", Facts.NONE, List.of(charge));
        return new Decision(charge, arrest, outcome, "1(a)", null, null, List.of(), null);
    }

    private static byte[] window(String charge) {
        return SmallState.records("30A00010100M1N00000000 left alone", charge, "30A00010102M1N00000000 left alone");
    }

    private @Nullable Patch edit(byte[] window, Outcome outcome) {
        return only(edit(RULES, window, SmallState.LRECL, PLACE, decision(outcome)));
    }

    private List<Patch> edit(EditRules rules, byte[] bytes, int start, Place place, Decision decision) {
        UpdateRule rule = rules.of(place.type().part(), decision);
        return rule == null ? List.of() : editor.edit(List.of(Edit.of(rule, decision, "A0001")), bytes, start, place);
    }

    private static boolean writes(EditRules rules, Place place, Decision decision) {
        return rules.of(place.type().part(), decision) != null;
    }

    private static @Nullable Patch only(List<Patch> patches) {
        assertThat(patches).hasSizeLessThan(2);
        return patches.isEmpty() ? null : patches.get(0);
    }

    @Test
    void patchesTheBytesThatDifferAndNothingElse() {
        byte[] window = window("30A00010101M1N00000000        07 rest");
        Patch patch = edit(window, Outcome.SEAL);
        assertThat(window).isEqualTo(window("30A00010101M1Y20260701AUTH1A  07 rest"));
        assertThat(patch)
                .usingRecursiveComparison()
                .isEqualTo(new Patch(
                        "master",
                        3,
                        80 + 13,
                        Arrays.copyOfRange(SmallState.record("30A00010101M1N00000000"), 13, 28),
                        Arrays.copyOfRange(SmallState.record("30A00010101M1Y20260701AUTH1A"), 13, 28),
                        "A0001",
                        "A0001/1/1",
                        "1(a)"));
    }

    @Test
    void leavesBytesAtTheEdgesOutThatStayTheSame() {
        byte[] window = window("30A00010101M1N20260701AUTH1A");
        Patch patch = edit(window, Outcome.SEAL);
        assertThat(patch).isNotNull().extracting(Patch::offset).isEqualTo(93L);
        assertThat(patch).extracting(Patch::after).isEqualTo(new byte[] {(byte) 0xE8});
        assertThat(patch).extracting(Patch::before).isEqualTo(new byte[] {(byte) 0xD5});
    }

    @Test
    void doesNotTouchARecordThatIsNotAsExpected() {
        for (String charge : List.of("30A00010101M1Y20250101AUTH2B", "30A00010101M1 00000000")) {
            byte[] window = window(charge);
            assertThat(edit(window, Outcome.SEAL)).isNull();
            assertThat(window).isEqualTo(window(charge));
        }
        assertThat(totals.sums()).containsExactly(9, 2, 0, 100);
    }

    @Test
    void doesNotTouchARecordThatIsTooShort() {
        byte[] window = window("30A00010101M1N00000000");
        Place tooShort = new Place(CHARGE, SOURCE, 25, 80, 105);
        assertThat(edit(RULES, window, SmallState.LRECL, tooShort, decision(Outcome.SEAL)))
                .isEmpty();
        assertThat(window).isEqualTo(window("30A00010101M1N00000000"));
    }

    @Test
    void writesOnlyTheOutcomesTheMappingNames() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(writes(RULES, PLACE, decision(outcome))).isEqualTo(outcome == Outcome.SEAL);
        }
        byte[] window = window("30A00010101M1N00000000");
        assertThat(edit(window, Outcome.UNDETERMINED)).isNull();
        assertThat(window).isEqualTo(window("30A00010101M1N00000000"));
    }

    @Test
    void takesASealBackOnlyByARuleThatRestores() {
        String sealing = "    writeback:\n";
        DatasetMapping both = SmallState.master(
                sealing,
                sealing + "      - { record: C-REC, outcome: restore, expect: { C-SEALED: 'Y' },"
                        + " set: { C-SEALED: { value: 'N' }, C-SEAL-DATE: { value: 0 } } }\n");
        EditRules restoring = new EditRules(both.updates());
        Place place = new Place(SmallState.type(both, "C-REC"), SOURCE, SmallState.LRECL, 80, 120);
        byte[] window = window("30A00010101M1Y00000050AUTH1A");
        for (Answer restore : List.of(Answer.NO, Answer.UNKNOWN)) {
            assertThat(writes(restoring, place, sealed(restore))).isFalse();
        }
        assertThat(writes(RULES, PLACE, sealed(Answer.YES))).isFalse();
        assertThat(writes(restoring, place, decision(Outcome.SEAL))).isTrue();

        Patch patch = only(edit(restoring, window, SmallState.LRECL, place, sealed(Answer.YES)));
        assertThat(window).isEqualTo(window("30A00010101M1N00000000AUTH1A"));
        assertThat(patch).isNotNull().extracting(Patch::provision).isEqualTo("1(a)");
        // one sealed charge less, its date out of the hash
        assertThat(totals.sums()).containsExactly(9, 2, -1, 100 - 50);
    }

    private static Decision sealed(Answer restore) {
        Decision made = decision(Outcome.ALREADY_SEALED);
        return new Decision(
                made.charge(), made.arrest(), made.outcome(), "1(a)", null, null, List.of(), null, restore, List.of());
    }

    private static final String SEALING = "    writeback:\n";

    /** The charge of a dataset of lines, and its place, edited in a copy. */
    private List<Patch> editLine(String charge, Answer restore) throws IOException {
        DatasetMapping lines = SmallState.master(
                "    recfm: FB\n    lrecl: 40\n",
                "    recfm: TEXT\n",
                SEALING,
                SEALING + "      - { record: C-REC, outcome: restore, expect: { C-SEALED: 'Y' },"
                        + " set: { C-SEALED: { value: 'N' }, C-AUTHORITY: { value: '' } } }\n");
        Path file = folder.resolve("lines");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String line : List.of("10A0001", "20A00010102018123", charge)) {
            out.write(SmallState.record(line), 0, line.length());
            out.write(0x15);
        }
        Files.write(file, out.toByteArray());
        EditRules rules = new EditRules(lines.updates());
        try (RecordReader records = RecordReader.open(
                        file, "master", lines.options(), lines.layouts(), RecordReader.Position.START);
                PersonReader persons = new PersonReader(lines, records, new ControlTotals(List.of(), new long[0]))) {
            records.keepFrom(0);
            assertThat(persons.next()).isNotNull();
            Place place = persons.places().values().iterator().next();
            byte[] copy = records.assembled(Objects.requireNonNull(place.pieces()), place.length());
            byte[] before = copy.clone();
            Decision decision = restore == Answer.YES ? sealed(restore) : decision(Outcome.SEAL);
            List<Patch> patches = edit(rules, copy, 0, place, decision);
            assertThat(Arrays.equals(copy, before)).isEqualTo(patches.isEmpty());
            return patches;
        }
    }

    @Test
    void writesIntoALineNoFurtherThanItsEnd() throws IOException {
        assertThat(editLine("30A00010101M1N00000000", Answer.NO)).isEmpty();
        assertThat(editLine("30A00010101M1N00000000AUTH", Answer.NO)).isEmpty();
        assertThat(totals.sums()).containsExactly(9, 2, 0, 100);
        List<Patch> patches = editLine("30A00010101M1N00000000OLDAUT", Answer.NO);
        assertThat(patches).singleElement().extracting(Patch::offset).isEqualTo(8L + 18 + 13);
        assertThat(SmallState.text(patches.get(0).after())).isEqualTo("Y20260701AUTH1A");
    }

    @Test
    void blanksThatOnlyFillALineNeedNotBeWritten() throws IOException {
        List<Patch> patches = editLine("30A00010101M1Y20250101", Answer.YES);
        assertThat(patches).singleElement().extracting(Patch::after).isEqualTo(new byte[] {(byte) 0xD5});
    }

    @Test
    void writesOnlyIntoRecordsOfItsType() {
        Place person = new Place(SmallState.type(MASTER, "P-REC"), SOURCE, SmallState.LRECL, 80, 120);
        assertThat(writes(RULES, person, decision(Outcome.SEAL))).isFalse();
    }

    @Test
    void keepsTheTotalsRight() {
        byte[] window = window("30A00010101M1N00000050");
        edit(window, Outcome.SEAL);
        // records, persons, sealed charges, hash of seal dates: the old date goes out, the new one comes in
        assertThat(totals.sums()).containsExactly(9, 2, 1, 100 - 50 + 20260701);
    }
}
