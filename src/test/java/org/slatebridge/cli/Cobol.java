package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The COBOL programs of {@code src/test/cobol}, compiled by GnuCOBOL against the agency's own copybook. */
public final class Cobol {

    private static final Path SOURCES = Path.of("src", "test", "cobol").toAbsolutePath();
    private static final Path COPYBOOKS = Path.of("copybooks").toAbsolutePath();
    private static final long LIMIT_SECONDS = 120;

    private final Path directory;

    private Cobol(Path directory) {
        this.directory = directory;
    }

    /** True if the compiler is on this machine. */
    public static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "cobc")));
    }

    /** Compiles both programs into a directory. */
    static Cobol compile(Path directory) throws IOException, InterruptedException {
        for (String program : List.of("KSWRITE", "KSREPORT")) {
            compile(directory, program, List.of("-O2", "-std=ibm", "-fsign=EBCDIC", "-I" + COPYBOOKS));
        }
        return new Cobol(directory);
    }

    /** Compiles a program into a directory, with these options of {@code cobc}. */
    public static void compile(Path directory, String program, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("cobc", "-x"));
        command.addAll(options);
        command.addAll(List.of(
                "-I" + SOURCES, "-o", program, SOURCES.resolve(program + ".cbl").toString()));
        call(directory, Map.of(), command);
    }

    /** Writes a master of that many persons. */
    void write(Path master, int persons) throws IOException, InterruptedException {
        call(directory, Map.of("DD_KSCCHMST", master.toString()), List.of("./KSWRITE", Integer.toString(persons)));
    }

    /** Reads a master and reports its seals. */
    SealReport report(Path master) throws IOException, InterruptedException {
        Path text = Files.createTempFile(directory, "report", ".txt");
        Map<String, String> datasets = Map.of("DD_KSCCHMST", master.toString(), "DD_KSREPORT", text.toString());
        call(directory, datasets, List.of("./KSREPORT"));
        return SealReport.parse(Files.readAllLines(text, StandardCharsets.US_ASCII));
    }

    /** Runs a command in a directory, with datasets in its environment; it must return 0. */
    public static void call(Path directory, Map<String, String> datasets, List<String> command)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile(directory, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(datasets);
        Process process = builder.start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(new String(Files.readAllBytes(said), StandardCharsets.UTF_8))
                .isZero();
    }
}
