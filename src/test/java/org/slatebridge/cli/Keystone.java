package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sample state on the command line. */
final class Keystone {

    static final Path MAPPING = Path.of("mappings", "keystone.yaml");
    static final Path POLICY = Path.of("policies", "pennsylvania.yaml");
    static final String AS_OF = "2026-01-15";

    private Keystone() {}

    /** A synthetic master with realistic defects; the file that {@code generate} wrote. */
    static Path generate(Path directory, long persons, long seed) throws IOException {
        Cli cli = Cli.run(generateCommand(directory, persons, seed));
        assertThat(cli.code()).as(cli.err()).isZero();
        return onlyFileOf(directory);
    }

    static String[] generateCommand(Path directory, long persons, long seed) {
        return new String[] {
            "generate", MAPPING.toString(),
            "--persons", Long.toString(persons),
            "--seed", Long.toString(seed),
            "--out", directory.toString()
        };
    }

    /** The words of a run under the shipped mapping and policy. */
    static String[] runCommand(Path input, Path out, String... more) {
        return runCommand(MAPPING, POLICY, input, out, AS_OF, more);
    }

    static String[] runCommand(Path mapping, Path policy, Path input, Path out, String asOf, String... more) {
        List<String> words = new ArrayList<>(List.of("run", mapping.toString()));
        words.addAll(List.of("--policy", policy.toString()));
        words.addAll(List.of("--input", "master=" + input));
        words.addAll(List.of("--as-of", asOf));
        words.addAll(List.of("--out", out.toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** The file a directory holds. */
    static Path onlyFileOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
