package org.slatebridge.protection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Signs bytes with a private key. RSA (PKCS#1) and Ed25519 give the same signature each time, ECDSA another. Immutable,
 * thread-safe.
 */
public final class Signer {

    private static final byte[] PROBE = "does the key belong to the certificate".getBytes(StandardCharsets.US_ASCII);

    private final PrivateKey key;
    private final SigningCertificate certificate;

    /**
     * Signs with this key.
     *
     * @throws DiagnosticException if the certificate is not the key's, or the key is too weak
     */
    Signer(PrivateKey key, SigningCertificate certificate) {
        this.key = key;
        this.certificate = certificate;
        certificate.requireStrong();
        if (!certificate.verifies(PROBE, sign(PROBE))) {
            throw unusable("the signing key does not belong to its certificate");
        }
    }

    /** The certificate that verifies what this signs. */
    public SigningCertificate certificate() {
        return certificate;
    }

    /** The signature of some bytes, as it is, in the form of its algorithm. */
    public byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(certificate.algorithm());
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw unusable("the signing key cannot sign");
        }
    }

    private static DiagnosticException unusable(String text) {
        return new DiagnosticException(Diagnostic.of(DiagnosticCode.KEY_UNUSABLE, text));
    }
}
