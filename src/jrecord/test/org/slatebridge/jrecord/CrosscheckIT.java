package org.slatebridge.jrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.crosscheck.Crosscheck;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.RecordTypes;
import org.yaml.snakeyaml.Yaml;

/** Whole files read by both engines: no difference that docs/crosscheck.md does not explain as JRecord's. */
class CrosscheckIT {

    private static final Path CASES = Path.of("../shared/conformance/cases");

    @TempDir
    private Path folder;

    @Test
    void keystoneAgreesItemByItem() throws Exception {
        Path out = folder.resolve("made");
        Process made = slatebridge(
                "generate", "mappings/keystone.yaml", "--persons", "1000", "--seed", "1", "--out", out.toString());
        assertThat(made.waitFor()).isZero();
        List<String> selections = new ArrayList<>();
        Map<String, String> types = Map.of(
                "KS-HEADER-RECORD:KS-HDR-REC-TYPE", "00",
                "KS-PERSON-RECORD:KS-PER-REC-TYPE", "10",
                "KS-ARREST-RECORD:KS-ARR-REC-TYPE", "20",
                "KS-CHARGE-RECORD:KS-CHG-REC-TYPE", "30",
                "KS-DISPOSITION-RECORD:KS-DSP-REC-TYPE", "40",
                "KS-SENTENCE-RECORD:KS-SEN-REC-TYPE", "50",
                "KS-TRAILER-RECORD:KS-TRL-REC-TYPE", "99");
        types.forEach((item, value) -> selections.add(item + "=" + value));
        DatasetOptions options = DatasetOptions.of(Map.of("recfm", "FB", "lrecl", "200"), selections);
        Crosscheck.Summary summary =
                compare(out.resolve("master.dat"), Path.of("copybooks/KSCCHMST.cpy"), options, false);
        assertThat(summary.values()).isGreaterThan(100_000);
        assertThat(summary.unexplained()).as("%s", summary.byItem()).isZero();
        assertThat(summary.byItem()).containsOnlyKeys("KS-HDR-KEY, explained: low-values-as-blank");
    }

    @Test
    void refusesACopybookWithCopyInOneMessage() throws Exception {
        Files.writeString(folder.resolve("PART.cpy"), "           05  A PIC X.\n");
        Path copybook = Files.writeString(folder.resolve("C.cpy"), "       01  R.\n           COPY PART.\n");
        Path data = Files.write(folder.resolve("data"), new byte[] {-63});
        Process process = slatebridge("crosscheck", data.toString(), "--copybook", copybook.toString());
        List<String> messages =
                process.errorReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isEqualTo(12);
        // a longer message goes on in lines that begin with blanks
        assertThat(messages)
                .filteredOn(line -> !line.startsWith(" "))
                .singleElement()
                .asString()
                .startsWith("SLB2406E JRecord reads no copybook with COPY; give one in which the members are written");
    }

    private static Process slatebridge(String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.slatebridge.cli.Slatebridge"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @TestFactory
    Stream<DynamicTest> everyConformanceCaseOfFixedLength() throws Exception {
        assumeTrue(Files.isDirectory(CASES), "needs the conformance cases beside this clone");
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path folderOfCase : cases.sorted().toList()) {
                for (Map<?, ?> run : runs(folderOfCase)) {
                    if (isFixed(run)) {
                        String name = folderOfCase.getFileName() + " " + run.get("name");
                        tests.add(DynamicTest.dynamicTest(name, () -> agrees(folderOfCase, run)));
                    }
                }
            }
        }
        return tests.stream();
    }

    /** The runs of a case; JSON is YAML. */
    private static List<Map<?, ?>> runs(Path folderOfCase) throws Exception {
        Map<String, List<Map<?, ?>>> read = new Yaml().load(Files.readString(folderOfCase.resolve("case.json")));
        return read.getOrDefault("runs", List.of());
    }

    /** RECFM F or FB, and not records that adjoin without lengths, which JRecord does not read. */
    private static boolean isFixed(Map<?, ?> run) {
        List<String> words = words(run);
        boolean adjoining = words.contains("actual");
        return (run.get("command") == null || "decode".equals(run.get("command")))
                && (words.contains("F") || words.contains("FB"))
                && !adjoining;
    }

    private static List<String> words(Map<?, ?> run) {
        return run.get("args") instanceof List<?> args
                ? args.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static void agrees(Path folderOfCase, Map<?, ?> run) {
        List<String> words = words(run);
        Map<String, String> given = new HashMap<>();
        List<String> selections = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            String name = words.get(i).startsWith("--") ? words.get(i).substring(2) : "";
            if (name.equals("select")) {
                selections.add(words.get(i + 1));
            } else if (DatasetOptions.KEYS.contains(name)) {
                given.put(name, words.get(i + 1));
            }
        }
        Crosscheck.Summary summary = compare(
                folderOfCase.resolve(String.valueOf(run.get("data"))),
                folderOfCase.resolve(String.valueOf(run.get("copybook"))),
                DatasetOptions.of(given, selections),
                words.contains("all"));
        assertThat(summary.values()).isPositive();
        assertThat(summary.unexplained()).as("%s", summary.byItem()).isZero();
    }

    private static Crosscheck.Summary compare(Path data, Path copybook, DatasetOptions options, boolean all) {
        List<RecordLayout> layouts = CopybookReader.read(copybook, new CopybookOptions(options.dialect(), List.of()));
        Crosscheck crosscheck = new Crosscheck(
                new JRecordEngine(), RecordTypes.of(layouts, options), options, all, (difference, explained) -> {});
        return crosscheck.compare(data, "data", List.of(copybook), Long.MAX_VALUE);
    }
}
