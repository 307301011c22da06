package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands leave in a process whose umask gives files away. */
class OwnerOnlyIT {

    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    private static void underUmask(String umask, String... args) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SHELL), "needs a shell that sets a umask");
        List<String> command = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                "umask " + umask + "; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Slatebridge.class.getName()));
        command.addAll(List.of(args));
        Cli cli = CliProcess.run(command);
        assertThat(cli.code()).as(cli.err()).isLessThanOrEqualTo(4);
    }

    private static void assertOwnersAlone(Path root) throws IOException {
        int seen = 0;
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"022", "000"})
    void aRunAndItsBackoutAreTheirOwnersAlone(String umask) throws Exception {
        Path input = Keystone.generate(folder.resolve("state"), 50, 3);
        Path out = folder.resolve("run");
        underUmask(umask, Keystone.runCommand(input, out));
        underUmask(umask, "backout", out.toString());
        assertThat(out.resolve("backout").resolve(input.getFileName())).exists();
        assertOwnersAlone(out);
    }

    @Test
    void historiesAndRecordsAreTheirOwnersAlone() throws Exception {
        Path input = Keystone.generate(folder.resolve("state"), 20, 3);
        Path histories = folder.resolve("histories.jsonl");
        underUmask(
                "000",
                "normalize",
                Keystone.MAPPING.toString(),
                "--input",
                "master=" + input,
                "--out",
                histories.toString());
        assertOwnersAlone(histories);
        Path records = folder.resolve("records.jsonl");
        underUmask(
                "000",
                "decode",
                input.toString(),
                "--copybook",
                "copybooks/KSCCHMST.cpy",
                "--select",
                "KS-PERSON-RECORD:KS-PER-REC-TYPE=10",
                "--out",
                records.toString());
        assertOwnersAlone(records);
    }
}
