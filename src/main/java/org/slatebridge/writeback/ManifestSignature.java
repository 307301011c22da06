package org.slatebridge.writeback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.protection.Signer;
import org.slatebridge.protection.SigningCertificate;

/**
 * The signature of a manifest: a file beside it with nothing but the signature of its very bytes. A manifest that was
 * changed and sealed again keeps its seal and loses this. Stateless.
 */
public final class ManifestSignature {

    /** The file's name, in the folder of {@code manifest.json}. */
    public static final String NAME = "manifest.sig";

    private ManifestSignature() {}

    /** Signs a manifest; a signature that is there is replaced. */
    public static void sign(Path manifest, Path signature, Signer signer) throws IOException {
        OwnerOnly.write(signature, signer.sign(Files.readAllBytes(manifest)));
    }

    /**
     * Requires the manifest of a run to be signed with the key of a certificate.
     *
     * @throws DiagnosticException if it is not signed, or otherwise
     */
    public static void require(Path run, SigningCertificate certificate) throws IOException {
        Path signature = run.resolve(NAME);
        if (!Files.isRegularFile(signature)) {
            throw fault(DiagnosticCode.SIGNATURE_MISSING, "the run is not signed");
        }
        if (!certificate.verifies(Files.readAllBytes(run.resolve("manifest.json")), Files.readAllBytes(signature))) {
            throw fault(DiagnosticCode.SIGNATURE_WRONG, "it was changed, or signed with another key");
        }
    }

    private static DiagnosticException fault(DiagnosticCode code, String text) {
        return new DiagnosticException(Diagnostic.at(code, new DataPosition("manifest.json", 0, -1, null), text));
    }
}
