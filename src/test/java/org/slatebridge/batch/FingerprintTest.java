package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.synthetic.KeystoneMaster;
import org.slatebridge.writeback.Sha256;

class FingerprintTest {

    private static final Fingerprint FIRST = fingerprint(Map.of("as-of date", "2026-01-15", "policy p", "aa"));
    private static final Fingerprint OTHER_DATE = fingerprint(Map.of("as-of date", "2026-01-16", "policy p", "aa"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void places() {
        file = folder.resolve("run.properties");
    }

    @Test
    void notesItsParts() throws IOException {
        KeystoneRun run = new KeystoneRun(folder, new byte[400]);
        Fingerprint.of(run.request(), new Definitions()).claim(file, false);

        assertThat(Files.readAllLines(file, StandardCharsets.UTF_8))
                .containsExactly(
                        "as-of date=2026-01-15",
                        "decisions kept=ALL",
                        "name of input master=master.dat",
                        "program version=test",
                        "reasoning kept=true",
                        "restoring=false",
                        "size of input master=400");
    }

    @Test
    void hashesWhatItNotes() throws IOException {
        FIRST.claim(file, false);

        assertThat(FIRST.hex()).hasSize(64).isNotEqualTo(OTHER_DATE.hex());
        assertThat(HexFormat.of().formatHex(FIRST.sha256())).isEqualTo(FIRST.hex());
    }

    @Test
    void takesTheHashOfEveryDefinitionIn() throws IOException {
        KeystoneRun run = new KeystoneRun(folder, new byte[400]);
        Definitions definitions = new Definitions();
        definitions.policy(
                Objects.requireNonNull(run.request().policy()),
                definitions.mapping(run.request().mapping()));

        assertThat(Fingerprint.of(run.request(), definitions).parts())
                .containsKeys("copybook KSCCHMST.cpy", "mapping keystone.yaml", "policy pennsylvania.yaml");
    }

    @Test
    void takesTheHashOfEveryCopiedMemberIn() throws IOException {
        Path mapping = folder.resolve("keystone.yaml");
        Files.copy(KeystoneMaster.MAPPING, mapping);
        Files.copy(Path.of("copybooks", "KSCCHMST.cpy"), folder.resolve("KSREST.cpy"));
        Files.writeString(folder.resolve("KSCCHMST.cpy"), "       COPY KSREST.\n", StandardCharsets.US_ASCII);
        Definitions definitions = new Definitions();
        definitions.mapping(mapping);

        assertThat(definitions.hashes())
                .containsKey("copybook KSCCHMST.cpy")
                .containsEntry("copybook KSREST.cpy", Sha256.ofFile(Path.of("copybooks", "KSCCHMST.cpy")));
    }

    @Test
    void goesOnWithTheSame() throws IOException {
        FIRST.claim(file, false);
        byte[] noted = Files.readAllBytes(file);
        FIRST.claim(file, true);

        assertThat(file).hasBinaryContent(noted);
    }

    @Test
    void namesThePartThatDiffers() throws IOException {
        FIRST.claim(file, false);

        DiagnosticException refusal = refusal(OTHER_DATE);
        assertThat(refusal)
                .hasMessageStartingWith("SLB6003E the run was begun with something else: as-of date; restart");
        assertThat(refusal.returnCode()).isEqualTo(ReturnCode.FATAL);
    }

    @Test
    void namesPartsThatCameAndPartsThatWent() throws IOException {
        FIRST.claim(file, false);

        assertThat(refusal(fingerprint(Map.of("as-of date", "2026-01-15", "policy q", "aa"))))
                .hasMessageContaining("something else: policy q, policy p;");
    }

    @Test
    void showsNoValueOfAPart() throws IOException {
        FIRST.claim(file, false);

        assertThat(refusal(OTHER_DATE).getMessage()).doesNotContain("2026");
    }

    @Test
    void leavesTheNoteAloneWhereItRefuses() throws IOException {
        FIRST.claim(file, false);
        refusal(OTHER_DATE);
        FIRST.claim(file, true);

        assertThat(file).content(StandardCharsets.UTF_8).contains("as-of date=2026-01-15");
    }

    @Test
    void letsARunThatWroteNothingBeginAnew() throws IOException {
        FIRST.claim(file, false);
        OTHER_DATE.claim(file, false);

        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("as-of date=2026-01-16\npolicy p=aa\n");
    }

    @Test
    void readsNamesThatHoldAnEqualsSign() throws IOException {
        Fingerprint odd = fingerprint(Map.of("policy a=b.yaml", "aa"));
        odd.claim(file, false);
        odd.claim(file, true);

        assertThat(refusal(fingerprint(Map.of("policy a=b.yaml", "bb"))))
                .hasMessageContaining("something else: policy a=b.yaml;");
    }

    /** Parts stand in the order of their names. */
    private static Fingerprint fingerprint(Map<String, String> parts) {
        return new Fingerprint(new TreeMap<>(parts));
    }

    private DiagnosticException refusal(Fingerprint other) {
        return catchThrowableOfType(DiagnosticException.class, () -> other.claim(file, true));
    }
}
