package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;

/** The word {@code fact}, and the facts a policy declares. */
class FactIsTest {

    private static final FactCatalogue OF_A_MAPPING =
            FactCatalogue.standard().with("person.excluded", FactKind.FLAG).with("charge.court", FactKind.CODE);

    private static final String POLICY = """
            policy: made-up
            title: Made up
            statute: § 1
            reviewed: false
            unit: charge
            facts: { person.excluded: flag, charge.court: code }
            versions:
              - {from: 2020-01-01, says: first, citation: Act 1, mark: V}
            grades:
              - {grade: M3, class: misdemeanor, maximum: 1 year, citation: § 9, mark: V}
            exclusions:
              - id: bar
                says: excluded
                citation: § 3
                mark: V
                bars:
                  - {fact: {person.excluded: yes}, citation: § 3(1), mark: V}
            provisions:
              - id: one
                says: a conviction of a lower court
                citation: § 1
                mark: V
                covers: {all: [{disposition: conviction}, {fact: {charge.court: [district, municipal]}}]}
                subject-to: [bar]
            test-facts: {person: {excluded: no}, charge: {sealed: no, grade: M3, court: district}}
            tests:
              - it: seals
                as-of: 2026-01-01
                charges: [{charge: A, disposition: convicted 2010-01-01}]
                expect: {A: {outcome: seal, under: one}}
              - it: seals for the other court
                as-of: 2026-01-01
                charges: [{charge: A, court: municipal, disposition: convicted 2010-01-01}]
                expect: {A: seal}
              - it: does not cover a third court
                as-of: 2026-01-01
                charges: [{charge: A, court: supreme, disposition: convicted 2010-01-01}]
                expect: {A: not-eligible}
              - it: is barred by a fact of the person
                as-of: 2026-01-01
                person: {excluded: yes}
                charges: [{charge: A, disposition: convicted 2010-01-01}]
                expect: {A: {outcome: not-eligible, under: bar}}
              - it: never seals while the fact of the person is missing
                as-of: 2026-01-01
                person: {excluded: missing}
                charges: [{charge: A, disposition: convicted 2010-01-01}]
                expect: {A: {outcome: undetermined, missing: [person.excluded]}}
              - it: never seals while the fact of the charge is invalid
                as-of: 2026-01-01
                charges: [{charge: A, court: invalid, disposition: convicted 2010-01-01}]
                expect: {A: {outcome: undetermined, missing: [charge.court]}}
            """;

    private static Policy read(FactCatalogue facts, String... replacements) {
        String text = POLICY;
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return PolicyReader.read("made-up.yaml", text, facts);
    }

    private static List<String> faults(FactCatalogue facts, String... replacements) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> read(facts, replacements));
        assertThat(e).isNotNull();
        return e.diagnostics().stream()
                .map(fault -> fault.code().id() + " " + fault.text())
                .toList();
    }

    @Test
    void decidesByDeclaredFacts() {
        for (FactCatalogue facts : List.of(FactCatalogue.standard(), OF_A_MAPPING)) {
            assertThat(PolicyTests.run(read(facts))).hasSize(6).allMatch(PolicyTestResult::passed);
        }
    }

    @Test
    void asksTheVeryFactsTheMappingDeclared() {
        assertThat(read(OF_A_MAPPING).facts())
                .contains(OF_A_MAPPING.get("person.excluded"), OF_A_MAPPING.get("charge.court"));
    }

    @Test
    void namesTheFactsItAsksForWhereNoMappingDeclaredThem() {
        assertThat(read(FactCatalogue.standard()).facts())
                .extracting(FactName::name)
                .contains("person.excluded", "charge.court");
    }

    @Test
    void standardFactsNeedNoDeclaration() {
        Policy policy = read(
                FactCatalogue.standard(),
                "person.excluded: flag, ",
                "",
                "{person.excluded: yes}",
                "{person.registrant: yes}",
                "person: {excluded",
                "person: {registrant",
                "[person.excluded]",
                "[person.registrant]");
        assertThat(PolicyTests.run(policy)).allMatch(PolicyTestResult::passed);
    }

    @Test
    void saysWhatItAskedInTheReasoning() {
        Policy policy = read(FactCatalogue.standard(), "seals\n", "seals at once\n");
        PolicyTest barred = policy.tests().get(3);
        Decision decision = PolicyEvaluator.of(policy, barred.asOf(), barred.switches(), true)
                .decide(barred.history())
                .get(0);
        assertThat(String.valueOf(decision.reasoning())).contains("person.excluded is yes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person.excluded: flag, | person.excluded: code, | SLB3037E fact 'person.excluded' is declared as code here, and as flag in the mapping",
                "person.excluded: flag, | person.excluded: flag, charge.grade: code, | SLB3037E fact 'charge.grade' exists already",
                "person.excluded: flag, | person.excluded: flag, crime.x: code, | SLB3037E 'crime.x' does not begin with one of person., arrest., charge., disposition., sentence.",
                "charge.court: code } | charge.court: word } | SLB4001E no kind of fact 'word'; known: date, code, text, count, amount, flag",
                "person.excluded: flag, | person.excluded: flag, person.other: flag, | SLB4008E fact 'person.other' is never referred to",
                "{person.excluded: yes} | {person.exclude: yes} | SLB4002E there is no fact 'person.exclude'; a fact that is not standard stands under facts",
                "{person.excluded: yes} | {person.excluded: maybe} | SLB4001E no value of a flag 'maybe'; known: yes, no",
                "{person.excluded: yes} | {person.excluded: yes, charge.court: a} | SLB4007E expected one fact and its values",
                "{person.excluded: yes} | {person.birthDate: 1980-01-01} | SLB4007E 'person.birthDate' is a date; ask 'day' or a clock about it",
                "{person.excluded: yes} | {sentence.fineOrdered: some} | SLB4004E expected a bound such as '3 or more' or 'less than 3', found 'some'",
                "{person.excluded: yes} | person.excluded | SLB0904E expected a map of keys and values, found 'person.excluded'",
            })
    void refusesWhatIsNoFactOrAsksTheWrongThing(String before, String after, String fault) {
        assertThat(faults(OF_A_MAPPING, before, after)).contains(fault);
    }

    @Test
    void aKindThatDiffersIsTheOnlyFault() {
        assertThat(faults(OF_A_MAPPING, "charge.court: code }", "charge.court: text }"))
                .containsExactly("SLB3037E fact 'charge.court' is declared as text here, and as code in the mapping");
    }
}
