package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is wrong with a run is said in one line each, with what to do and the right return code; nothing is published.
 */
class BadInputIT {

    private static final int LRECL = 200;

    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    private static byte[] good;

    private Path master;

    private Path out;

    private Path mapping = Keystone.MAPPING;
    private Path policy = Keystone.POLICY;
    private String asOf = Keystone.AS_OF;

    @BeforeAll
    static void generates() throws IOException {
        good = Files.readAllBytes(Keystone.generate(shared, 100, 3));
    }

    @BeforeEach
    void places() throws IOException {
        master = Files.write(directory.resolve("master"), good);
        out = directory.resolve("run");
    }

    @Test
    void refusesAnInputThatIsNotThere() throws Exception {
        Files.delete(master);

        refuses(12, "SLB0002E", "master");
    }

    @Test
    void refusesAnInputThatIsADirectory() throws Exception {
        Files.delete(master);
        Files.createDirectory(master);

        refuses(12, "SLB0003E", "master");
    }

    @Test
    void refusesAnEmptyInput() throws Exception {
        Files.write(master, new byte[0]);

        refuses(12, "SLB6005E", "master");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 199})
    void refusesAnInputCutWithinARecord(int missing) throws Exception {
        Files.write(master, Arrays.copyOf(good, good.length - missing));

        refuses(12, "SLB2001E", "master", "LRECL 200: " + (LRECL - missing) + " are left over");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 300})
    void refusesAnInputWithoutItsLastRecords(int missing) throws Exception {
        Files.write(master, Arrays.copyOf(good, good.length - missing * LRECL));

        refuses(12, "SLB6014E", "KS-TRAILER-RECORD");
    }

    /** Records of 180 bytes, as many as make a size that 200 divides. */
    @Test
    void refusesRecordsOfAnotherLengthEvenWhereTheSizeFits() throws Exception {
        int records = good.length / LRECL / 10 * 10;
        byte[] shorter = new byte[records * 180];
        for (int i = 0; i < records; i++) {
            System.arraycopy(good, i * LRECL, shorter, i * 180, 180);
        }
        Files.write(master, shorter);

        refuses(12, "SLB6006E", "of no record type");
    }

    @Test
    void refusesAnLreclBelowTheCopybooksEvenWhereTheSizeFits() throws Exception {
        mapping = mappingWith("lrecl: 200", "lrecl: 100");

        refuses(16, "SLB1202E", "keystone.yaml", "LRECL 100", "200 bytes");
    }

    @Test
    void refusesAnLreclOfTwoRecordsEvenWhereTheSizeFits() throws Exception {
        mapping = mappingWith("lrecl: 200", "lrecl: 400");
        Files.write(master, Arrays.copyOf(good, good.length / (2 * LRECL) * 2 * LRECL));

        refuses(12, "SLB6014E", "KS-TRAILER-RECORD");
    }

    @Test
    void refusesACopybookOfOtherRecords() throws Exception {
        mapping = mappingWith("copybook: KSCCHMST.cpy", "copybook: OTHER.cpy");
        Files.writeString(
                directory.resolve("copybooks").resolve("OTHER.cpy"),
                "       01  OTHER-RECORD.\n           05  OTHER-ITEM PIC X(200).\n",
                StandardCharsets.UTF_8);

        refuses(16, "SLB3002E", "KS-PERSON-RECORD");
    }

    /** The same items in records of the same length, but everything after the record type is a byte further on. */
    @Test
    void refusesACopybookOfTheSameLengthThatDoesNotFitTheData() throws Exception {
        mapping = mappingWith("", "");
        Path copybook = directory.resolve("copybooks").resolve("KSCCHMST.cpy");
        String text = Files.readString(copybook, StandardCharsets.UTF_8)
                .replaceAll("( +05  KS-(?:...-KEY|...-SID) )", "           05  FILLER PIC X(01).\n$1");
        text = Pattern.compile("(FILLER +PIC X\\()([1-9]\\d{1,2})")
                .matcher(text)
                .replaceAll(filler -> filler.group(1) + (Integer.parseInt(filler.group(2)) - 1));
        Files.writeString(copybook, text, StandardCharsets.UTF_8);

        refuses(12, "SLB6006E", "items are not valid");
    }

    @Test
    void refusesAnItemThatTheCopybookDoesNotHave() throws Exception {
        mapping = mappingWith("item: KS-PER-SEX,", "item: KS-PER-SEXX,");

        refuses(16, "SLB3003E", "keystone.yaml:29:31", "KS-PER-SEXX", "did you mean KS-PER-SEX?");
    }

    @Test
    void namesEveryFaultOfAMapping() throws Exception {
        mapping = mappingWith("item: KS-PER-SEX,", "item: KS-PER-SEXX,");
        edit(mapping, "item: KS-CHG-GRADE,", "item: KS-CHG-GRADES,");

        Cli cli = refuses(16, "SLB3003E", "KS-PER-SEXX", "KS-CHG-GRADES");
        assertThat(faults(cli)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recfm: FB       | recfm: [FB
            recfm: FB       | 'recfm: "FB'
            datasets:       | datasets
            """)
    void refusesAMappingThatIsNotYaml(String text, String broken) throws Exception {
        mapping = mappingWith(text, broken);

        refuses(16, "SLB0901E", "keystone.yaml");
    }

    @Test
    void refusesAPolicyThatIsNotYaml() throws Exception {
        policy = Files.copy(Keystone.POLICY, directory.resolve("pennsylvania.yaml"));
        Files.writeString(policy, Files.readString(policy, StandardCharsets.UTF_8) + "\n}: [", StandardCharsets.UTF_8);

        refuses(16, "SLB0901E", "pennsylvania.yaml");
    }

    @Test
    void refusesAMappingWithoutAFactThePolicyNeeds() throws Exception {
        mapping = mappingWith("          disposition.type: { item: KS-DSP-CODE, codes: disposition }\n", "");

        refuses(16, "SLB3011E", "disposition.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "15.01.2026", "2026-1-5", ""})
    void refusesADateThatIsNone(String nonsense) throws Exception {
        asOf = nonsense;

        refuses(16, "SLB0001E", "--as-of", "YYYY-MM-DD");
    }

    @Test
    void refusesAnOutputDirectoryUnderAFile() throws Exception {
        out = Files.createFile(directory.resolve("file")).resolve("run");

        refuses(12, "SLB0004E", "file");
    }

    @Test
    void refusesAnOutputDirectoryThatIsAFile() throws Exception {
        out = Files.createFile(directory.resolve("run"));

        refuses(12, "SLB0004E", "run");
        assertThat(out).isEmptyFile();
    }

    @Test
    void refusesAnOutputDirectoryWhereNothingCanBeWritten() throws Exception {
        out = Path.of("/proc/slatebridge");

        refuses(12, "SLB0004E", "/proc/slatebridge");
    }

    @Test
    void refusesARunThatIsDoneAndLeavesItAsItIs() throws Exception {
        assertThat(CliProcess.run(command()).code()).isIn(0, 4);
        RunDirectory run = RunDirectory.of(out, master);
        String output = RunDirectory.sha256(run.output());
        String manifest = RunDirectory.sha256(run.manifest());

        Cli again = CliProcess.run(command());

        assertRefusal(again, 16, "SLB6001E", "finished");
        assertThat(RunDirectory.sha256(run.output())).isEqualTo(output);
        assertThat(RunDirectory.sha256(run.manifest())).isEqualTo(manifest);
        assertThat(Cli.run("verify", out.toString()).code()).isZero();
    }

    /** The first is held still while the second tries. */
    @Test
    void refusesASecondRunAtTheSameTime() throws Exception {
        CliProcess first = CliProcess.start(command());
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> Files.exists(out.resolve("work").resolve("run.properties")));
        signal("STOP", first);
        Cli second;
        try {
            second = CliProcess.run(command());
        } finally {
            signal("CONT", first);
        }

        assertRefusal(second, 16, "SLB6002E", "another process");
        assertThat(first.await().code()).isIn(0, 4);
        assertThat(Cli.run("verify", out.toString()).code()).isZero();
    }

    private Cli refuses(int code, String... words) throws Exception {
        Cli cli = CliProcess.run(command());

        assertRefusal(cli, code, words);
        assertThat(RunDirectory.of(out, master).holdsNoResult()).isTrue();
        return cli;
    }

    private static void assertRefusal(Cli cli, int code, String... words) {
        assertThat(cli.code()).as(cli.err()).isEqualTo(code);
        assertThat(cli.err()).contains(words).doesNotContain("at org.", "Exception", "Caused by");
        assertThat(faults(cli)).isNotEmpty().allSatisfy(line -> assertThat(line).matches("SLB\\d{4}E .+; .+"));
    }

    private static List<String> faults(Cli cli) {
        return cli.err().lines().filter(line -> line.startsWith("SLB")).toList();
    }

    private String[] command() {
        return Keystone.runCommand(mapping, policy, master, out, asOf);
    }

    /** The shipped mapping with one change, beside a copy of its copybook. */
    private Path mappingWith(String text, String instead) throws IOException {
        Path copybooks = Files.createDirectories(directory.resolve("copybooks"));
        Files.copy(Path.of("copybooks", "KSCCHMST.cpy"), copybooks.resolve("KSCCHMST.cpy"));
        Path mappings = Files.createDirectories(directory.resolve("mappings"));
        Path copy = Files.copy(Keystone.MAPPING, mappings.resolve("keystone.yaml"));
        edit(copy, text, instead);
        return copy;
    }

    private static void edit(Path file, String text, String instead) throws IOException {
        String before = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        int at = before.indexOf(text);
        Files.writeString(
                file, before.substring(0, at) + instead + before.substring(at + text.length()), StandardCharsets.UTF_8);
    }

    private static void signal(String name, CliProcess process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
