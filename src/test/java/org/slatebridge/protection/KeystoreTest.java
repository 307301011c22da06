package org.slatebridge.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticException;

class KeystoreTest {

    private static final byte[] CONTENT = "what is signed".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "what is not".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    private static Keystore open(Path file) {
        return Keystore.open(file, Keytool.PASSWORD.toCharArray());
    }

    private static Signer signer(Path file) {
        return Objects.requireNonNull(open(file).signer());
    }

    @Test
    void opensWhatTheLinesOfThePageMake() throws Exception {
        Keytool.shell(folder, Keytool.pageLines());
        char[] password = KeystorePassword.of(folder.resolve("keystore.password"), null);
        Keystore keystore = Keystore.open(folder.resolve("slatebridge.p12"), password);
        Signer signer = Objects.requireNonNull(keystore.signer());
        SigningCertificate certificate = SigningCertificate.read(folder.resolve("slatebridge-sign.pem"));

        assertThat(certificate.verifies(CONTENT, signer.sign(CONTENT))).isTrue();
        assertThat(certificate.subject()).isEqualTo("CN=Slatebridge,O=Agency");
        assertThat(certificate.sha256())
                .isEqualTo(signer.certificate().sha256())
                .hasSize(64);
        assertThat(Objects.requireNonNull(keystore.keyedHash()).hex("a")).hasSize(64);
        assertThat(OwnerOnly.holds(folder.resolve("slatebridge.p12"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-keyalg RSA -keysize 2048, true",
        "-keyalg EC -groupname secp256r1, false",
        "-keyalg Ed25519, true",
    })
    void signsWithKeysOfThreeKinds(String kind, boolean sameEachTime) throws Exception {
        Signer signer = signer(Keytool.signing(folder, kind));
        byte[] signature = signer.sign(CONTENT);
        assertThat(signer.certificate().verifies(CONTENT, signature)).isTrue();
        assertThat(signer.certificate().verifies(OTHER, signature)).isFalse();
        signature[signature.length / 2] ^= 1;
        assertThat(signer.certificate().verifies(CONTENT, signature)).isFalse();
        assertThat(signer.certificate().verifies(CONTENT, new byte[0])).isFalse();
        assertThat(java.util.Arrays.equals(signer.sign(CONTENT), signer.sign(CONTENT)))
                .isEqualTo(sameEachTime);
    }

    @Test
    void anotherKeysSignatureIsNone() throws Exception {
        Signer one = signer(Keytool.signing(folder, "-keyalg RSA -keysize 2048"));
        Signer other = signer(Keytool.signing(folder, "-keyalg EC -groupname secp256r1"));
        assertThat(one.certificate().verifies(CONTENT, other.sign(CONTENT))).isFalse();
        assertThat(other.certificate().verifies(CONTENT, one.sign(CONTENT))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-keyalg RSA -keysize 1024", "-keyalg DSA -keysize 2048", "-keyalg Ed448"})
    void refusesKeysThatAreWeakOrOfAnotherKind(String kind) throws Exception {
        Keystore keystore = open(Keytool.signing(folder, kind));
        assertThatThrownBy(keystore::signer)
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB5032E the signing key is none of RSA from 2048 bits, EC from 256 bits");
    }

    @Test
    void whatIsNotThereIsNotUsed() throws Exception {
        Path keystore = folder.resolve("empty.p12");
        Keytool.add(keystore, "-genseckey -alias other -keyalg AES -keysize 256");
        assertThat(open(keystore).signer()).isNull();
        assertThat(open(keystore).certificate()).isNull();
        assertThat(open(keystore).keyedHash()).isNull();
    }

    @Test
    void refusesEntriesOfTheWrongKind() throws Exception {
        Path keystore = folder.resolve("wrong.p12");
        Keytool.add(keystore, "-genseckey -alias slatebridge-sign -keyalg AES -keysize 256");
        Keytool.add(keystore, "-genkeypair -alias slatebridge-hmac -dname CN=T -keyalg RSA -keysize 2048");
        assertThatThrownBy(() -> open(keystore).signer())
                .hasMessageStartingWith("SLB5032E entry slatebridge-sign of keystore wrong.p12 is no private key");
        assertThatThrownBy(() -> open(keystore).keyedHash())
                .hasMessageStartingWith("SLB5032E entry slatebridge-hmac of keystore wrong.p12 is no secret key");
    }

    @Test
    void saysWhyAKeystoreDoesNotOpenAndNeverThePassword() throws Exception {
        Path keystore = Keytool.signing(folder, "-keyalg Ed25519");
        assertThatThrownBy(() -> Keystore.open(keystore, "wrong secret".toCharArray()))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB5030E keystore ")
                .hasMessageContaining("does not open with this password")
                .hasMessageNotContaining("wrong secret");
        Path text = Files.writeString(folder.resolve("text.p12"), "no keystore");
        assertThatThrownBy(() -> open(text)).hasMessageContaining("is no PKCS#12 keystore that can be read");
        assertThatThrownBy(() -> open(folder.resolve("none.p12"))).hasMessageContaining("is not there");
    }

    @Test
    void refusesWhatIsNoCertificate() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate");
        assertThatThrownBy(() -> SigningCertificate.read(text))
                .hasMessageStartingWith("SLB5035E ")
                .hasMessageContaining("is no X.509 certificate in PEM or DER");
        assertThatThrownBy(() -> SigningCertificate.read(folder.resolve("none.pem")))
                .hasMessageContaining("is not there");
    }

    @Test
    void takesThePasswordFromTheFirstLineOfAFileOrFromTheEnvironment() throws IOException {
        Path file = folder.resolve("password");
        OwnerOnly.write(file, "sécret word\r\nanother\n".getBytes(StandardCharsets.UTF_8));
        assertThat(KeystorePassword.of(file, "variable")).isEqualTo("sécret word".toCharArray());
        assertThat(KeystorePassword.of(null, "variable")).isEqualTo("variable".toCharArray());
    }

    @Test
    void refusesAPasswordThatOthersMayReadOrThatIsNone() throws IOException {
        Path file = folder.resolve("password");
        OwnerOnly.write(file, "secret\n".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));
        assertThatThrownBy(() -> KeystorePassword.of(file, null))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB5031E others may read the password file ")
                .hasMessageNotContaining("secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        OwnerOnly.write(file, "\nsecret".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> KeystorePassword.of(file, null)).hasMessageContaining("begins with no password");
        OwnerOnly.write(file, new byte[] {(byte) 0xC3, 'x'});
        assertThatThrownBy(() -> KeystorePassword.of(file, null)).hasMessageContaining("is no text in UTF-8");
        assertThatThrownBy(() -> KeystorePassword.of(folder.resolve("none"), null))
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> KeystorePassword.of(null, "")).hasMessageContaining("no password is given");
        assertThatThrownBy(() -> KeystorePassword.of(null, null)).hasMessageContaining("no password is given");
    }
}
