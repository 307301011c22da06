package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.FactCatalogue;

/** Versions follow each other without overlap or gap; the last may end. */
class PolicyVersionsTest {

    private static final String POLICY = """
            policy: small
            title: Small
            statute: § 1
            reviewed: false
            unit: charge
            versions:
              - {from: 2020-01-01, FIRST says: first, citation: Act 1, mark: V}
              - {from: 2024-01-01, SECOND says: second, citation: Act 2, mark: V}
            grades:
              - {grade: M, class: misdemeanor, citation: § 9, mark: G}
            provisions:
              - {id: one, RULE says: a misdemeanor, covers: {class: misdemeanor}, citation: § 1, mark: V}
            tests:
              - it: decides
                as-of: 2024-06-01
                charges: [{charge: A, grade: M, sealed: no, disposition: none}]
                expect: {A: seal}
            """;

    private static String policy(String first, String second, String rule) {
        return POLICY.replace("FIRST ", first).replace("SECOND ", second).replace("RULE ", rule);
    }

    private static List<String> faults(String yaml) {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class, () -> PolicyReader.read("small.yaml", yaml, FactCatalogue.standard()));
        assertThat(e).isNotNull();
        return e.diagnostics().stream().map(Diagnostic::line).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "until: 2024-01-02, | - | - | 8:12: a version of 2024-01-01 overlaps the one before, which is in force until 2024-01-02",
                "until: 2023-12-31, | - | - | 8:12: a version of 2024-01-01 leaves a gap after the one before, which is in force until 2023-12-31",
                "until: 2020-01-01, | - | - | 7:31: from 2020-01-01 until 2020-01-01 is never",
                "- | - | 'from: 2024-01-01, until: 2020-01-01,' | 12:40: from 2024-01-01 until 2020-01-01 is never",
                "- | - | until: 2025-01-01, | 12:22: no version begins on 2025-01-01",
                "- | until: 2024-06-01, | - | 15:12: no version is in force on 2024-06-01",
            })
    void tellsWhereVersionsDoNotFollowEachOther(String first, String second, String rule, String fault) {
        String yaml = policy(or(first), or(second), or(rule));

        assertThat(faults(yaml)).hasSize(1).first().asString().contains(" small.yaml:" + fault + ";");
    }

    private static String or(String given) {
        return given == null ? "" : given + " ";
    }

    @Test
    void endsWithTheLastVersionWhereThatEnds() {
        String yaml = policy("until: 2024-01-01, ", "until: 2024-07-01, ", "until: 2024-07-01, ");
        Policy policy = PolicyReader.read("small.yaml", yaml, FactCatalogue.standard());

        assertThat(PolicyTests.run(policy)).allMatch(PolicyTestResult::passed);
        assertThat(policy.version(LocalDate.of(2024, 6, 30)).until()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThatThrownBy(() -> PolicyEvaluator.of(policy, LocalDate.of(2024, 7, 1), Map.of(), false))
                .hasMessage("SLB4010E policy small has no version in force on 2024-07-01;"
                        + " give an as-of date of 2020-01-01 or later, and before 2024-07-01");
    }
}
