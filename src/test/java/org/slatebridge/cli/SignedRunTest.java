package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.protection.Keytool;
import org.slatebridge.protection.OwnerOnly;

/** A run with a keystore: signed, and its persons hashed with the agency's own key. */
class SignedRunTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path input;

    @SuppressWarnings("NullAway.Init")
    private Path run;

    @BeforeEach
    void keysAndInput() throws Exception {
        Keytool.shell(folder, Keytool.pageLines());
        input = Keystone.generate(folder.resolve("state"), 20, 5);
        run = folder.resolve("run");
    }

    private String[] withKeystore(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--keystore", folder.resolve("slatebridge.p12").toString()));
        all.addAll(List.of(
                "--keystore-password-file", folder.resolve("keystore.password").toString()));
        return all.toArray(String[]::new);
    }

    private void signed() {
        Cli cli = Cli.run(withKeystore(Keystone.runCommand(input, run)));
        assertThat(cli.code()).as(cli.err()).isLessThanOrEqualTo(4);
    }

    private Cli verify(String... more) {
        List<String> words = new ArrayList<>(List.of("verify", run.toString()));
        words.addAll(List.of(more));
        return Cli.run(words.toArray(String[]::new));
    }

    private String certificate() {
        return folder.resolve("slatebridge-sign.pem").toString();
    }

    /** What somebody does who knows how a manifest is sealed. */
    private void forge() throws Exception {
        Path manifest = run.resolve("manifest.json");
        String text = Files.readString(manifest).replace("\"asOf\": \"2026-01-15\"", "\"asOf\": \"2026-01-16\"");
        String body = text.substring(0, text.lastIndexOf("  \"seal\": \""));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        Files.writeString(manifest, body + "  \"seal\": \"" + HexFormat.of().formatHex(hash) + "\"\n}\n");
    }

    @Test
    void verifiesByCertificateAndByKeystore() throws IOException {
        signed();
        assertThat(OwnerOnly.holds(run.resolve("manifest.sig"))).isTrue();
        Cli certified = verify("--certificate", certificate());
        assertThat(certified.code()).as(certified.err()).isZero();
        assertThat(certified.out())
                .contains("signed by CN=Slatebridge,O=Agency, certificate SHA-256 ")
                .endsWith("verified" + System.lineSeparator());
        Cli own = Cli.run(withKeystore("verify", run.toString()));
        assertThat(own.out()).isEqualTo(certified.out());
        assertThat(verify().out()).contains("signed; --certificate would show by whom");
    }

    @Test
    void aForgedSealIsFoundByTheCertificateAlone() throws Exception {
        signed();
        forge();
        assertThat(verify().code()).isZero();
        Cli found = verify("--certificate", certificate());
        assertThat(found.code()).isEqualTo(16);
        assertThat(found.out()).isEmpty();
        assertThat(found.err()).startsWith("SLB5034E manifest.json: it was changed, or signed with another key");
    }

    @Test
    void refusesASignatureOfAnotherKeyAndAChangedOne() throws Exception {
        signed();
        Path other = Keytool.signing(folder, "-keyalg EC -groupname secp256r1");
        Keytool.add(other, "-exportcert -rfc -alias slatebridge-sign -file other.pem");
        assertThat(verify("--certificate", folder.resolve("other.pem").toString())
                        .err())
                .startsWith("SLB5034E ");
        byte[] signature = Files.readAllBytes(run.resolve("manifest.sig"));
        signature[7] ^= 1;
        Files.write(run.resolve("manifest.sig"), signature);
        assertThat(verify("--certificate", certificate()).err()).startsWith("SLB5034E ");
    }

    @Test
    void refusesAnUnsignedRunWhereACertificateIsGiven() throws IOException {
        signed();
        Files.delete(run.resolve("manifest.sig"));
        Cli refused = verify("--certificate", certificate());
        assertThat(refused.code()).isEqualTo(16);
        assertThat(refused.err()).startsWith("SLB5033E manifest.json: the run is not signed");
        assertThat(verify().out()).contains("not signed");
    }

    @Test
    void theSignatureIsNoPartOfWhatIsSigned() throws IOException {
        signed();
        Path other = folder.resolve("other");
        Cli.run(Keystone.runCommand(input, other));
        assertThat(other.resolve("manifest.sig")).doesNotExist();
        assertThat(run.resolve("manifest.json")).hasSameBinaryContentAs(other.resolve("manifest.json"));
    }

    @Test
    void hashesPersonsWithTheKeyOfTheKeystore() throws IOException {
        String log = folder.resolve("audit.jsonl").toString();
        String[] explain = {
            "mapping",
            "explain",
            Keystone.MAPPING.toString(),
            "--person",
            "KS00000003",
            "--input",
            "master=" + input,
            "--audit",
            log
        };
        assertThat(Cli.run(withKeystore(explain)).code()).isZero();
        assertThat(folder.resolve("audit.jsonl.key")).doesNotExist();
        Cli found = Cli.run(withKeystore("audit", "show", log, "--person", "KS00000003"));
        assertThat(found.out()).contains("mapping-explain", "audit-shown");
        Cli without = Cli.run("audit", "show", log, "--person", "KS00000003");
        assertThat(without.err())
                .startsWith("SLB5026E the key of the audit log, ")
                .contains("it cannot be read");
    }

    @Test
    void nothingBeginsWithAKeystoreThatDoesNotOpen() throws IOException {
        OwnerOnly.write(folder.resolve("keystore.password"), "wrong\n".getBytes(StandardCharsets.US_ASCII));
        Cli refused = Cli.run(withKeystore(Keystone.runCommand(input, run)));
        assertThat(refused.code()).isEqualTo(16);
        assertThat(refused.err()).startsWith("SLB5030E keystore ").contains("does not open with this password");
        assertThat(run).doesNotExist();
        assertThat(verify("--keystore-password-file", "f").err()).startsWith("SLB0001E --keystore-password-file goes");
    }
}
