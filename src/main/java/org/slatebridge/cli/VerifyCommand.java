package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.Keystore;
import org.slatebridge.protection.SigningCertificate;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.ManifestSignature;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge verify}: proves from the files alone what a run changed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Proves from the files alone that a run changed exactly what its journal says.")
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN", description = "Run directory.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path run;

    @Option(names = "--input", paramLabel = "FILE", description = "The input, to name the very byte where one differs.")
    private @Nullable Path input;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description =
                    "Journal head as the summary had it and a job log kept it: finds what was replaced as a whole.")
    private @Nullable String head;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Certificate of the key the run must be signed with, in PEM or DER.")
    private @Nullable Path certificate;

    @Mixin
    private KeystoreOptions keystore = new KeystoreOptions();

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        @Nullable SigningCertificate signer = signer();
        FinishedRun.require(run);
        if (head != null) {
            Verification.requireHead(ManifestFile.read(run.resolve("manifest.json")), head);
        }
        if (signer != null) {
            ManifestSignature.require(run, signer);
        }
        RunManifest manifest = new Verification(new Definitions().journal()).verify(run, input);
        for (RunManifest.PatchedDataset dataset : manifest.datasets()) {
            console.out()
                    .println(dataset.name() + ": " + dataset.records() + " records, " + dataset.size()
                            + " bytes; without the journal's " + manifest.journalPatches()
                            + " patches the output is the input, SHA-256 " + dataset.inputSha256());
        }
        console.out().println("journal head " + manifest.journalHead());
        console.out().println(signature(signer));
        console.out().println("verified");
        return 0;
    }

    private @Nullable SigningCertificate signer() {
        @Nullable Keystore open = keystore.open();
        if (certificate != null) {
            return SigningCertificate.read(certificate);
        }
        @Nullable SigningCertificate own = open == null ? null : open.certificate();
        if (open != null && own == null) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.KEY_UNUSABLE, "the keystore has no certificate named " + Keystore.SIGN));
        }
        return own;
    }

    private String signature(@Nullable SigningCertificate signer) {
        if (signer != null) {
            return "signed by " + signer.subject() + ", certificate SHA-256 " + signer.sha256();
        }
        return Files.exists(run.resolve(ManifestSignature.NAME))
                ? "signed; --certificate would show by whom"
                : "not signed";
    }
}
