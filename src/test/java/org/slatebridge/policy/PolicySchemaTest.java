package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.history.FactKind;
import org.slatebridge.yaml.LanguageSchema;

/** What editors complete with is the language, whole, and what the readers refuse an editor marks. */
class PolicySchemaTest {

    private static final LanguageSchema SCHEMA = LanguageSchema.of(Path.of("policies", "policy.schema.json"));

    private static final String WHOLE = """
            policy: whole
            title: Every word
            statute: § 1
            reviewed: false
            open-questions: [what counsel has to answer]
            cadence: {every: monthly, says: once a month, citation: § 2, mark: V}
            unit: {of: case, charges: {disposition: conviction}, says: the case, citation: § 3, mark: S}
            leap-day: 1 March
            facts: {person.listed: date, person.objected: flag}
            versions:
              - {from: 2020-01-01, until: 2024-01-01, says: first, citation: Act 1, mark: V}
              - {from: 2024-01-01, says: second, citation: Act 2, mark: V}
            switches: [{name: strict, default: true, says: strictly, citation: § 4, mark: G}]
            objections:
              length: 45 days
              listed: person.listed
              objected: person.objected
              default: false
              says: time to object
              citation: § 5
              mark: V
            presumptions:
              - name: missing-disposition
                default: true
                presume: {disposition.type: dismissed}
                when: {day: {of: arrest, until: 2015-01-01}}
                says: presumed
                citation: § 6
                mark: V
              - name: missing-end
                default: false
                presume: {sentence.supervisionEndedOn: {length: 1 year, after: sentence}}
                says: presumed
                citation: § 6
                mark: V
            grades: [{grade: 1, class: felony, maximum: 20 years, citation: § 7, mark: G}]
            inchoate-sections: {sections: 18 §§ 901 to 903, says: attempt, citation: § 8, mark: G}
            offenses:
              - {name: listed, says: listed, sections: [18 § 5], inchoate: not included, citation: § 9, mark: V}
            definitions:
              - {name: term, from: 2024-01-01, says: a term, when: {offense: listed}, citation: § 10, mark: V}
            exclusions:
              - id: bar
                until: 2024-01-01
                says: barred
                citation: § 11
                mark: V
                bars:
                  - {pending-charge: {}, citation: § 11(1), mark: V}
                  - {pending-charge: {of: {class: felony}}, citation: § 11(1), mark: V}
                  - {under-supervision: {of: person}, citation: § 11(2), mark: V}
                  - {conviction-after: {start: [release, {completion: {of: case}}], within: 3 years}, citation: § 11, mark: V}
                  - {ever-convicted: {of: {is: term}, times: 2 or more, counting: cases}, citation: § 11(3), mark: V}
            caps:
              - id: cap
                most: [{from: 2020-01-01, value: 2, citation: § 12, mark: V}]
                of: {class: felony}
                says: at most two
                citation: § 12
                mark: V
            provisions:
              - id: one
                unit: person
                says: whatever
                citation: § 13
                mark: V
                covers:
                  any:
                    - all: [{grade: 1}, {class: [felony]}, {not: {disposition: [convicted, pardon]}}]
                    - punishable-by: [{from: 2020-01-01, value: 1 year or more, citation: § 13, mark: V}]
                    - sentence: {type: [incarceration]}
                    - sentence: {maximum: more than 2 years}
                    - restitution: paid
                    - fact: {charge.maximumPenaltyMonths: 3 or more}
                    - known: {facts: [charge.grade, arrest.date], at-least: 1}
                    - same-case: {class: felony}
                    - same-case-conviction: {of: {class: felony}}
                    - same-conviction-date: {class: felony}
                requires:
                  - {paid: [fines, fees], citation: § 13, mark: V}
                  - {paid: {what: restitution, of: person}, citation: § 13, mark: V}
                  - {free-period: {length: 7 years, without: {any-conviction: {class: felony}}}, citation: § 13, mark: V}
                  - clock:
                      length:
                        - {from: 2020-01-01, value: 7 years, citation: § 13, mark: V}
                      since-latest-of:
                        - this-conviction
                        - charge.filed
                        - {release: {of: later-convictions}}
                        - {payment: {of: case, what: [fines]}}
                        - {conviction: {of: person, where: {class: felony}}}
                    if-switch: strict
                    says: time gone by
                    citation: § 13
                    mark: V
                subject-to: [bar]
                capped-by: [cap]
            restorations:
              - {id: again, when: {ever-convicted: {of: {class: felony}}}, says: again, citation: § 14, mark: V}
            test-facts: {person: {warrant: no}, charge: {sealed: no}, sentence: {type: fine}}
            tests:
              - it: restores
                as-of: 2026-01-01
                switches: {strict: false}
                person: {warrant: yes}
                charges: [{charge: A, grade: 1, arrest: {date: 2015-01-01}, disposition: [convicted 2010-01-01], sentence: none}]
                unread: 1
                expect: {A: {outcome: already-sealed, restore: yes, presumed: [missing-disposition]}, B: seal}
            """;

    @Test
    void everyShippedPolicyIsValidAndNamesTheSchema() throws IOException {
        List<Path> shipped;
        try (Stream<Path> files = Files.list(Path.of("policies"))) {
            shipped = files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        assertThat(shipped).isNotEmpty();
        for (Path file : shipped) {
            String text = Files.readString(file);
            assertThat(text.lines().findFirst())
                    .as(file.toString())
                    .contains("# yaml-language-server: $schema=policy.schema.json");
            assertThat(SCHEMA.faults(text)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void theWholeLanguageIsValid() {
        assertThat(SCHEMA.faults(WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reviewed: false | reviewed: soon",
                "title: Every word | titel: Every word",
                "of: case, charges | of: cases, charges",
                "leap-day: 1 March | leap-day: 2 March",
                "person.listed: date | person.listed: day",
                "says: first, citation: Act 1, mark: V | says: first, citation: Act 1",
                "says: first, citation: Act 1, mark: V | says: first, citation: Act 1, mark: X",
                "says: first, citation: Act 1, mark: V | says: first",
                "{name: strict, default: true, | {name: strict,",
                "sections: [18 § 5] | sections: [18 para 5]",
                "inchoate: not included | inchoate: excluded",
                "maximum: 20 years | maximum: long",
                "id: bar\\n | ident: bar\\n",
                "{pending-charge: {}, citation | {pending-charges: {}, citation",
                "{pending-charge: {}, citation | {pending-charge: {}, restitution: paid, citation",
                "{pending-charge: {}, citation: § 11(1), mark: V} | {pending-charge: {}}",
                "times: 2 or more | times: twice",
                "within: 3 years | within: three years",
                "sentence: {maximum: more than 2 years} | sentence: {maximum: 2 years}",
                "sentence: {type: [incarceration]} | sentence: {}",
                "restitution: paid | restitution: owed",
                "what: restitution, of: person | what: restitution, of: county",
                "- this-conviction | - this-convction",
                "disposition: [convicted, pardon] | disposition: [convict]",
                "known: {facts: [charge.grade | known: {fakts: [charge.grade",
                "outcome: already-sealed | outcome: sealed",
                "expect: {A: {outcome: already-sealed | expect: {A: {outcome: undetermined",
                "as-of: 2026-01-01 | as-of: today",
            })
    void marksWhatTheReadersRefuse(String before, String after) {
        String right = before.replace("\\n", "\n");
        assertThat(WHOLE).contains(right);
        String text = WHOLE.replace(right, after.replace("\\n", "\n"));

        assertThat(SCHEMA.faults(text)).isNotEmpty();
    }

    @Test
    void hasEveryWordThatAsksAndNoWordWithoutAPlaceAmongTheQuestions() {
        List<String> asking = new ArrayList<>();
        for (Object each : list(SCHEMA.part("$defs", "condition"), "oneOf")) {
            list((Map<?, ?>) each, "required").forEach(word -> asking.add(String.valueOf(word)));
        }
        assertThat(asking).containsAll(ClauseWords.all());
        List<String> known = new ArrayList<>(asking);
        known.addAll(List.of("says", "citation", "mark", "if-switch", "unless-switch"));
        assertThat(SCHEMA.keys("$defs", "condition", "properties")).containsExactlyInAnyOrderElementsOf(known);
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) Objects.requireNonNull(map.get(key), key);
    }

    @Test
    void hasTheKeysAndWordsOfTheLanguage() {
        assertThat(SCHEMA.keys("properties")).containsAll(PolicyReader.KEYS);
        assertThat(SCHEMA.words("$defs", "mark"))
                .containsExactlyElementsOf(
                        Arrays.stream(Mark.values()).map(Mark::name).toList());
        assertThat(SCHEMA.words("$defs", "kind")).containsExactlyElementsOf(FactKind.words());
        assertThat(SCHEMA.words("$defs", "outcome"))
                .containsExactlyElementsOf(
                        Arrays.stream(Outcome.values()).map(Outcome::word).toList());
        List<String> dispositions = new ArrayList<>();
        Arrays.stream(DispositionType.Result.values()).forEach(result -> dispositions.add(result.word()));
        dispositions.addAll(DispositionType.words());
        assertThat(SCHEMA.words("$defs", "disposition")).containsExactlyInAnyOrderElementsOf(dispositions);
    }
}
