package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;

/** A mapping with twelve mistakes is told twelve, and no thirteenth that only follows from another. */
class MappingMistakesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/mapping-mistakes");

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(GOLDEN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void reportsExactlyTheMistakesOfTheGoldenMapping() throws IOException {
        String text = Files.readString(GOLDEN.resolve("mapping.yaml"));
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class,
                () -> MappingReader.read(
                        "mapping.yaml",
                        text,
                        (name, options) -> CopybookReader.read(
                                GOLDEN.resolve(name), new CopybookOptions(options.dialect(), List.of())),
                        MappingMistakesTest::bytes));
        List<String> found = e.diagnostics().stream().map(Diagnostic::line).toList();
        Path expected = GOLDEN.resolve("expected.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, String.join("\n", found) + "\n");
        }
        assertThat(found).hasSize(12).containsExactlyElementsOf(Files.readAllLines(expected));
    }
}
