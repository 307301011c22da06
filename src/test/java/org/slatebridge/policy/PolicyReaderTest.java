package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.FactCatalogue;

class PolicyReaderTest {

    private static final String SMALL = """
            policy: small
            title: Small
            statute: § 1
            reviewed: false
            unit: charge
            versions:
              - {from: 2020-01-01, says: first, citation: Act 1, mark: V}
              - {from: 2024-01-01, says: second, citation: Act 2, mark: V}
            switches:
              - {name: strict, default: true, says: strictly, citation: § 2, mark: G}
            grades:
              - {grade: M, class: misdemeanor, maximum: 1 year, citation: § 9, mark: G}
              - {grade: F, class: felony, citation: § 9, mark: G}
            offenses:
              - name: listed
                says: listed offenses
                sections: [18 § 5, 18 §§ 10 to 19.2]
                inchoate: included
                citation: § 3
                mark: V
            exclusions:
              - id: bar
                says: barred
                citation: § 3
                mark: V
                bars:
                  - {offense: listed, citation: § 3(1), mark: V}
            provisions:
              - id: one
                says: a misdemeanor
                citation: § 1
                mark: V
                covers:
                  all:
                    - disposition: conviction
                    - class: misdemeanor
                requires:
                  - clock:
                      length:
                        - {from: 2020-01-01, value: 3 years, citation: § 1, mark: V}
                        - {from: 2024-01-01, value: 2 years, citation: § 1, mark: V}
                      since-latest-of: [this-conviction]
                    if-switch: strict
                    citation: § 1(a)
                    mark: V
                subject-to: [bar]
            tests:
              - it: seals
                as-of: 2026-01-01
                charges: [{charge: A, grade: M, title: 18, section: 7, sealed: no, disposition: convicted 2010-01-01}]
                expect: {A: {outcome: seal, under: one}}
            """;

    private static Policy read(String yaml) {
        return PolicyReader.read("small.yaml", yaml, FactCatalogue.standard());
    }

    private static List<String> faults(String yaml) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> read(yaml));
        assertThat(e).isNotNull();
        return e.diagnostics().stream().map(Diagnostic::line).toList();
    }

    @Test
    void readsAPolicyWithoutFaults() {
        Policy policy = read(SMALL);

        assertThat(policy.id()).isEqualTo("small");
        assertThat(policy.versions()).hasSize(2);
        assertThat(policy.switches()).extracting(PolicySwitch::on).containsExactly(true);
        assertThat(PolicyTests.run(policy)).allMatch(PolicyTestResult::passed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Small | titel: Small | SLB0902E small.yaml:2:1: key 'titel' means nothing here; did you mean title?",
                "unit: charge | unit: chrage | SLB4001E small.yaml:5:7: no unit 'chrage'; known: charge, case, same-conviction-date, person; did you mean charge?",
                "mark: V} | mark: X} | SLB4001E small.yaml:7:60: no mark 'X'; known: V, S, G; use a word of the policy language, see docs/policy-language.md",
                "citation: Act 1, mark: V | mark: V | SLB4003E small.yaml:7:5: a citation is missing; say where the law says so and mark how surely it was read",
                "class: misdemeanor, max | class: misdemeanour, max | SLB4002E small.yaml:36:18: no class of offenses 'misdemeanor'; known: misdemeanour, felony; did you mean misdemeanour?",
                "maximum: 1 year | maximum: 1 yaer | SLB4004E small.yaml:12:45: expected a length such as '7 years', found '1 yaer'; write the value in the form that is expected",
                "18 § 5, | 18 para 5, | SLB4004E small.yaml:17:16: expected sections such as '18 § 5533' or '18 §§ 2301 to 3299', found '18 para 5'; write the value in the form that is expected",
                "offense: listed, | ofense: listed, | SLB0902E small.yaml:27:10: key 'ofense' means nothing here; did you mean offense?",
                "offense: listed, | offense: lister, | SLB4002E small.yaml:27:19: no list of offenses 'lister'; known: listed; did you mean listed?",
                "disposition: conviction | disposition: convction | SLB4001E small.yaml:35:24: no disposition 'convction'; known: conviction, pardon, no-conviction, not-final, convicted, guilty-plea, no-contest-plea, pardoned-conditional, pardoned-unconditional, acquitted, dismissed, withdrawn, nolle-prossed, not-prosecuted, diversion-completed, diverted, pending, transferred, vacated; did you mean conviction?",
                "value: 2 years | value: two years | SLB4004E small.yaml:41:41: expected a length such as '7 years', found 'two years'; write the value in the form that is expected",
                "from: 2024-01-01, value | from: 2023-01-01, value | SLB4005E small.yaml:41:22: no version begins on 2023-01-01; make versions follow each other and values begin with a version",
                "this-conviction | this-convction | SLB4001E small.yaml:42:29: no event 'this-convction'; known: this-conviction, disposition, arrest, offense, sentence, release, supervision-end, completion, payment; did you mean this-conviction?",
                "if-switch: strict | if-switch: stric | SLB4002E small.yaml:43:20: no switch 'stric'; known: strict; did you mean strict?",
                "subject-to: [bar] | subject-to: [bar, baz] | SLB4002E small.yaml:46:23: no exclusion 'baz'; known: bar; did you mean bar?",
                "subject-to: [bar] | until: 2024-01-01 | SLB4008E small.yaml:22:9: exclusion 'bar' is never referred to; use it or remove it",
                "as-of: 2026-01-01 | as-of: 2019-12-31 | SLB4009E small.yaml:49:12: no version is in force on 2019-12-31; correct the test case",
                "under: one | under: oen | SLB4002E small.yaml:51:40: no provision or exclusion 'oen'; known: one, bar; did you mean one?",
                "outcome: seal, | outcome: undetermined, | SLB4009E small.yaml:51:17: what is missing is not said; correct the test case",
                "grade: M, title | grdae: M, title | SLB0902E small.yaml:50:27: key 'grdae' means nothing here; did you mean grade?",
                "sealed: no, | sealed: maybe, | SLB4009E small.yaml:50:68: expected a value for charge.sealed (FLAG) or a quality, found 'maybe'; correct the test case",
                "convicted 2010-01-01 | convicted 2010-02-30 | SLB4009E small.yaml:50:85: expected a value for disposition.date (DATE) or a quality, found '2010-02-30'; correct the test case",
            })
    void tellsWhereASlipIsAndWhatWasMeant(String right, String wrong, String fault) {
        assertThat(SMALL).contains(right);

        List<String> faults = faults(SMALL.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        assertThat(faults).containsExactly(fault);
    }

    @Test
    void refusesVersionsThatDoNotFollowEachOther() {
        assertThat(faults(SMALL.replace("from: 2024-01-01", "from: 2019-01-01")))
                .startsWith("SLB4005E small.yaml:8:12: a version of 2019-01-01 cannot follow one of 2020-01-01;"
                        + " make versions follow each other and values begin with a version");
    }

    @Test
    void tellsAllFaultsAtOnceAndNoOthers() {
        String yaml = SMALL.replace("unit: charge", "unit: cases")
                .replace("maximum: 1 year", "maximum: a year")
                .replace("    - class: misdemeanor", "    - klass: misdemeanor")
                .replace("citation: § 3(1), ", "")
                .replace("outcome: seal", "outcome: sael");

        assertThat(faults(yaml))
                .extracting(line -> line.substring(0, line.indexOf(' ', 9)))
                .containsExactly(
                        "SLB4004E small.yaml:12:45:",
                        "SLB4003E small.yaml:27:9:",
                        "SLB0902E small.yaml:36:11:",
                        "SLB4001E small.yaml:5:7:",
                        "SLB4001E small.yaml:51:27:");
    }

    @Test
    void pointsACaretAtTheFault() {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class, () -> read(SMALL.replace("class: misdemeanor\n", "class: misdemaenor\n")));

        assertThat(e.diagnostics().get(0).render()).isEqualTo("""
                        SLB4002E small.yaml:36:18: no class of offenses 'misdemaenor'; known: misdemeanor, felony;\
                         did you mean misdemeanor?
                                - class: misdemaenor
                                         ^""");
        assertThat(e.returnCode().value()).isEqualTo(16);
    }

    @Test
    void refusesTwoQuestionsInOneCondition() {
        assertThat(faults(SMALL.replace("- class: misdemeanor", "- {class: misdemeanor, grade: M}")))
                .containsExactly("SLB4007E small.yaml:36:11: expected one question, found class, grade;"
                        + " state one question in each condition");
    }

    @Test
    void refusesAQuestionAboutThePersonInsideAnother() {
        String nested = "- ever-convicted: {of: {ever-convicted: {of: {class: felony}}}}";

        assertThat(faults(SMALL.replace("- class: misdemeanor", nested)))
                .containsExactly("SLB4007E small.yaml:36:32: a question about the whole person cannot stand inside"
                        + " another one; state one question in each condition");
    }

    @Test
    void refusesAValueThatLeavesTheFirstVersionWithoutOne() {
        String gap = SMALL.replace("            - {from: 2020-01-01, value: 3 years, citation: § 1, mark: V}\n", "");

        assertThat(faults(gap))
                .containsExactly("SLB4005E small.yaml:40:15: no value before 2024-01-01;"
                        + " make versions follow each other and values begin with a version");
    }

    @ParameterizedTest
    @CsvSource({"''", "'['", "'- a'", "'policy: x'", "'tests: {}'", "'versions: 7'", "'grades: [[[]]]'"})
    void endsWithFaultsForWhateverElse(String yaml) {
        assertThat(faults(yaml)).isNotEmpty();
    }

    @Test
    void neverEndsOtherwiseThanWithFaultsWhenAnyLineIsMissing() {
        List<String> lines = SMALL.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder yaml = new StringBuilder();
            for (int j = 0; j < lines.size(); j++) {
                yaml.append(i == j ? "" : lines.get(j) + "\n");
            }
            assertThatCode(() -> {
                        try {
                            PolicyTests.run(read(yaml.toString()));
                        } catch (DiagnosticException e) {
                            assertThat(e.diagnostics()).isNotEmpty();
                        }
                    })
                    .as("without line %d", i + 1)
                    .doesNotThrowAnyException();
        }
    }
}
