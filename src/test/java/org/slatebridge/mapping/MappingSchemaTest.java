package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.codec.FloatFormat;
import org.slatebridge.codec.Trim;
import org.slatebridge.dataset.Recfm;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.Level;
import org.slatebridge.layout.Dialect;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.OdoMode;

/** The schema says to editors what the readers say to {@code mapping check}. */
class MappingSchemaTest {

    private static List<String> words(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static void assertOption(String option, Enum<?>... values) {
        assertThat(MappingSchema.words("$defs", "dataset", "properties", option))
                .containsExactlyElementsOf(words(values));
    }

    @Test
    void everyShippedMappingIsValidAndNamesTheSchema() throws IOException {
        List<Path> shipped;
        try (Stream<Path> files = Files.list(Path.of("mappings"))) {
            shipped = files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        assertThat(shipped).isNotEmpty();
        for (Path file : shipped) {
            String text = Files.readString(file);
            assertThat(text).startsWith("# yaml-language-server: $schema=mapping.schema.json\n");
            assertThat(MappingSchema.faults(text)).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aRuleThatRestoresIsValid() {
        String text = SmallState.mappingWith(
                "C-AUTHORITY: { from: provision, codes: authority }", "C-AUTHORITY: { value: ' ' }");
        assertThat(MappingSchema.faults(text.replace("outcome: seal", "outcome: restore")))
                .isEmpty();
    }

    @Test
    void theSmallMappingIsValid() {
        assertThat(MappingSchema.faults(SmallState.MAPPING)).isEmpty();
    }

    @Test
    void theWholeLanguageIsValid() {
        assertThat(MappingSchema.faults("""
                        mapping: m
                        facts: { arrest.trackingNumber: text, charge.number: text, sentence.end: date }
                        datasets:
                          courts:
                            copybook: C.cpy
                            recfm: VB
                            order: none
                            unmatched: reject
                            orphans: refuse
                            records:
                              CASE:
                                as: arrest
                                person: SID
                                via: { arrest.trackingNumber: OTN, charge.docket: DOCKET }
                                match: { arrest.trackingNumber: OTN }
                                key: [CASE-ID]
                                facts:
                                  arrest.date: { item: D, date: YYMMDD, window: 1950, none: ['0', ''], when: { S: [C, 'D'] } }
                                  arrest.county: { constant: 7 }
                                  arrest.trackingNumber: { item: OTN }
                                tables:
                                  CHARGES:
                                    as: charge
                                    key: SEQ
                                    match: { charge.docket: DOCKET, charge.number: SEQ }
                                    facts: { disposition.date: { item: E, date: CYYMMDD }, charge.sealed: { constant: no } }
                                    tables: { PARTS: { as: sentence, facts: { sentence.type: { constant: probation } } } }
                        precedence: { disposition.date: [courts, master], charge.grade: agree, disposition: [courts] }
                        codes: { class: { file: classes.csv }, sex: { '': unknown, 1: male } }
                        derived: { sentence.end: { from: sentence.date, months: sentence.maximumMonths, days: 1, basis: b } }
                        unavailable: [person.registrant]
                        """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recfm: FB | recfm: FBA",
                "lrecl: 40 | lrecl: forty",
                "as: header | as: heading",
                "as: header | has: header",
                "person.lastName: | person.lastname",
                "date: YYYYDDD | date: YYDDD",
                "date: YYYYDDD | date: YYYYDDD, window: 1950",
                "date: YYYYDDD | date: YYDDD, window: 50",
                "date: YYYYDDD | date: YYMD",
                "none: ['0'] } | none: ['99/99/99'] }",
                "arrest.date: { item: A-DATE, date: YYYYDDD | arrest.date: { constant: 2024-02-29, date: YYYYDDD",
                "charge.grade: { item: C-GRADE, codes: grade } | charge.grade: { codes: grade }",
                "yes: ['Y'], no: ['N'] | yes: ['Y']",
                "count: all | count: all, sum: C-SEAL-DATE",
                "from: as-of, date: YYYYMMDD | from: as-of",
                "outcome: seal | outcome: erase",
                "outcome: seal | outcome: restore",
                "grade: { M1: M1, M2: M2, S: S } | grade: { file: lists/grades.csv }",
                "grade: { M1: M1, M2: M2, S: S } | grade: { file: grades.csv, M1: M1 }",
                "codes:\\n | facts: { crime.number: text }\\ncodes:\\n",
                "codes:\\n | facts: { charge.number: word }\\ncodes:\\n",
                "codes:\\n | derived: { sentence.end: { from: sentence.date, basis: b } }\\ncodes:\\n",
            })
    void refusesWhatTheReadersRefuse(String before, String after) {
        String text = SmallState.mappingWith(before.replace("\\n", "\n"), after.replace("\\n", "\n"));
        assertThat(MappingSchema.faults(text)).isNotEmpty();
    }

    @Test
    void hasTheWordsOfTheLanguage() {
        assertThat(MappingSchema.words("$defs", "role")).containsExactlyElementsOf(Role.words());
        assertThat(MappingSchema.words("$defs", "level")).containsExactlyElementsOf(words(Level.values()));
        assertThat(MappingSchema.words("$defs", "kind")).containsExactlyElementsOf(FactKind.words());
        assertThat(MappingSchema.words("$defs", "dateForm")).containsExactlyElementsOf(DateForm.words());
        assertThat(MappingSchema.words("$defs", "dateAnswer", "if", "properties", "date"))
                .containsExactlyElementsOf(Arrays.stream(DateForm.values())
                        .filter(DateForm::needsWindow)
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void hasTheOptionsOfDatasetsAndTheirWords() {
        assertThat(MappingSchema.keys("$defs", "dataset", "properties")).containsAll(DatasetOptions.KEYS);
        assertThat(MappingSchema.words("$defs", "dataset", "properties", "recfm"))
                .containsExactlyElementsOf(
                        Arrays.stream(Recfm.values()).map(Enum::name).toList());
        assertOption("odo", OdoMode.values());
        assertOption("float", FloatFormat.values());
        assertOption("dialect", Dialect.values());
        assertOption("trim", Trim.values());
    }

    @Test
    void hasEveryStandardFactWithItsKind() {
        Map<String, String> kinds = new TreeMap<>();
        for (String name : FactCatalogue.standard().names()) {
            kinds.put(name, FactCatalogue.standard().get(name).kind().word());
        }
        Map<String, String> found = new TreeMap<>();
        MappingSchema.part("$defs", "answers", "properties").forEach((name, answer) -> {
            String ref = String.valueOf(Objects.requireNonNull(((Map<?, ?>) answer).get("$ref")));
            found.put(String.valueOf(name), ref.replace("#/$defs/", "").replace("Answer", ""));
        });
        assertThat(found).isEqualTo(kinds);
    }

    @Test
    void takesForEachKindOfFactTheKeysTheReaderTakes() {
        for (FactKind kind : FactKind.values()) {
            List<String> keys = new ArrayList<>(BindingReader.keysFor(kind));
            keys.add("constant");
            assertThat(MappingSchema.keys("$defs", kind.word() + "Answer", "properties"))
                    .as(kind.word())
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }
}
