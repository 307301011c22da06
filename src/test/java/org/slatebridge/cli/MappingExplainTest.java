package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticCode;

/** {@code mapping explain}: a fact down to its bytes, and nothing shown that was not recorded. */
class MappingExplainTest {

    private static final Path STATE = Path.of("mappings", "keystone-state.yaml");
    private static final List<String> DATASETS = List.of("master", "courts", "sentences", "supervision", "movements");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path audit;

    @BeforeEach
    void generate() {
        Cli cli = Cli.run("generate", STATE.toString(), "--persons", "60", "--seed", "5", "--out", state().toString());
        assertThat(cli.code()).as(cli.err()).isZero();
        audit = folder.resolve("audit.jsonl");
    }

    private Path state() {
        return folder.resolve("state");
    }

    private Cli explain(String person, String... more) {
        List<String> words = new ArrayList<>(List.of("mapping", "explain", STATE.toString(), "--person", person));
        DATASETS.forEach(name -> words.addAll(List.of("--input", name + "=" + state().resolve(name + ".dat"))));
        words.addAll(List.of("--audit", audit.toString()));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    @Test
    void everyFactHasTheBytesThatStandAtItsPlace() throws IOException {
        Cli cli = explain("KS00000007");
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).startsWith("PERSON KS00000007, mapping keystone-state\n\nperson\n");
        Matcher places = Pattern.compile(
                        "from master record \\d+, offset (\\d+), item \\S+\n +bytes ([0-9A-F]+) at (\\d+)\n")
                .matcher(cli.out());
        byte[] master = Files.readAllBytes(state().resolve("master.dat"));
        int checked = 0;
        while (places.find()) {
            byte[] shown = HexFormat.of().parseHex(places.group(2));
            int at = Integer.parseInt(places.group(1)) + Integer.parseInt(places.group(3));
            assertThat(Arrays.copyOfRange(master, at, at + shown.length)).isEqualTo(shown);
            checked++;
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void saysWhatTheMappingMadeOfTheBytes() {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 25; i++) {
            all.append(explain("KS000000%02d".formatted(i)).out());
        }
        assertThat(all)
                .contains("read as date YYYYDDD; none: 0, 9999999\n")
                .containsPattern("read as code table sex: '[MF]' means (male|female)\n")
                .contains("read as yes: 'Y'; no: 'N'\n")
                .contains("read as the text as it stands\n")
                .contains("read as count; none: 0, -1\n")
                .contains("read as amount in cents\n")
                .contains("rule: worked out: sentence.date plus sentence.maximumMonths months; maximum term from")
                .contains("rule: all datasets have to agree\n")
                .contains("rule: believed in this order: courts, master\n")
                .contains("read as date MMDDYYYY; none: 0; only where KD-COMPLETED-FLAG is 'Y', which holds\n")
                .contains(
                        "read as date YYDDD with window 1950; none: 0; only where KV-TYPE is 'PB' or 'PA', which does not hold")
                .containsPattern("from courts record \\d+, offset \\d+, item KC-CHARGE");
    }

    @Test
    void answersThatConflictAreAllTold() {
        Cli cli = explain("KS00000042");
        assertThat(cli.out()).contains("""
                          charge.grade: conflicting
                              rule: all datasets have to agree
                              one record says
                                charge.grade: S, present
                                    from master record 346, offset 69000, item KS-CHG-GRADE
                                    bytes E240 at 44
                                    read as code table grade: 'S' means S
                              one record says
                                charge.grade: M1, present
                                    from courts record 46, offset 6170, item KC-CHARGE/KC-CHG-GRADE
                                    bytes D4F1 at 62
                                    read as code table grade: 'M1' means M1
                        """).contains("NOTED courts record 46, offset 6170, KC-CASE-RECORD: CONFLICT, ");
    }

    @Test
    void aCompressedDatasetWillDo() throws IOException {
        Path packed = folder.resolve("MASTER.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(state().resolve("master.dat"), out);
        }
        String[] words = {
            "mapping", "explain", Keystone.MAPPING.toString(), "--person", "KS00000007", "--audit", audit.toString()
        };
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--input", "master=" + packed));
        Cli cli = Cli.run(all.toArray(String[]::new));
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("bytes 019911118F at 81\n")
                .endsWith("\nno record of the person was rejected, nothing was found about one\n");
    }

    @Test
    void jsonHasTheSameFactsInTheSameOrder() {
        Cli table = explain("KS00000003");
        Cli json = explain("KS00000003", "--to", "json");
        assertThat(json.code()).as(json.err()).isZero();
        assertThat(facts("\"fact\":\"([^\"]+)\"", json.out()))
                .hasSizeGreaterThan(20)
                .isEqualTo(facts("(?m)^ +(\\w+\\.\\w+): ", table.out()));
        assertThat(json.out())
                .startsWith("{\"person\":\"KS00000003\",\"mapping\":\"keystone-state\",\"facts\":[{\"part\":");
    }

    private static List<String> facts(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void everyLookIsRecordedWithoutTheKey() throws IOException {
        explain("KS00000003");
        Cli absent = explain("KS77777777");
        assertThat(absent.code()).isEqualTo(8);
        assertThat(absent.out()).isEmpty();
        assertThat(absent.err()).startsWith(DiagnosticCode.PERSON_ABSENT.id()).doesNotContain("KS77777777");
        List<String> lines = Files.readAllLines(audit);
        assertThat(lines).hasSize(2);
        String form = "\\{\"sequence\":%d,\"previous\":\"[0-9a-f]{64}\","
                + "\"time\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\+00:00\",\"user\":\"[^\"]+\","
                + "\"host\":\"[^\"]*\",\"process\":\\d+,\"source\":\"slatebridge [^\"]+\","
                + "\"action\":\"mapping-explain\",\"outcome\":\"%s\",\"object\":\"/[^\"]+\","
                + "\"mapping\":\"keystone-state\",\"person\":\"[0-9a-f]{64}\",\"key\":\"[0-9a-f]{16}\"\\}";
        assertThat(lines.get(0)).matches(form.formatted(1, "success"));
        assertThat(lines.get(1)).matches(form.formatted(2, "absent"));
    }

    @Test
    void showsNothingThatCannotBeRecorded() {
        Cli cli = explain("KS00000003", "--to", "table");
        assertThat(cli.code()).isZero();
        audit = folder;
        Cli refused = explain("KS00000003");
        assertThat(refused.code()).isEqualTo(16);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).startsWith(DiagnosticCode.AUDIT_NOT_WRITABLE.id());
    }

    @Test
    void rejectedRecordsAreNamedWithTheReason() throws IOException {
        Path master = state().resolve("master.dat");
        byte[] bytes = Files.readAllBytes(master);
        // the first record after the header is the first person's; the one after it becomes of no type
        bytes[400] = 0;
        bytes[401] = 0;
        Files.write(master, bytes);
        Cli cli = explain("KS00000001");
        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("REJECTED master record 3, offset 400: UNKNOWN_TYPE, no record type of the mapping fits\n");
        assertThat(explain("KS00000009").out()).doesNotContain("master record 3,");
    }
}
