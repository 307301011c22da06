package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;

/** Constants, and answers that hold only under a condition. */
class ConditionalBindingTest {

    private static final String GRADE = "charge.grade: { item: C-GRADE, codes: grade }";
    private static final SourceRef SOURCE = new SourceRef("master", 7, 280);
    private static final String SEALED_ON =
            "charge.sealedOn: { item: C-SEAL-DATE, date: YYYYMMDD, none: ['0'], when: { C-SEALED: 'Y' } }";
    private static final String OFFENSE =
            "charge.offenseDate: { item: C-SEAL-DATE, date: YYYYMMDD, none: ['0'], when: { C-SEALED: ['N', ' '] } }";

    private static List<FieldBinding> bindings(String... facts) {
        String text = String.join("\n          ", facts);
        return SmallState.type(SmallState.master(GRADE, text), "C-REC").bindings();
    }

    private static Fact read(FieldBinding binding, String record) {
        return binding.read(SmallState.record(record), 0, SmallState.LRECL, SOURCE);
    }

    private static String fault(String fact) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> bindings(fact));
        assertThat(e).isNotNull();
        assertThat(e.diagnostics()).hasSize(1);
        Diagnostic only = e.diagnostics().get(0);
        return only.code().id() + " " + only.text();
    }

    @Test
    void aConstantIsTheAnswerOfEveryRecord() {
        FieldBinding binding = bindings("charge.grade: { constant: M1 }").get(0);
        Fact fact = read(binding, "30A00010101M2N00000000");
        assertThat(fact.text()).isEqualTo("M1");
        assertThat(fact.quality()).isEqualTo(Quality.PRESENT);
        assertThat(fact.source()).isEqualTo(SOURCE);
        assertThat(fact.item()).isNull();
        assertThat(binding.item()).isNull();
        assertThat(binding.validity(new byte[0], 0, 0)).isEqualTo(Validity.VALID);
    }

    @Test
    void aConstantIsOfTheKindOfItsFact() {
        List<FieldBinding> bindings = bindings(
                "charge.offenseDate: { constant: 2024-02-29 }",
                "charge.maximumPenaltyMonths: { constant: 12 }",
                "charge.docket: { constant: none }");
        assertThat(read(bindings.get(0), "30").date()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(read(bindings.get(1), "30").number()).isEqualTo(12);
        assertThat(read(bindings.get(2), "30").text()).isEqualTo("none");
        assertThat(read(Answers.constant("charge.sealed", "no"), "30").isSet()).isFalse();
        assertThat(read(Answers.constant("sentence.finePaid", "12.5"), "30").number())
                .isEqualTo(1250);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "charge.grade: { constant: '' } | 'charge.grade' is a code and not empty; found ''",
                "charge.docket: { constant: ' ' } | 'charge.docket' is a text and not empty; found ' '",
                "charge.offenseDate: { constant: 2023-02-29 } | 'charge.offenseDate' is a date YYYY-MM-DD; found '2023-02-29'",
                "charge.offenseDate: { constant: '20240229' } | 'charge.offenseDate' is a date YYYY-MM-DD; found '20240229'",
                "charge.maximumPenaltyMonths: { constant: -1 } | 'charge.maximumPenaltyMonths' is a count, a whole number from 0; found '-1'",
                "charge.maximumPenaltyMonths: { constant: 1.5 } | 'charge.maximumPenaltyMonths' is a count, a whole number from 0; found '1.5'",
                "charge.sealedOn: { constant: [a] } | 'charge.sealedOn' is a date YYYY-MM-DD; found no single value",
            })
    void refusesAConstantOfAnotherKind(String fact, String text) {
        assertThat(fault(fact)).isEqualTo("SLB3035E " + text);
    }

    @Test
    void refusesAConstantThatIsReadFromAnItemToo() {
        assertThat(fault("charge.grade: { constant: M1, item: C-GRADE }"))
                .isEqualTo("SLB0902E key 'item' means nothing here");
    }

    @Test
    void whereTheConditionDoesNotHoldTheFactIsMissingWhateverTheItemHas() {
        FieldBinding sealedOn = bindings(SEALED_ON).get(0);
        assertThat(read(sealedOn, "30A00010101M1Y20200102").date()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(read(sealedOn, "30A00010101M1YXXXXXXXX").quality()).isEqualTo(Quality.INVALID);
        for (String record : List.of("30A00010101M1N20200102", "30A00010101M1NXXXXXXXX", "30A00010101M1?20200102")) {
            Fact fact = read(sealedOn, record);
            assertThat(fact.quality()).as(record).isEqualTo(Quality.MISSING);
            assertThat(fact.source()).isEqualTo(SOURCE);
            assertThat(fact.item()).isEqualTo("C-SEAL/C-SEAL-DATE");
        }
    }

    @Test
    void bytesTheConditionKeepsOutAreNotDamage() {
        FieldBinding sealedOn = bindings(SEALED_ON).get(0);
        byte[] open = SmallState.record("30A00010101M1NXXXXXXXX");
        byte[] sealed = SmallState.record("30A00010101M1YXXXXXXXX");
        assertThat(sealedOn.validity(open, 0, open.length)).isEqualTo(Validity.ABSENT);
        assertThat(sealedOn.validity(sealed, 0, sealed.length)).isEqualTo(Validity.INVALID);
    }

    @Test
    void aConstantMayHoldUnderAConditionToo() {
        FieldBinding binding = bindings("charge.grade: { constant: S, when: { C-GRADE: 'XX' } }")
                .get(0);
        assertThat(read(binding, "30A00010101XX").text()).isEqualTo("S");
        assertThat(read(binding, "30A00010101M1").quality()).isEqualTo(Quality.MISSING);
        assertThat(read(binding, "30A00010101M1").item()).isNull();
    }

    @Test
    void oneItemMayAnswerTwoQuestionsUnderTwoConditions() {
        List<FieldBinding> both = bindings(SEALED_ON, OFFENSE);
        assertThat(read(both.get(0), "30A00010101M1N20200102").known()).isFalse();
        assertThat(read(both.get(1), "30A00010101M1N20200102").date()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(read(both.get(1), "30A00010101M1 20200102").known()).isTrue();
    }

    @Test
    void writingMakesTheConditionHoldAndLeavesTheOthersAlone() {
        List<FieldBinding> both = bindings(SEALED_ON, OFFENSE);
        FactValue day = FactValue.of(LocalDate.of(2020, 1, 2).toEpochDay());
        for (int written = 0; written < 2; written++) {
            byte[] record = SmallState.record("30A00010101M1?        ");
            both.get(written).write(record, 0, record.length, day);
            both.get(1 - written).writeNone(record, 0, record.length);
            assertThat(SmallState.text(record)).startsWith("30A00010101M1" + (written == 0 ? "Y" : "N") + "20200102");
        }
    }

    @Test
    void refusesAConditionOnAnItemThatIsNotThere() {
        assertThat(fault("charge.grade: { item: C-GRADE, codes: grade, when: { C-SEALT: 'Y' } }"))
                .isEqualTo("SLB3003E record C-REC has no item 'C-SEALT'");
    }

    @Test
    void refusesAConditionThatNoRecordCanMeet() {
        assertThat(fault("charge.grade: { item: C-GRADE, codes: grade, when: { C-SEALED: 'YES' } }"))
                .isEqualTo("SLB3007E 'YES' does not fit item C-SEALED");
    }
}
