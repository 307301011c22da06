package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slatebridge.history.FactCatalogue;

class RelianceTest {

    private static final String YAML = """
            policy: made-up
            title: Made up
            statute: § 1
            reviewed: false
            unit: charge
            facts: {charge.small: flag, charge.old: flag}
            versions: [{from: 2020-01-01, says: first, citation: Act 1, mark: V}]
            grades: [{grade: M, class: misdemeanor, maximum: 1 year, citation: § 9, mark: V}]
            presumptions:
              - {name: smallness, default: true, presume: {charge.small: yes}, when: {fact: {charge.old: yes}}, says: small, citation: § 2, mark: V}
              - {name: ended, default: true, presume: {disposition.type: convicted}, when: {fact: {charge.old: yes}}, says: ended, citation: § 3, mark: V}
            provisions:
              - id: one
                says: a small one
                citation: § 4
                mark: V
                covers: {fact: {charge.small: yes}}
                requires: [{clock: {length: 1 year, since-latest-of: disposition}, citation: § 5, mark: V}]
            test-facts: {charge: {grade: M, sealed: no, small: missing, old: yes}}
            tests:
              - it: names the type that makes the day one of a disposition
                as-of: 2026-01-15
                charges: [{charge: A, disposition: missing 2010-01-01}]
                expect: {A: {outcome: seal, under: one, presumed: [ended, smallness]}}
              - it: names nothing where nothing is presumed
                as-of: 2026-01-15
                charges: [{charge: A, small: yes, disposition: convicted 2010-01-01}]
                expect: {A: {outcome: seal, under: one}}
            """;

    @Test
    void aDecisionRestsOnAllThatIsPresumedOfItsOwnCharge() {
        Policy policy = PolicyReader.read("made-up.yaml", YAML, FactCatalogue.standard());

        assertThat(PolicyTests.run(policy))
                .allSatisfy(result -> assertThat(result.differences()).isEmpty());
    }
}
