package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a process that may write no file beyond a size, which the system tells like a full disk. */
class FullDiskIT {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String copybook = "";
    private String data = "";

    @BeforeEach
    void records() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "needs a shell that limits the size of files");
        copybook = Files.writeString(folder.resolve("R.cpy"), "       01  R.\n           05  A  PIC X(80).\n")
                .toString();
        data = Files.write(folder.resolve("DATA"), new byte[80 * 20_000]).toString();
    }

    private Cli squeezed(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                "ulimit -f 100; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Slatebridge.class.getName()));
        command.addAll(List.of(args));
        return CliProcess.run(command);
    }

    private void refuses(Cli cli, Path out) throws IOException {
        assertThat(cli.err()).startsWith("SLB0004E " + out + " cannot be written: ");
        assertThat(cli.err().lines()).hasSize(1);
        assertThat(cli.err()).endsWith("; check permissions and free space\n");
        assertThat(cli.code()).isEqualTo(12);
        assertThat(out.resolveSibling("." + out.getFileName() + ".part")).doesNotExist();
        assertThat(out).doesNotExist();
    }

    @Test
    void decodeLeavesNothing() throws Exception {
        Path out = folder.resolve("OUT");
        refuses(squeezed("decode", data, "--copybook", copybook, "--out", out.toString()), out);
        refuses(squeezed("decode", data, "--copybook", copybook, "--to", "csv", "--out", out.toString()), out);
    }

    @Test
    void encodeLeavesNothing() throws Exception {
        Path lines =
                Files.writeString(folder.resolve("IN.jsonl"), ("{\"A\":\"" + "X".repeat(80) + "\"}\n").repeat(20_000));
        for (String recfm : List.of("F", "VB", "TEXT")) {
            Path out = folder.resolve("OUT");
            refuses(
                    squeezed(
                            "encode",
                            lines.toString(),
                            "--copybook",
                            copybook,
                            "--recfm",
                            recfm,
                            "--out",
                            out.toString()),
                    out);
        }
    }

    @Test
    void generateLeavesNothing() throws Exception {
        Path out = folder.resolve("gen");
        refuses(
                squeezed("generate", Keystone.MAPPING.toString(), "--persons", "1000", "--out", out.toString()),
                out.resolve("master.dat"));
    }

    @Test
    void standardOutputOnAFullDiskIsNoSuccess() throws Exception {
        assumeTrue(Files.exists(FULL), "needs a device that is always full");
        Cli cli = CliProcess.run(List.of(
                SHELL.toString(),
                "-c",
                "exec \"$0\" \"$@\" > /dev/full",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Slatebridge.class.getName(),
                "decode",
                data,
                "--copybook",
                copybook));
        assertThat(cli)
                .isEqualTo(new Cli(
                        12, "", "SLB0004E standard output was not wholly written; check permissions and free space\n"));
    }
}
