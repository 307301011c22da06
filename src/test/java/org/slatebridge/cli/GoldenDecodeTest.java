package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Decodes what stands in {@code golden/<behaviour>}: a copybook, the options, the dataset in hexadecimal, and the lines
 * expected. {@code ./mvnw test -Dtest=GoldenDecodeTest -Dtest.jvm=-Dgolden.write=true} writes the lines anew.
 */
class GoldenDecodeTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @TestFactory
    Stream<DynamicTest> decodesAsExpected() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            cases = folders.filter(f -> Files.exists(f.resolve("input.hex")))
                    .sorted()
                    .toList();
        }
        return cases.stream().map(f -> DynamicTest.dynamicTest(String.valueOf(f.getFileName()), () -> check(f)));
    }

    private void check(Path golden) throws IOException {
        Path data = folder.resolve("DATA");
        String hex = Files.readString(golden.resolve("input.hex")).replaceAll("\\s", "");
        Files.write(data, HexFormat.of().parseHex(hex));
        List<String> words = new ArrayList<>(List.of(
                "decode",
                data.toString(),
                "--copybook",
                golden.resolve("copybook.cpy").toString()));
        words.addAll(Arrays.asList(
                Files.readString(golden.resolve("options.txt")).strip().split(" ", -1)));
        String out = Cli.run(words.toArray(String[]::new)).out();
        Path expected = golden.resolve("expected.jsonl");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, out);
        }
        assertThat(out).isEqualTo(Files.readString(expected));
    }
}
