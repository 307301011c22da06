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

/** A provision that no charge can reach is a slip; one that some charge can reach is none. */
class ReachabilityTest {

    private static String policy(String covers, String requires, String bars, String rest) {
        return """
                policy: small
                title: Small
                statute: § 1
                reviewed: false
                unit: charge
                versions:
                  - {from: 2020-01-01, says: first, citation: Act 1, mark: V}
                  - {from: 2024-01-01, says: second, citation: Act 2, mark: V}
                switches:
                  - {name: strict, default: false, says: strictly, citation: § 2, mark: G}
                grades:
                  - {grade: M, class: misdemeanor, maximum: 1 year, citation: § 9, mark: G}
                  - {grade: F, class: felony, maximum: 7 years, citation: § 9, mark: G}
                offenses:
                  - {name: chapter, says: chapter, sections: [18 §§ 10 to 20], inchoate: included, citation: § 3, mark: V}
                  - {name: lower, says: lower, sections: [18 §§ 10 to 15], inchoate: included, citation: § 3, mark: V}
                  - {name: upper, says: upper, sections: [18 §§ 16 to 20], inchoate: included, citation: § 3, mark: V}
                  - {name: section, says: one, sections: [18 § 12(b.1)], inchoate: not included, citation: § 3, mark: V}
                exclusions:
                  - id: bar
                    says: barred
                    citation: § 3
                    mark: V
                    bars:
                      - {BARS, citation: § 3(1), mark: V}
                provisions:
                  - id: uses-everything
                    says: anything
                    citation: § 1
                    mark: V
                    covers:
                      any: [{offense: [chapter, lower, upper, section]}, {disposition: conviction, if-switch: strict}]
                  - id: one
                    says: what is asked
                    citation: § 1
                    mark: V
                    covers: COVERS
                    requires:
                      - {REQUIRES, citation: § 1, mark: V}
                    subject-to: [bar]
                REST
                """.replace("COVERS", covers)
                .replace("REQUIRES", requires)
                .replace("BARS", bars)
                .replace("REST", rest);
    }

    private static Policy read(String yaml) {
        return PolicyReader.read("small.yaml", yaml, FactCatalogue.standard());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{all: [{class: misdemeanor}, {grade: F}]} | disposition: conviction | class: felony | 37:13: provision 'one' can never speak of any charge",
                "{all: [{disposition: conviction}, {disposition: pardon}]} | class: felony | class: felony | 37:13: provision 'one' can never speak of any charge",
                "{any: []} | class: felony | class: felony | 37:13: provision 'one' can never speak of any charge",
                "{class: felony} | disposition: conviction | grade: F | 40:17: provision 'one' can never grant: whatever it covers is barred, by exclusion 'bar' at least",
                "{offense: lower} | disposition: conviction | offense: chapter | 40:17: provision 'one' can never grant: whatever it covers is barred, by exclusion 'bar' at least",
                "{all: [{offense: chapter}, {not: {offense: upper}}]} | disposition: conviction | offense: lower | 40:17: provision 'one' can never grant: whatever it covers is barred, by exclusion 'bar' at least",
                "{offense: section} | disposition: conviction | offense: chapter | 40:17: provision 'one' can never grant: whatever it covers is barred, by exclusion 'bar' at least",
                "{disposition: no-conviction} | disposition: conviction | class: felony | 39:7: provision 'one' can never grant: nothing it covers can meet what it requires",
            })
    void findsWhatNoChargeCanReach(String covers, String requires, String bars, String fault) {
        DiagnosticException e =
                catchThrowableOfType(DiagnosticException.class, () -> read(policy(covers, requires, bars, "")));

        assertThat(e).isNotNull();
        List<String> lines = e.diagnostics().stream().map(Diagnostic::line).toList();
        assertThat(lines)
                .containsExactly("SLB3136E small.yaml:" + fault
                        + "; correct what it covers, requires or is subject to, or remove it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{offense: chapter} | disposition: conviction | offense: lower",
                "{offense: chapter} | disposition: conviction | offense: section",
                "{offense: section} | disposition: conviction | offense: upper",
                "{all: [{class: misdemeanor}, {punishable-by: 5 years or more}]} | disposition: conviction | class: felony",
                "{class: misdemeanor} | disposition: conviction | ever-convicted: {of: {class: misdemeanor}, times: 2 or more}",
                "{class: misdemeanor} | clock: {length: 3 years, since-latest-of: this-conviction} | same-case-conviction: {of: {class: felony}}",
                "{class: felony} | fact: {person.registrant: yes} | fact: {charge.docket: '7'}",
                "{class: felony} | sentence: {maximum: 2 years or more} | sentence: {minimum: 1 year or more}",
            })
    void acceptsWhatSomeChargeMayReach(String covers, String requires, String bars) {
        assertThatCode(() -> read(policy(covers, requires, bars, ""))).doesNotThrowAnyException();
    }

    @Test
    void acceptsAProvisionThatGrantsUnderASwitchOnlyOrInALaterVersionOnly() {
        String barred = policy("{class: felony}", "disposition: conviction", "grade: F, if-switch: strict", "");
        String later = policy("{class: felony}", "disposition: conviction", "grade: F", "")
                .replace("    says: barred\n", "    says: barred\n    until: 2024-01-01\n");

        assertThatCode(() -> read(barred)).doesNotThrowAnyException();
        assertThatCode(() -> read(later)).doesNotThrowAnyException();
    }
}
