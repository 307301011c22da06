package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.slatebridge.history.FactCatalogue;

/** A policy that has one of everything, for tests of what is told of it. */
final class TinyPolicy {

    static final String YAML = """
            policy: tiny
            title: Tiny law
            statute: § 1
            reviewed: false
            open-questions: [Is it so]
            unit: charge
            facts: {person.excluded: flag}
            versions:
              - {from: 2020-01-01, says: first, citation: Act 1, mark: V}
              - {from: 2024-01-01, says: second, citation: Act 2, mark: S}
            switches:
              - {name: strict, default: true, says: strictly, citation: § 2, mark: G}
            grades:
              - {grade: M, class: misdemeanor, maximum: 1 year, citation: § 9, mark: G}
              - {grade: F, class: felony, citation: § 9, mark: G}
            inchoate-sections: {sections: [18 §§ 901 to 903], citation: § 8, mark: G}
            offenses:
              - {name: listed, says: listed offenses, sections: [18 § 5, 18 § 6], inchoate: included, citation: § 3, mark: V}
            definitions:
              - {name: grave, says: a grave offense, when: {class: felony}, citation: § 4, mark: V}
            exclusions:
              - id: bar
                says: barred
                citation: § 3
                mark: V
                bars:
                  - {offense: listed, citation: § 3(1), mark: V}
                  - {is: grave, citation: § 3(2), mark: V}
            provisions:
              - id: one
                says: a misdemeanor
                citation: § 1
                mark: V
                covers: {class: misdemeanor}
                requires:
                  - clock:
                      length:
                        - {from: 2020-01-01, value: 3 years, citation: § 1 of old, mark: V}
                        - {from: 2024-01-01, value: 2 years, citation: § 1, mark: V}
                      since-latest-of: this-conviction
                    if-switch: strict
                    citation: § 1
                    mark: V
                  - {fact: {person.excluded: no}, citation: § 1, mark: V}
                subject-to: [bar]
              - id: two
                from: 2024-01-01
                says: a conviction
                citation: § 5
                mark: G
                covers: {disposition: conviction}
            tests:
              - it: seals
                as-of: 2026-01-01
                charges: [{charge: A, grade: M, title: 18, section: 7, sealed: no, disposition: convicted 2010-01-01}]
                expect: {A: {outcome: undetermined, under: one, missing: [person.excluded]}}
            """;

    private TinyPolicy() {}

    static Policy read(String yaml) {
        return PolicyReader.read("tiny.yaml", yaml, FactCatalogue.standard());
    }

    /** The policy with some words of the file exchanged. */
    static Policy with(String words, String others) {
        assertThat(YAML).contains(words);
        return read(YAML.replace(words, others));
    }
}
