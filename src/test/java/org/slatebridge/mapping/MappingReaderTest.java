package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.FactCatalogue;

class MappingReaderTest {

    private static List<String> faults(String mapping) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> SmallState.mapping(mapping));
        return e == null
                ? List.of()
                : e.diagnostics().stream().map(Diagnostic::line).toList();
    }

    private static String only(String... replacements) {
        List<String> found = faults(SmallState.mappingWith(replacements));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** The place of the first occurrence of a text, as messages name it. */
    private static String at(String mapping, String what) {
        int index = mapping.indexOf(what);
        assertThat(index).as("in the mapping: %s", what).isNotNegative();
        int line = (int) mapping.substring(0, index).lines().count();
        int begin = mapping.lastIndexOf('\n', index - 1) + 1;
        return "small.yaml:" + (index == begin ? line + 1 : line) + ":" + (index - begin + 1) + ": ";
    }

    @Test
    void readsTheSmallMapping() {
        Mapping mapping = SmallState.mapping(SmallState.MAPPING);
        assertThat(mapping.name()).isEqualTo("small");
        assertThat(mapping.datasets()).hasSize(1);
        assertThat(mapping.dataset("master")).isPresent();
        assertThat(mapping.dataset("other")).isEmpty();
        assertThat(mapping.rejectLimitPercent()).isZero();
        assertThat(mapping.synthetic()).isEmpty();
        DatasetMapping master = mapping.datasets().get(0);
        assertThat(master.records())
                .extracting(RecordMapping::name)
                .containsExactly("H-REC", "P-REC", "A-REC", "C-REC", "D-REC", "X-REC", "T-REC");
        assertThat(master.totals()).hasSize(4);
        assertThat(mapping.supplied())
                .contains(FactCatalogue.standard().get("charge.grade"))
                .hasSize(7);
    }

    @Test
    void reportsAllSeededMistakesWithTheirPlacesAndNoOther() {
        String mapping = SmallState.mappingWith(
                "recfm: FB", "recfm: FB\n    recfmt: V",
                "item: P-NAME", "item: P-NAMES",
                "item: P-BIRTH, date: YYYYMMDD", "item: P-BIRTH, date: YYYYMMD",
                "arrest.date: { item: A-DATE, date: YYYYDDD", "charge.docket: { item: A-DATE",
                "item: C-GRADE, codes: grade", "item: C-GRADE, codes: grades",
                "item: C-SEALED, yes: ['Y']", "item: C-SEAL, yes: ['Y']",
                "item: D-DATE, date: YYYYMMDD", "item: D-CODE, date: YYYYMMDD",
                "parent: [D-ARREST, D-CHARGE]", "parent: [D-ARREST]",
                "person: A-KEY\n", "\n",
                "X-REC: {", "Y-REC: {",
                "item: T-COUNT, count: P-REC", "item: T-COUNT, count: P-REC, sum: C-SEAL-DATE",
                "value: 'Y'", "value: 'YES'",
                "DI: dismissed", "DI: dismissed, DI: withdrawn",
                "from: as-of", "from: today");
        List<String> found = faults(mapping);
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "SLB0905E " + at(mapping, "DI: withdrawn") + "key 'DI' occurs twice; keep one of them",
                        "SLB0902E " + at(mapping, "recfmt") + "key 'recfmt' means nothing here; did you mean recfm?",
                        "SLB3003E " + at(mapping, "P-NAMES")
                                + "record P-REC has no item 'P-NAMES'; did you mean P-NAME?",
                        "SLB3005E " + at(mapping, "YYYYMMD, none")
                                + "'YYYYMMD' is no form of date; expected one of YYYYMMDD, YYYYDDD, MMDDYYYY,"
                                + " DDMMYYYY, YYMMDD, MMDDYY, YYDDD, CYYMMDD, CYYDDD; did you mean YYYYMMDD?",
                        "SLB0903E " + at(mapping, "when: { A-TYPE")
                                + "key 'person' is missing: whose record is it?; add the key",
                        "SLB3004E " + at(mapping, "{ item: A-DATE")
                                + "records of role arrest cannot answer 'charge.docket'; name a fact of that level",
                        "SLB3005E " + at(mapping, "grades }") + "there is no code table 'grades'; did you mean grade?",
                        "SLB3003E " + at(mapping, "C-SEAL, yes")
                                + "'C-SEAL' is a group; an elementary item is needed;"
                                + " name an elementary item of the record",
                        "SLB3006E " + at(mapping, "when: { D-TYPE")
                                + "role disposition takes 2 parent keys, found 1;"
                                + " list the sequence keys from the person down to the parent",
                        "SLB3007E " + at(mapping, "YYYYMMDD, none: ['0'] }")
                                + "YYYYMMDD needs 8 whole digits, item D-CODE has 2; give a value the item can hold",
                        "SLB3002E " + at(mapping, "{ when: { X-TYPE")
                                + "the copybook has no record 'Y-REC'; did you mean H-REC?",
                        "SLB3008E " + at(mapping, "{ item: T-COUNT")
                                + "a total has either 'count' or 'sum'; say what the total counts or adds up",
                        "SLB3007E " + at(mapping, "'YES'")
                                + "'YES' does not fit item C-SEALED; give a value the item can hold",
                        "SLB3005E " + at(mapping, "today")
                                + "a value comes from as-of or provision, found 'today';"
                                + " use one of the words that are known here");
    }

    @Test
    void namesAnItemInATable() {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class,
                () -> MappingReader.read(
                        "small.yaml",
                        SmallState.MAPPING,
                        (name, options) -> org.slatebridge.copybook.Layouts.all(
                                org.slatebridge.layout.Dialect.IBM,
                                "01 P-REC.",
                                "05 P-TYPE PIC X(02).",
                                "05 P-KEY PIC X(05) OCCURS 3.")));
        assertThat(e).hasMessageContaining("'P-KEY' stands in a table; name its table under 'tables'");
    }

    private static final String SYNTHETIC =
            SmallState.MAPPING + "synthetic: { person-key: A#, offenses: o.csv, systems: ";

    @Test
    void readsWhichDatasetIsWhichSystem() {
        assertThat(SmallState.mapping(SYNTHETIC + "{ master: courts } }\n").synthetic())
                .hasValueSatisfying(source ->
                        assertThat(source.systems()).containsExactly(entry(SyntheticSystem.COURTS, "master")));
    }

    @Test
    void refusesSystemsAndDatasetsThatAreNone() {
        assertThat(faults(SYNTHETIC + "{ master: court } }\n"))
                .singleElement()
                .asString()
                .startsWith("SLB3005E small.yaml:")
                .contains("'court' is no system; expected one of courts, corrections-sentences", "did you mean courts");
        assertThat(faults(SYNTHETIC + "{ mastre: courts } }\n"))
                .singleElement()
                .asString()
                .startsWith("SLB0902E small.yaml:");
    }

    @Test
    void refusesPercentagesThatAreNone() {
        for (String limit : List.of("-1", "101", "NaN", "many")) {
            assertThat(faults(SmallState.MAPPING + "rejects: { limit-percent: " + limit + " }\n"))
                    .containsExactly("SLB0904E small.yaml:61:27: expected a percentage from 0 to 100; "
                            + "write the kind of value that is expected");
        }
    }

    @Test
    void brokenYamlIsTheOnlyFault() {
        assertThat(faults("mapping: [\n")).hasSize(1).first().asString().startsWith("SLB0901E small.yaml:2:1: ");
    }

    @Test
    void refusesAnUnknownDatasetOptionValue() {
        assertThat(only("lrecl: 40", "lrecl: forty")).startsWith("SLB1202E small.yaml:4:5: ");
    }

    @Test
    void refusesToWriteIntoALineWhatCouldEndIt() {
        String text = "recfm: TEXT";
        assertThat(only("recfm: FB", text, "    lrecl: 40\n", "", "{ value: 'Y' }", "{ value: \"\\n\" }"))
                .startsWith("SLB5051E small.yaml:")
                .contains("the value for item C-SEALED would end its line; write into another item");
        assertThat(only("recfm: FB", text, "    lrecl: 40\n", "", "AUTH2B", "\"AUTH\\r\""))
                .startsWith("SLB5051E small.yaml:")
                .contains("the value for item C-AUTHORITY would end its line");
        assertThat(SmallState.master("recfm: FB", text, "    lrecl: 40\n", "").updates())
                .hasSize(1);
    }

    @Test
    void refusesToWriteIntoTheLengthOfARecord() {
        assertThat(only("recfm: FB\n    lrecl: 40\n", "length-field: C-SEAL-DATE\n"))
                .startsWith("SLB5051E small.yaml:")
                .contains("item C-SEAL-DATE cannot be written into: it tells how long the record is");
    }

    @Test
    void refusesAnUnavailableFactThatIsNone() {
        assertThat(faults(SmallState.MAPPING + "unavailable: [charge.gradde]\n"))
                .containsExactly(
                        "SLB3004E small.yaml:61:15: there is no fact 'charge.gradde'; " + "did you mean charge.grade?");
    }

    @Test
    void refusesAmountsWithMoreDecimalsThanCents() {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class, () -> Answers.of("sentence.finePaid", "PIC 9(05)V999", ""));
        assertThat(e.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.MAPPING_VALUE);
        assertThat(e).hasMessageContaining("item F has 3 decimals, 'sentence.finePaid' takes 2");
    }

    @Test
    void refusesNumbersNobodyCanCount() {
        for (String clause : List.of("COMP-1", "COMP-2", "PIC 9(20)", "PIC 9(03)P(02)")) {
            DiagnosticException e = catchThrowableOfType(
                    DiagnosticException.class, () -> Answers.of("charge.maximumPenaltyMonths", clause, ""));
            assertThat(e).as(clause).isNotNull();
            assertThat(e.diagnostics())
                    .as(clause)
                    .extracting(Diagnostic::code)
                    .containsExactly(DiagnosticCode.MAPPING_VALUE);
        }
    }

    @Test
    void refusesAnUpdateForAnOutcomeThatWritesNothing() {
        assertThat(only("outcome: seal", "outcome: seals"))
                .startsWith("SLB3005E ")
                .endsWith("nothing can be written for 'seals'; did you mean seal?");
    }

    @Test
    void refusesToWriteIntoARecordThatIsNoCharge() {
        assertThat(only("- record: C-REC", "- record: A-REC"))
                .startsWith("SLB3002E ")
                .contains("'A-REC' is no charge record of this dataset");
    }

    @Test
    void refusesACodeThatDoesNotFitItsItem() {
        assertThat(only("'2(b)': AUTH2B", "'2(b)': AUTHORITY2B"))
                .startsWith("SLB3007E ")
                .contains("'AUTHORITY2B' of table 'authority' does not fit item C-AUTHORITY");
    }

    @Test
    void refusesATotalOverARecordThatIsNone() {
        assertThat(only("count: P-REC", "count: P-RECS"))
                .startsWith("SLB3002E ")
                .endsWith("did you mean P-REC?");
    }

    @Test
    void refusesATotalOutsideHeaderAndTrailer() {
        assertThat(only("item: T-COUNT", "item: P-ARRESTS"))
                .startsWith("SLB3003E ")
                .contains("no header or trailer record of the mapping has item 'P-ARRESTS'");
    }
}
