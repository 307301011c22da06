package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.writeback.Sha256;

/** Code tables in files are definitions like copybooks: a run knows which it was made with. */
class CodeFilesTest {

    @TempDir
    Path folder;

    private Path mapping() throws IOException {
        String text = Files.readString(Path.of("mappings", "keystone.yaml"), StandardCharsets.UTF_8);
        String race = "{ A: asian, B: black, I: american-indian, W: white, U: unknown }";
        assertThat(text).contains(race);
        Files.write(folder.resolve("KSCCHMST.cpy"), Files.readAllBytes(Path.of("copybooks", "KSCCHMST.cpy")));
        return Files.writeString(folder.resolve("keystone.yaml"), text.replace(race, "{ file: race.csv }"));
    }

    @Test
    void aCodeFileIsReadBesideTheMappingAndHashed() throws IOException {
        byte[] csv = "code,meaning\nA,asian\nB,black\n".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("race.csv"), csv);
        Definitions definitions = new Definitions();
        Mapping mapping = definitions.mapping(mapping());
        assertThat(mapping.codes().get("race")).isNotNull();
        assertThat(definitions.hashes())
                .containsEntry("codes race.csv", Sha256.hex(csv))
                .containsKeys("mapping keystone.yaml", "copybook KSCCHMST.cpy");
    }

    @Test
    void aFileThatIsNotThereIsAFaultOfTheMapping() throws IOException {
        Path mapping = mapping();
        DiagnosticException e =
                catchThrowableOfType(DiagnosticException.class, () -> new Definitions().mapping(mapping));
        assertThat(e.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.CODES_FILE);
        assertThat(e.diagnostics().get(0).line()).contains("keystone.yaml:", "code file 'race.csv' is not there");
    }
}
