package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

class CodeFileTest {

    private static final String MAPPING =
            SmallState.mappingWith("grade: { M1: M1, M2: M2, S: S }", "grade: { file: grades.csv }");

    private static Mapping mapping(byte[] file) {
        return MappingReader.read("maps/small.yaml", MAPPING, (name, options) -> SmallState.layouts(), name -> {
            assertThat(name).isEqualTo("grades.csv");
            return file;
        });
    }

    private static CodeTable table(String csv) {
        return Objects.requireNonNull(
                mapping(csv.getBytes(StandardCharsets.UTF_8)).codes().get("grade"));
    }

    private static List<Diagnostic> faults(byte[] file) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> mapping(file));
        assertThat(e).isNotNull();
        return e.diagnostics();
    }

    private static List<String> lines(String csv) {
        return faults(csv.getBytes(StandardCharsets.UTF_8)).stream()
                .map(fault -> fault.line().replace("; write each line as code,meaning", ""))
                .toList();
    }

    @Test
    void readsCodesAndMeaningsInTheOrderOfTheFile() {
        assertThat(table("code,meaning\nM1,M1\n2,M2\n").meanings())
                .containsExactly(java.util.Map.entry("M1", "M1"), java.util.Map.entry("2", "M2"));
    }

    @Test
    void quotesHoldCommasAndQuotes() {
        CodeTable table = table("code,meaning\n\"A,B\",\"said \"\"so\"\"\"\n\"\",none\n");
        assertThat(table.meaning("A,B")).isEqualTo("said \"so\"");
        assertThat(table.meaning("")).isEqualTo("none");
    }

    @Test
    void bothLineEndsAndAByteOrderMarkAreRead() {
        assertThat(table("\uFEFFcode,meaning\r\nM1,M1\r\nÄ,M2").meaning("Ä")).isEqualTo("M2");
    }

    @Test
    void anEmptyCodeIsBlank() {
        assertThat(table("code,meaning\n,none\n").meaning("")).isEqualTo("none");
    }

    @Test
    void reportsEveryFaultWithItsLine() {
        assertThat(lines("code,meaning\nM1,M1\nM2\nM1,M3\nM4,\n\nM5,M5,M5\n\"M6,M6\nM7\",M7\nM8 ,M8\nM9, M9\n"))
                .containsExactly(
                        "SLB3034E maps/grades.csv:3:1: expected 2 columns, found 1",
                        "SLB3034E maps/grades.csv:4:1: code 'M1' stands in line 2 too",
                        "SLB3034E maps/grades.csv:5:4: the meaning is empty",
                        "SLB3034E maps/grades.csv:6:1: expected 2 columns, found 0",
                        "SLB3034E maps/grades.csv:7:1: expected 2 columns, found 3",
                        "SLB3034E maps/grades.csv:8:1: a quote is not closed, or stands inside of a cell",
                        "SLB3034E maps/grades.csv:9:3: a quote is not closed, or stands inside of a cell",
                        "SLB3034E maps/grades.csv:10:1: blanks stand behind the code or around the meaning",
                        "SLB3034E maps/grades.csv:11:1: blanks stand behind the code or around the meaning");
    }

    @Test
    void aQuoteThatEndsBeforeItsCellIsNotGuessed() {
        assertThat(lines("code,meaning\n\"M1\"x,M1\n"))
                .containsExactly("SLB3034E maps/grades.csv:2:5: a quote is not closed, or stands inside of a cell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "code\nM1\n", "meaning,code\nM1,M1\n", "M1,M1\n", "code,meaning,note\n", "code;meaning\n"})
    void refusesAnotherHeader(String csv) {
        assertThat(lines(csv)).containsExactly("SLB3034E maps/grades.csv:1:1: the first line is not 'code,meaning'");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        List<Diagnostic> faults = faults("code,meaning\nÄ,M1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults).extracting(Diagnostic::code).containsExactly(DiagnosticCode.CODES_FILE);
        assertThat(faults.get(0).line()).contains("small.yaml:58:", "maps/grades.csv is not UTF-8 text");
    }

    @Test
    void aFileThatIsNotThereIsTheOnlyFault() {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> SmallState.mapping(MAPPING));
        assertThat(e.diagnostics()).hasSize(1);
        assertThat(e.diagnostics().get(0).line())
                .isEqualTo("SLB3033E small.yaml:58:18: code file 'grades.csv' is not there;"
                        + " name a CSV file beside the mapping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../grades.csv", "/grades.csv", "lists/grades.csv", "'C:\\grades.csv'", ".."})
    void refusesAFileThatIsNotBesideTheMapping(String name) {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class, () -> SmallState.mapping(MAPPING.replace("grades.csv", name)));
        assertThat(e.diagnostics()).hasSize(1);
        assertThat(e).hasMessageContaining("'" + name.replace("'", "") + "' is no name of a file beside the mapping");
    }

    @Test
    void aFileAndCodesBesideItAreNotMixed() {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class,
                () -> MappingReader.read(
                        "small.yaml",
                        MAPPING.replace("file: grades.csv", "file: grades.csv, M9: M9"),
                        (name, options) -> SmallState.layouts(),
                        name -> "code,meaning\nM1,M1\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(e.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.YAML_UNKNOWN_KEY);
    }
}
