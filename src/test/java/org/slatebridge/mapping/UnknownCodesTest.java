package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Dialect;

class UnknownCodesTest {

    private static final String[] COPYBOOK = {
        "01  T-REC.",
        "    05 T-KEY      PIC X(05).",
        "    05 T-ARREST   PIC 9(02).",
        "    05 T-COUNTY   PIC X(10).",
        "    05 T-STATUS   PIC X(01).",
        "    05 T-NUMBER   PIC 9(02).",
        "    05 T-CHARGE   OCCURS 2.",
        "       10 T-SEQ   PIC 9(02).",
        "       10 T-GRADE PIC X(02).",
        "       10 T-SEAL  PIC X(01).",
        "       10 T-DOCKET PIC X(04).",
        "       10 T-PART REDEFINES T-DOCKET PIC X(04).",
        "    05 FILLER     PIC X(02).",
    };

    private static final String MAPPING = """
            mapping: tables
            facts: { arrest.place: code }
            datasets:
              master:
                copybook: TABLES.cpy
                recfm: FB
                lrecl: 40
                records:
                  T-REC:
                    as: arrest
                    person: T-KEY
                    key: [T-ARREST]
                    facts:
                      arrest.place: { item: T-NUMBER, codes: number }
                      arrest.county: { item: T-COUNTY, codes: county }
                    tables:
                      T-CHARGE:
                        as: charge
                        key: [T-SEQ]
                        facts:
                          charge.sealed: { item: T-SEAL, yes: ['Y'], no: ['N'], when: { T-STATUS: 'A' } }
                          charge.grade: { item: T-GRADE, codes: grade }
                          charge.docket: { item: T-DOCKET }
                          charge.inchoate: { item: T-PART, codes: grade }
            codes:
              grade: { M1: M1, M2: M2, S: M3 }
              county: { PIKE: PIKE }
              number: { '07': SEVEN }
            """;

    private static List<String> unknown(List<byte[]> records) {
        Mapping mapping =
                MappingReader.read("tables.yaml", MAPPING, (name, options) -> Layouts.all(Dialect.IBM, COPYBOOK));
        DatasetMapping dataset = mapping.datasets().get(0);
        HistoryAssembler assembler = new HistoryAssembler(mapping.derivations());
        for (byte[] record : records) {
            assembler.begin("P0001");
            assembler.add(dataset.records().get(0), record, 0, record.length, new SourceRef("master", 1, 0));
        }
        return assembler.unknownCodes().of(dataset).stream()
                .map(code -> code.type() + " " + code.item() + " " + code.fact().name() + " " + code.count() + " "
                        + code.codes() + (code.hasMore() ? " and more" : ""))
                .toList();
    }

    private static byte[] ofCounty(String county) {
        return SmallState.record(String.format(Locale.ROOT, "P000101%-10sA07", county));
    }

    @Test
    void countsCodesByItemInTheOrderOfTheMappingAllElementsTogether() {
        List<byte[]> records = List.of(
                SmallState.record("P000101PIKE      A07" + "01M1Y    " + "02ZZQ    "),
                SmallState.record("P000102ADAMS     A08" + "01ZZN    " + "02M2?    "),
                // the seals of a record of another status mean nothing
                SmallState.record("P000103BUCKS     B08" + "01Q X    " + "02S Y    "));
        assertThat(unknown(records))
                .containsExactly(
                        "T-REC T-NUMBER arrest.place 2 {08=2}",
                        "T-REC T-COUNTY arrest.county 2 {ADAMS=1, BUCKS=1}",
                        "T-REC T-CHARGE/T-SEAL charge.sealed 2 {?=1, Q=1}",
                        "T-REC T-CHARGE/T-GRADE charge.grade 3 {Q=1, ZZ=2}");
    }

    @Test
    void blankAndBytesThatMeanNothingAreNoCodes() {
        assertThat(unknown(List.of(
                        SmallState.record("P000101PIKE      A  01  N    02M1N    "),
                        SmallState.record("P000102          A?#01M1     02M2N    "))))
                .isEmpty();
    }

    @Test
    void neverTellsWhatMayIdentifyOrIsTooLongForACode() {
        assertThat(unknown(List.of(SmallState.record("P000101JEKYLL HENA0701M1YHYDE02M1N    "))))
                .containsExactly(
                        "T-REC T-COUNTY arrest.county 1 {} and more",
                        "T-REC T-CHARGE/T-PART charge.inchoate 1 {} and more");
    }

    @Test
    void tellsTheFirstTwentyInWhateverOrderTheyCome() {
        List<byte[]> records = new ArrayList<>();
        for (int i = 10; i < 35; i++) {
            records.add(ofCounty("K" + i));
            records.add(ofCounty("K" + (i % 2 == 0 ? i : 10)));
        }
        List<String> told = unknown(records);
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("T-REC T-COUNTY arrest.county 50 {K10=14, K11=1, K12=2, K13=1, ")
                .endsWith("K28=2, K29=1} and more");
        for (long seed = 1; seed <= 20; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertThat(unknown(records)).as("seed " + seed).isEqualTo(told);
        }
    }
}
