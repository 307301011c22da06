package org.slatebridge.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.SyntheticSystem;

class StateGeneratorTest {

    private static final List<String> FILES = List.of(
            "master.dat",
            "courts.dat",
            "sentences.dat",
            "supervision.dat",
            "movements.dat",
            StateGenerator.TRUTH,
            StateGenerator.TOTALS);

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesForTheSameSeedInAnyLocale() throws IOException {
        Locale before = Locale.getDefault();
        generate("a", 120, 7);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            generate("b", 120, 7);
        } finally {
            Locale.setDefault(before);
        }
        for (String file : FILES) {
            assertThat(folder.resolve("b").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
        }
    }

    @Test
    void givesOtherPeopleForAnotherSeed() throws IOException {
        generate("a", 50, 7);
        generate("b", 50, 8);

        for (String file : FILES) {
            assertThat(Files.mismatch(
                            folder.resolve("a").resolve(file),
                            folder.resolve("b").resolve(file)))
                    .as(file)
                    .isNotNegative();
        }
    }

    @Test
    void makesThePersonOfANumberAlikeHoweverManyFollow() throws IOException {
        generate("few", 40, 7);
        generate("many", 90, 7);

        List<String> few = lines("few");
        assertThat(few).hasSize(40);
        assertThat(lines("many")).hasSize(90).startsWith(few.toArray(String[]::new));
    }

    @Test
    void writesNoOtherFiles() throws IOException {
        generate("a", 30, 7);

        assertThat(folder.resolve("a").toFile().list())
                .containsExactlyInAnyOrder(with(FILES, "definitions").toArray(String[]::new));
    }

    @Test
    void writesCorrectionsInTheOrderOfTheirKey() throws IOException {
        KeystoneState state = generate("a", 2000, 7);

        for (String dataset : List.of("sentences:KD-SID", "supervision:KV-SID", "movements:KM-SID")) {
            String item = dataset.substring(dataset.indexOf(':') + 1);
            List<String> keys = state.rows(dataset.substring(0, dataset.indexOf(':'))).stream()
                    .map(row -> row.getOrDefault(item, ""))
                    .toList();
            assertThat(keys).isSorted().contains("", "KS00000001");
        }
    }

    @Test
    void givesEveryCaseANumberAndADocketOfItsOwn() throws IOException {
        List<Map<String, String>> rows = generate("a", 2000, 7).rows("courts");
        long cases = rows.stream()
                .distinct()
                .filter(row -> "C".equals(row.get("KC-REC-TYPE")))
                .count();

        for (String item : List.of("KC-CASE-ID", "KC-DOCKET")) {
            assertThat(rows.stream().map(row -> row.get(item)).distinct()).hasSize((int) cases);
        }
    }

    /** Bytes that were decoded by hand with the copybook: VB in EBCDIC, text in ASCII. */
    @Test
    void writesTheFirstRecordsAsTheCopybooksHaveThem() throws IOException {
        generate("a", 40, 7);

        byte[] courts = Files.readAllBytes(folder.resolve("a").resolve("courts.dat"));
        assertThat(HexFormat.of().formatHex(courts, 4, 8)).isEqualTo("00890000");
        assertThat(HexFormat.of().formatHex(courts, 8, 8 + 48))
                .isEqualTo("c3" + "22ef9499"
                        + "c3d9f2f0f0f860f6f2f7f9f7f1f4f5"
                        + "d2e2f0f0f0f0f0f0f0f1"
                        + "e3f8f8f8f5f9f9f2f5f7"
                        + "f0f8" + "1080326f" + "0002");
        assertThat(text("sentences.dat"))
                .startsWith("          CR1966-0198912900010002M 3599C11091966Y05081967000000" + " ".repeat(17));
        assertThat(text("supervision.dat"))
                .startsWith("          CR1966-019891290001000201PB6631367128" + " ".repeat(13));
        assertThat(text("movements.dat"))
                .startsWith("KS00000001CR2008-627971450001000201AD090531KSP1" + " ".repeat(13));
    }

    @Test
    void tellsTheTruthInTheShapeOfHistories() throws IOException {
        generate("a", 40, 7);

        assertThat(lines("a").get(0))
                .startsWith("{\"person\":{\"key\":\"KS00000001\",\"facts\":{\"birthDate\":{\"value\":\"1969-11-23\"")
                .contains("\"arrests\":[{\"key\":\"KS00000001/1\",\"facts\":{")
                .contains("\"charges\":[{\"key\":\"KS00000001/1/1\",\"facts\":{")
                .contains("\"dispositions\":[{\"facts\":{\"date\":{\"value\":\"2009-05-31\",\"from\":\"courts\"},"
                        + "\"type\":{\"value\":\"convicted\",\"from\":\"courts\"}}}]")
                .contains("\"grade\":{\"quality\":\"conflicting\",\"from\":\"master\",\"against\":[\"courts\"]}")
                .endsWith("]}]}");
    }

    @Test
    void refusesMorePersonsThanKeys() throws IOException {
        RunningNumbers numbers = new RunningNumbers("K##", 1);

        assertThat(numbers.most()).isEqualTo(9);
        assertThat(numbers.key(9)).isEqualTo("K09");
        assertThat(numbers.nobody(9)).isEqualTo("K99");
        DiagnosticException refused = catchThrowableOfType(
                DiagnosticException.class, () -> KeystoneState.generate(folder.resolve("a"), 10_000_000, 7));
        assertThat(refused)
                .hasMessageContaining("SLB3081E")
                .hasMessageContaining("person-key KS######## has room for 9999999 persons, not 10000000");
    }

    @Test
    void refusesACopybookOfAnotherSystem() throws IOException {
        KeystoneState state = generate("a", 1, 7);
        DatasetMapping movements = state.dataset("movements");

        DiagnosticException refused = catchThrowableOfType(
                DiagnosticException.class, () -> new CourtWriter(folder.resolve("courts.dat"), movements, new Tally()));
        assertThat(refused.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.SYNTHETIC_ITEM);
        assertThat(refused).hasMessageContaining("record KM-MOVEMENT-RECORD has no item KC-CHARGE");
        assertThat(state.mapping().synthetic().orElseThrow().systems())
                .containsEntry(SyntheticSystem.MOVEMENTS, "movements");
    }

    private static List<String> with(List<String> files, String another) {
        List<String> more = new ArrayList<>(files);
        more.add(another);
        return more;
    }

    private KeystoneState generate(String name, long persons, long seed) throws IOException {
        return KeystoneState.generate(Files.createDirectories(folder.resolve(name)), persons, seed);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name).resolve(StateGenerator.TRUTH), StandardCharsets.UTF_8);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve("a").resolve(file), StandardCharsets.US_ASCII);
    }
}
