package org.slatebridge.protection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.util.HexFormat;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Whose signature it has to be: an X.509 certificate that its user trusts, because it was handed over and not because
 * another signed it. When it was valid is not asked: what was signed then is verified years later. Immutable,
 * thread-safe.
 */
public final class SigningCertificate {

    private static final int SHORTEST_RSA_BITS = 2048;
    private static final int SHORTEST_EC_BITS = 256;

    private final X509Certificate certificate;

    SigningCertificate(X509Certificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Reads a certificate in PEM or DER.
     *
     * @throws DiagnosticException if it is none, or of a key that does not sign here
     */
    public static SigningCertificate read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            SigningCertificate certificate = new SigningCertificate((X509Certificate) factory.generateCertificate(in));
            certificate.requireStrong();
            return certificate;
        } catch (IOException e) {
            String why = Files.exists(file) ? " cannot be read" : " is not there";
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.CERTIFICATE_UNUSABLE, "certificate " + file + why));
        } catch (CertificateException e) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.CERTIFICATE_UNUSABLE, file + " is no X.509 certificate in PEM or DER"));
        }
    }

    /** How its key signs, by the name Java has for it. */
    String algorithm() {
        PublicKey key = certificate.getPublicKey();
        if (key instanceof RSAKey) {
            return "SHA256withRSA";
        }
        return key instanceof ECKey ? "SHA256withECDSA" : "Ed25519";
    }

    void requireStrong() {
        PublicKey key = certificate.getPublicKey();
        boolean strong = key instanceof RSAKey rsa
                ? rsa.getModulus().bitLength() >= SHORTEST_RSA_BITS
                        && key.getAlgorithm().equals("RSA")
                : key instanceof ECKey ec
                        ? ec.getParams().getOrder().bitLength() >= SHORTEST_EC_BITS
                        : key instanceof EdECKey ed && ed.getParams().getName().equals("Ed25519");
        if (!strong) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.KEY_UNUSABLE,
                    "the signing key is none of RSA from 2048 bits, EC from 256 bits, Ed25519"));
        }
    }

    /** True if the bytes were signed with the key of this certificate. */
    public boolean verifies(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm());
            check.initVerify(certificate.getPublicKey());
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Whose it is, as it says itself. */
    public String subject() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** SHA-256 of the certificate, in hexadecimal, to compare with one that was told by another way. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every certificate that was read can be encoded", e);
        }
    }
}
