package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.history.HistorySchema;

class NormalizeCommandTest {

    private static final int PERSONS = 300;
    private static final int LRECL = 200;
    private static final Pattern ACCOUNT =
            Pattern.compile("(?m)^(KS-\\S+|\\(no type\\)) +(\\d+) +(\\d+) +(\\d+) +(\\d+) +(\\d+)$");

    @TempDir
    private Path folder;

    private Path master;

    @BeforeEach
    void generate() throws IOException {
        master = Keystone.generate(folder.resolve("state"), PERSONS, 20260115);
    }

    private static Cli normalize(Path input, String... more) {
        String[] words = {"normalize", Keystone.MAPPING.toString(), "--input", "master=" + input};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Cli.run(all);
    }

    private Path changed(byte[]... parts) throws IOException {
        Path file = folder.resolve("CHANGED");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        return file;
    }

    private byte[] records(int from, int to) throws IOException {
        return Arrays.copyOfRange(Files.readAllBytes(master), from * LRECL, to * LRECL);
    }

    private int count() throws IOException {
        return (int) Files.size(master) / LRECL;
    }

    /** Index of the first record of a type, from another on. */
    private int first(String type, int from) throws IOException {
        for (int i = from; i < count(); i++) {
            byte[] record = records(i, i + 1);
            if ((record[0] & 15) == type.charAt(0) - '0' && (record[1] & 15) == type.charAt(1) - '0') {
                return i;
            }
        }
        throw new IllegalStateException("must be there: " + type);
    }

    /** No name, key or description of anybody. */
    private void assertNobodyIsNamed(String err) {
        Pattern values = Pattern.compile("\"(?:key|lastName|firstName|fbiNumber)\":(?:\\{\"value\":)?\"([^\"]{4,})\"");
        Matcher matcher = values.matcher(normalize(master).out());
        while (matcher.find()) {
            assertThat(err).doesNotContainPattern("\\b" + Pattern.quote(matcher.group(1)) + "\\b");
        }
    }

    @Test
    void everyLineIsAsTheSchemaSaysAndTwiceTheSame() {
        Cli cli = normalize(master);
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
        List<String> lines = cli.out().lines().toList();
        assertThat(lines).hasSize(PERSONS);
        for (String line : lines) {
            assertThat(HistorySchema.faults(line)).isEmpty();
        }
        assertThat(normalize(master)).isEqualTo(cli);
    }

    @Test
    void factsHaveTheirItemAndTheirRecord() {
        String line = normalize(master).out().lines().findFirst().orElseThrow();
        assertThat(line)
                .startsWith(
                        "{\"person\":{\"key\":\"KS00000001\",\"source\":{\"dataset\":\"master\",\"record\":2,\"offset\":200},\"facts\":{\"")
                .contains(
                        "\"arrests\":[{\"key\":\"KS00000001/1\",\"source\":{\"dataset\":\"master\",\"record\":3,\"offset\":400}")
                .contains("\"item\":\"KS-CHG-GRADE\"")
                .endsWith("\"unread\":[]}");
    }

    @Test
    void accountsForEveryRecordByType() throws IOException {
        Cli cli = normalize(master);
        Matcher matcher = ACCOUNT.matcher(cli.err());
        long all = 0;
        while (matcher.find()) {
            long in = Long.parseLong(matcher.group(2));
            assertThat(in)
                    .isEqualTo(Long.parseLong(matcher.group(3))
                            + Long.parseLong(matcher.group(4))
                            + Long.parseLong(matcher.group(5))
                            + Long.parseLong(matcher.group(6)));
            all += in;
        }
        assertThat(all).isEqualTo(count());
        assertThat(cli.err())
                .containsPattern("(?m)^KS-PERSON-RECORD +" + PERSONS + " +" + PERSONS + " +0 +0 +0$")
                .containsPattern("(?m)^KS-TRAILER-RECORD +1 +0 +0 +0 +1$")
                .contains("DATASET master\n");
    }

    @Test
    void anOrphanIsCountedWithItsRecordNumber() throws IOException {
        int at = first("40", 0);
        byte[] orphan = records(at, at + 1);
        // its charge's sequence number, binary, becomes more than 768
        orphan[14] = 3;
        Cli cli = normalize(changed(records(0, at), orphan, records(at + 1, count())));
        assertThat(cli.code()).as(cli.err()).isEqualTo(4);
        assertThat(cli.err())
                .containsPattern(
                        "(?m)^CHARGE_MISSING KS-DISPOSITION-RECORD \\d+: the charge it belongs to is not there; record .*\\b"
                                + (at + 1) + "\\b")
                .containsPattern("(?m)^SLB3111W \\d+ records rejected, [1-9]\\d* orphaned, ");
        assertNobodyIsNamed(cli.err());
    }

    @Test
    void aLostRecordIsRefusedAndNothingIsLeft() throws IOException {
        int at = first("40", 0);
        Path out = folder.resolve("histories.jsonl");
        Cli cli = normalize(changed(records(0, at), records(at + 1, count())), "--out", out.toString());
        assertThat(cli.code()).isEqualTo(8);
        assertThat(cli.err()).containsPattern("(?m)^SLB5006E master record \\d+ offset \\d+ item KS-TRL-");
        assertThat(out).doesNotExist();
        Cli cut = normalize(changed(records(0, count() - 1)));
        assertThat(cut.code()).isEqualTo(12);
        assertThat(cut.err()).contains("SLB6014E input master has no KS-TRAILER-RECORD");
        assertNobodyIsNamed(cli.err() + cut.err());
    }

    @Test
    void personsOutOfOrderAreRefusedByRecordNumber() throws IOException {
        int second = first("10", 2);
        int third = first("10", second + 1);
        Path turned = changed(records(0, 1), records(second, third), records(1, second), records(third, count()));
        Path out = folder.resolve("histories.jsonl");
        Cli cli = normalize(turned, "--out", out.toString());
        assertThat(cli.code()).isEqualTo(12);
        assertThat(cli.err())
                .startsWith("SLB3020E master record " + (2 + third - second) + " offset ")
                .contains("the person's key is not above the one before");
        assertThat(out).doesNotExist();
        assertNobodyIsNamed(cli.err());
    }

    @Test
    void withoutPositionsLinesDoNotDependOnWhereRecordsStand() throws IOException {
        int second = first("10", 2);
        Path moved = changed(records(0, 1), records(second, count()));
        List<String> lines =
                normalize(master, "--positions", "none").out().lines().toList();
        Cli without = normalize(moved, "--positions", "none");
        assertThat(without.out().lines().toList()).hasSize(PERSONS - 1).isEqualTo(lines.subList(1, PERSONS));
        assertThat(normalize(moved).out().lines())
                .doesNotContain(normalize(master).out().lines().toArray(String[]::new));
        assertThat(lines.get(0))
                .startsWith("{\"person\":{\"key\":\"KS00000001\",\"source\":{\"dataset\":\"master\"},\"facts\":{");
        for (String line : lines) {
            assertThat(HistorySchema.faults(line)).isEmpty();
        }
    }

    @Test
    void writesAFileWholeAndReadsCompressedData() throws IOException {
        Path packed = folder.resolve("KSCCHMST.gz");
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(master, to);
        }
        Path out = folder.resolve("histories.jsonl");
        Cli cli = normalize(packed, "--out", out.toString());
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
        assertThat(cli.out()).isEmpty();
        assertThat(out).hasContent(normalize(master).out());
        try (var files = Files.list(Objects.requireNonNull(out.getParent()))) {
            assertThat(files.filter(f -> f.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void refusesInputsThatAreNotThere() {
        Cli cli = normalize(folder.resolve("NOWHERE"));
        assertThat(cli.code()).isEqualTo(12);
        assertThat(cli.err()).startsWith("SLB0").contains("input master is not there");
        assertThat(normalize(master, "--input", "other=" + master).err()).contains("has no dataset 'other'");
        assertThat(normalize(master, "--out", master.toString()).err())
                .contains("SLB5005E")
                .contains("is there already");
    }
}
