package org.slatebridge.protection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** The keys an agency keeps for Slatebridge in a PKCS#12 keystore, each under a name of its own. Immutable. */
public final class Keystore {

    /** Private key and certificate that sign manifests. */
    public static final String SIGN = "slatebridge-sign";
    /** Secret key that hashes identifiers in the audit log. */
    public static final String HMAC = "slatebridge-hmac";

    private final KeyStore store;
    private final char[] password;
    private final String name;

    private Keystore(KeyStore store, char[] password, String name) {
        this.store = store;
        this.password = password;
        this.name = name;
    }

    /**
     * Opens a keystore.
     *
     * @param password of the keystore and of the keys in it; not kept by the caller
     * @throws DiagnosticException if it is not there, no PKCS#12 keystore, or has another password
     */
    public static Keystore open(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return new Keystore(store, password.clone(), String.valueOf(file.getFileName()));
        } catch (IOException | GeneralSecurityException e) {
            String why = !Files.isRegularFile(file)
                    ? "is not there"
                    : e.getCause() instanceof UnrecoverableKeyException
                            ? "does not open with this password"
                            : "is no PKCS#12 keystore that can be read";
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.KEYSTORE_UNUSABLE, "keystore " + file + " " + why));
        }
    }

    /**
     * What signs manifests; null where the keystore has no entry of that name.
     *
     * @throws DiagnosticException if the entry is no key that can sign
     */
    public @Nullable Signer signer() {
        Key key = key(SIGN);
        if (key == null) {
            return null;
        }
        SigningCertificate certificate = certificate();
        if (!(key instanceof PrivateKey secret) || certificate == null) {
            throw unusable(SIGN, "is no private key with a certificate");
        }
        return new Signer(secret, certificate);
    }

    /** The certificate of what signs manifests; null where the keystore has none of that name. */
    public @Nullable SigningCertificate certificate() {
        try {
            Certificate found = store.getCertificate(SIGN);
            return found instanceof X509Certificate certificate ? new SigningCertificate(certificate) : null;
        } catch (GeneralSecurityException e) {
            throw unusable(SIGN, "cannot be read");
        }
    }

    /**
     * What hashes identifiers; null where the keystore has no entry of that name.
     *
     * @throws DiagnosticException if the entry is no secret key, or a short one
     */
    public @Nullable KeyedHash keyedHash() {
        Key key = key(HMAC);
        if (key == null) {
            return null;
        }
        byte[] bytes = key instanceof SecretKey ? key.getEncoded() : null;
        if (bytes == null || bytes.length < KeyedHash.SHORTEST_KEY_BYTES) {
            throw unusable(HMAC, "is no secret key of 128 bits or more");
        }
        return new KeyedHash(bytes);
    }

    private @Nullable Key key(String alias) {
        try {
            return store.getKey(alias, password);
        } catch (GeneralSecurityException e) {
            throw unusable(alias, "does not open with the password of the keystore");
        }
    }

    private DiagnosticException unusable(String alias, String why) {
        return new DiagnosticException(
                Diagnostic.of(DiagnosticCode.KEY_UNUSABLE, "entry " + alias + " of keystore " + name + " " + why));
    }
}
