package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

class UpdateRuleTest {

    private static final UpdateRule RULE = SmallState.master().updates().get(0);
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

    @Test
    void appliesToARecordThatIsAsExpected() {
        byte[] record = SmallState.record("30A00010101M1N00000000");
        assertThat(RULE.applies(record, 0, record.length)).isTrue();
    }

    @Test
    void doesNotApplyToARecordThatIsNot() {
        for (String sealed : List.of("Y", " ", "n", "?")) {
            byte[] record = SmallState.record("30A00010101M1" + sealed + "00000000");
            assertThat(RULE.applies(record, 0, record.length)).as(sealed).isFalse();
        }
    }

    @Test
    void doesNotApplyToARecordThatEndsBeforeAnItem() {
        byte[] record = SmallState.record("30A00010101M1N00000000");
        assertThat(RULE.applies(record, 0, 30)).isTrue();
        assertThat(RULE.applies(record, 0, 29)).isFalse();
        assertThat(RULE.applies(record, 0, 13)).isFalse();
        assertThat(RULE.applies(record, 0, 0)).isFalse();
    }

    @Test
    void writesItsItemsAndNothingElse() {
        byte[] window = SmallState.records("30A00010101M1N00000000        07 rest", "30A00010102M2N00000000");
        RULE.write(window, 0, SmallState.LRECL, AS_OF, "1(a)");
        assertThat(SmallState.text(window))
                .isEqualTo("30A00010101M1Y20260701AUTH1A  07 rest   " + "30A00010102M2N00000000                  ");
    }

    @Test
    void writesInTheOrderOfTheRecord() {
        assertThat(RULE.items())
                .extracting(set -> set.item().field().name())
                .containsExactly("C-SEALED", "C-SEAL-DATE", "C-AUTHORITY");
    }

    /** The rule of a mapping that takes seals back, by what it sets. */
    private static UpdateRule restoring(String set) {
        String sealing = "    writeback:\n";
        String rule = sealing + "      - { record: C-REC, outcome: restore, expect: { C-SEALED: 'Y' }, set: { " + set
                + " } }\n";
        return SmallState.master(sealing, rule).updates().get(0);
    }

    @Test
    void refusesToRestoreUnderAProvision() {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class, () -> restoring("C-AUTHORITY: { from: provision, codes: authority }"));

        assertThat(e)
                .hasMessageStartingWith("SLB3005E ")
                .hasMessageContaining("a restored charge has no provision to write; expected a value, or as-of");
    }

    @Test
    void aRuleThatRestoresPutsBackWhatStoodThereBefore() {
        UpdateRule rule = restoring("C-SEALED: { value: 'N' }, C-SEAL-DATE: { value: 0 }");
        byte[] sealed = SmallState.record("30A00010101M1Y20240101AUTH1A  07 rest");
        byte[] other = SmallState.record("30A00010101M1N00000000");

        assertThat(rule.restores()).isTrue();
        assertThat(RULE.restores()).isFalse();
        assertThat(rule.applies(other, 0, other.length)).isFalse();
        assertThat(rule.applies(sealed, 0, sealed.length)).isTrue();
        rule.write(sealed, 0, sealed.length, AS_OF, "restored");
        assertThat(SmallState.text(sealed)).isEqualTo("30A00010101M1N00000000AUTH1A  07 rest   ");
    }

    @Test
    void namesTheFirstProvisionWithoutACode() {
        assertThat(RULE.withoutCode(List.of("1(a)", "2(b)"))).isEmpty();
        assertThat(RULE.withoutCode(List.of("1(a)", "3(c)", "4(d)"))).contains("3(c)");
    }

    @Test
    void refusesToWriteAProvisionWithoutACode() {
        byte[] record = SmallState.record("30A00010101M1N00000000");
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class, () -> RULE.write(record, 0, record.length, AS_OF, "3(c)"));
        assertThat(e.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.MAPPING_PROVISION);
        assertThat(e).hasMessageContaining("code table 'authority' has no code for provision '3(c)'");
    }

    @Test
    void writesTheAsOfDateInTheFormOfTheItemOrNotAtAll() {
        UpdateRule shorter = SmallState.master("from: as-of, date: YYYYMMDD", "from: as-of, date: YYMMDD, window: 1950")
                .updates()
                .get(0);
        byte[] record = SmallState.record("30A00010101M1N00000000");
        shorter.write(record, 0, record.length, AS_OF, "1(a)");
        assertThat(SmallState.text(record)).startsWith("30A00010101M1Y00260701AUTH1A");
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class,
                () -> shorter.write(record, 0, record.length, LocalDate.of(2050, 1, 1), "1(a)"));
        assertThat(e.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.MAPPING_WINDOW);
        assertThat(e)
                .hasMessageContaining(
                        "item C-SEAL-DATE cannot hold the as-of date 2050-01-01 as YYMMDD with window 1950");
    }
}
