package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.synthetic.StateMapping;

class GenerateCommandTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void writesAllSystemsAndTheTruth() {
        Cli cli = generate("out");

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(folder.resolve("out").toFile().list())
                .containsExactlyInAnyOrder(
                        "master.dat",
                        "courts.dat",
                        "sentences.dat",
                        "supervision.dat",
                        "movements.dat",
                        "truth.jsonl",
                        "truth-totals.json");
        assertThat(cli.err().lines()).hasSize(7).allMatch(line -> line.endsWith(" bytes"));
    }

    @Test
    void shufflesEveryDatasetButNotTheTruth() throws IOException {
        generate("out");
        Cli cli = generate("shuffled", "--shuffle", "3");

        assertThat(cli.code()).as(cli.err()).isZero();
        for (String name : List.of("master", "courts", "sentences", "supervision", "movements")) {
            Path before = folder.resolve("out").resolve(name + ".dat");
            Path after = folder.resolve("shuffled").resolve(name + ".dat");
            assertThat(Files.size(after)).as(name).isBetween(Files.size(before) - 8, Files.size(before) + 8);
            assertThat(Files.mismatch(before, after)).as(name).isNotNegative();
        }
        assertThat(folder.resolve("shuffled").resolve("truth.jsonl"))
                .hasSameBinaryContentAs(folder.resolve("out").resolve("truth.jsonl"));
    }

    @Test
    void replacesNoTruthThatIsThere() throws IOException {
        Path truth = Files.createDirectories(folder.resolve("out")).resolve("truth.jsonl");
        Files.writeString(truth, "mine");
        Cli cli = generate("out");

        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err()).contains("truth.jsonl is there already");
        assertThat(truth).hasContent("mine");
        assertThat(folder.resolve("out").toFile().list()).containsExactly("truth.jsonl");
    }

    private Cli generate(String out, String... more) {
        List<String> words = new ArrayList<>(List.of("generate", mapping().toString()));
        words.addAll(List.of("--persons", "60", "--seed", "7", "--out"));
        words.add(folder.resolve(out).toString());
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    private Path mapping() {
        Path definitions = folder.resolve("definitions");
        return Files.exists(definitions)
                ? definitions.resolve("mappings").resolve("state.yaml")
                : StateMapping.in(definitions);
    }
}
