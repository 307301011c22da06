package org.slatebridge.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.RunManifest.FileEntry;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import org.slatebridge.writeback.RunManifest.ReadDataset;

class ManifestFileTest {

    @TempDir
    private Path folder;

    private static RunManifest manifest(String file) {
        Map<String, String> definitions = new LinkedHashMap<>();
        definitions.put("mapping keystone.yaml", "ab".repeat(32));
        definitions.put("policy \"quoted\" \\ back.yaml", "cd".repeat(32));
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("persons", 3L);
        counts.put("not-eligible", Long.MAX_VALUE);
        return new RunManifest(
                "1.2.3",
                "2026-07-01",
                "ef".repeat(32),
                definitions,
                List.of(new PatchedDataset(
                        "master", file, 4_000_000_000L, 20_000_000, "00".repeat(32), "11".repeat(32))),
                List.of(new ReadDataset("courts", 5_000_000_000L, 12, "44".repeat(32))),
                7,
                "22".repeat(32),
                List.of(new FileEntry("rejects/master.dat", 0, "33".repeat(32)), new FileEntry("journal.dat", 9, "x")),
                counts,
                RunManifest.Delivery.UNKNOWN);
    }

    private RunManifest roundTrip(RunManifest manifest) throws IOException {
        return ManifestFile.read(Files.write(folder.resolve("manifest.json"), ManifestFile.bytes(manifest)));
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        assertThat(roundTrip(manifest("KS.CCH.MASTER"))).isEqualTo(manifest("KS.CCH.MASTER"));
    }

    @Test
    void readsBackWhatHasNothingInIt() throws IOException {
        RunManifest empty = new RunManifest("", "", "", Map.of(), List.of(), 0, "", List.of(), Map.of());
        assertThat(roundTrip(empty)).isEqualTo(empty);
    }

    @Test
    void readsBackAnyFileName() throws IOException {
        for (String name :
                List.of("a b", "é.dat", "'q'", "x: y", "# no comment", "tab\there", "line\nfeed", "\u0007")) {
            assertThat(roundTrip(manifest(name))).as(name).isEqualTo(manifest(name));
        }
    }

    @Test
    void isJsonOfFixedForm() {
        assertThat(new String(ManifestFile.bytes(manifest("f")), StandardCharsets.UTF_8))
                .startsWith("{\n  \"version\": \"1.2.3\",\n  \"asOf\": \"2026-07-01\",\n  \"fingerprint\": \"efef")
                .contains("\"policy \\\"quoted\\\" \\\\ back.yaml\": \"cdcd")
                .matches("(?s).*\n {2}\"seal\": \"[0-9a-f]{64}\"\n}\n");
    }

    @Test
    void anyFlippedBitIsFound() throws IOException {
        byte[] bytes = ManifestFile.bytes(manifest("KS.CCH.MASTER"));
        Path file = folder.resolve("manifest.json");
        for (int at = 0; at < bytes.length; at++) {
            for (int bit : new int[] {0, 5, 7}) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << bit);
                Files.write(file, changed);
                assertBroken(file, "byte " + at + " bit " + bit);
            }
        }
    }

    @Test
    void anyCutAndAnythingAddedIsFound() throws IOException {
        byte[] bytes = ManifestFile.bytes(manifest("KS.CCH.MASTER"));
        Path file = folder.resolve("manifest.json");
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertBroken(file, "cut to " + length);
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        assertBroken(file, "one more");
    }

    private static void assertBroken(Path file, String as) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> ManifestFile.read(file));
        assertThat(e).as(as).isNotNull();
        assertThat(e.diagnostics().get(0).code()).as(as).isEqualTo(DiagnosticCode.MANIFEST_BROKEN);
    }
}
