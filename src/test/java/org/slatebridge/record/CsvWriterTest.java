package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.DiagnosticException;

class CsvWriterTest {

    private final List<String> invalid = new ArrayList<>();

    private String csv(Decoding decoding, boolean all, String... records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvWriter writer = new CsvWriter(
                RecordTypes.of(decoding.layouts, decoding.options),
                decoding.options,
                all,
                (path, offset, kind) -> invalid.add(path + "@" + offset + " " + kind),
                out);
        for (String record : records) {
            byte[] bytes = Decoding.bytes("EE" + record + "EE");
            writer.write(bytes, 1, bytes.length - 2);
        }
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String csv(Decoding decoding, String... records) {
        return csv(decoding, false, records);
    }

    @Test
    void everyElementaryItemIsAColumnAndNumbersAreExact() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 A PIC X(2).",
                "05 FILLER PIC X.",
                "05 G.",
                "10 N PIC S9(3)V99 COMP-3.",
                "10 T PIC 9 OCCURS 2.");
        assertThat(csv(decoding, "C140 00 00150D F1F2", "C1C2 00 12345C F3F4"))
                .isEqualTo("A,G/N,G/T[0],G/T[1]\nA,-1.50,1,2\nAB,123.45,3,4\n");
        assertThat(csv(decoding)).isEqualTo("A,G/N,G/T[0],G/T[1]\n");
    }

    @Test
    void fieldsAreQuotedAsRfc4180Says() {
        Decoding decoding =
                Decoding.of("01 R.", "05 A PIC X(3).", "05 N PIC N(3).").with("codepage=ISO-8859-1");
        assertThat(csv(decoding, "412C42 0041 002C 0022", "222020 00E9 0020 0020", "0A0D41 0020 0020 0020"))
                .isEqualTo("A,N\n\"A,B\",\"A,\"\"\"\n\"\"\"\",\u00e9\n\"\n\rA\",\n");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsDataAndStays() {
        Decoding decoding = Decoding.of("01 R.", "05 A PIC X(2).").with("codepage=US-ASCII");
        assertThat(csv(decoding, "3D31", "2D31", "4031")).isEqualTo("A\n=1\n-1\n@1\n");
    }

    @Test
    void tablesAreAtTheirMaximum() {
        Decoding decoding = Decoding.of(
                "01 R.",
                "05 N PIC 9.",
                "05 T OCCURS 0 TO 2 DEPENDING ON N.",
                "10 K PIC 9.",
                "10 U PIC X OCCURS 0 TO 2 DEPENDING ON K.",
                "05 E PIC X.");
        String header = "N,T[0]/K,T[0]/U[0],T[0]/U[1],T[1]/K,T[1]/U[0],T[1]/U[1],E\n";
        assertThat(csv(decoding, "F2 F1C1 F0 C5", "F0 C5")).isEqualTo(header + "2,1,A,,0,,,E\n0,,,,,,,E\n");
        assertThat(csv(decoding.with("odo=max"), "F1 F1C140 F0C2C2 C5")).isEqualTo(header + "1,1,A,,,,,E\n");
    }

    @Test
    void invalidAbsentAndCutItemsAreEmpty() {
        Decoding decoding = Decoding.of(
                "01 R.", "05 A PIC 9.", "05 N PIC 9.", "05 T PIC X OCCURS 1 TO 2 DEPENDING ON N.", "05 E PIC 9(2).");
        assertThat(csv(decoding, "40 F1 C1 F1", "F1 F3 C1C2", "F1"))
                .isEqualTo("A,N,T[0],T[1],E\n,1,A,,\n1,,,,\n1,,,,\n");
        assertThat(invalid).containsExactly("A@0 BLANK", "E@3 INVALID", "N@1 INVALID");
    }

    @Test
    void aRowOfOneEmptyFieldIsNoEmptyLine() {
        assertThat(csv(Decoding.of("01 R PIC X(2)."), "4040")).isEqualTo("R\n\"\"\n");
    }

    @Test
    void redefinitionsThatDoNotApplyAreEmpty() {
        Decoding decoding = Decoding.of("01 R.", "05 K PIC X.", "05 A PIC X.", "05 B REDEFINES A PIC 9.");
        assertThat(csv(decoding, "C1F1")).isEqualTo("K,A\nA,1\n");
        assertThat(csv(decoding, true, "C1F1")).isEqualTo("K,A,B\nA,1,1\n");
        assertThat(csv(decoding.with("select=A:K=A;B:K=B"), "C1F1", "C2F2")).isEqualTo("K,A,B\nA,1,\nB,,2\n");
    }

    @Test
    void severalRecordTypesAreRefusedUnlessOneHasASelection() {
        Decoding decoding = Decoding.of("01 A.", "05 K PIC X.", "01 B REDEFINES A.", "05 K PIC 9.");
        decoding.with("select=A:K=A;B:K=1");
        assertThatThrownBy(() -> csv(decoding, "C1"))
                .isInstanceOf(DiagnosticException.class)
                .hasMessage("SLB1204E CSV has one record type, and the dataset 2;"
                        + " give --select for one of them only, or --to jsonl");
        assertThat(csv(decoding.with("select=B:K=1"), "F1", "C2", "F1")).isEqualTo("K\n1\n1\n");
        assertThat(invalid).containsExactly("@0 INVALID");
    }
}
