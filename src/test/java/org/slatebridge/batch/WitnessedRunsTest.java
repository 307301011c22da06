package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.Keystore;
import org.slatebridge.protection.Keytool;
import org.slatebridge.protection.Signer;
import org.slatebridge.writeback.ManifestSignature;
import org.slatebridge.writeback.RunManifest;

/** What a run tells its witness, when, and what becomes of it when the witness cannot go on. */
class WitnessedRunsTest {

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Keystone keystone;

    @BeforeEach
    void people() {
        keystone = Keystone.of(folder, 30, 4);
    }

    private RunWitness witness(boolean refusesBeginning, boolean refusesPublishing) {
        return new RunWitness() {
            @Override
            public void begins(RunRequest request, Beginning beginning) {
                told.add(beginning.restart() ? "restarted" : "begun");
                assertThat(beginning.configuration()).containsEntry("as-of date", "2026-07-01");
                assertThat(beginning.fingerprint()).hasSize(64);
                refuseIf(refusesBeginning);
            }

            @Override
            public void publishes(RunRequest request, RunManifest manifest) {
                told.add("publishes " + manifest.datasets().get(0).file());
                keystone.assertNothingPublished("run");
                refuseIf(refusesPublishing);
            }
        };
    }

    private static void refuseIf(boolean refuses) {
        if (refuses) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.AUDIT_NOT_WRITABLE, "nothing can be recorded"));
        }
    }

    private void run(RunWitness witness) {
        new Runs(Progress.SILENT, witness, null).run(keystone.request("run", 1000));
    }

    @Test
    void isToldOfTheBeginningAndOfThePublicationBeforeTheyHappen() {
        run(witness(false, false));
        assertThat(told).containsExactly("begun", "publishes KSCCHMST");
        assertThat(keystone.out("run").resolve("manifest.json")).exists();
    }

    @Test
    void isToldOfARestart() {
        assertThat(keystone.runAndStop("run", 1, 5)).isFalse();
        run(witness(false, false));
        assertThat(told).containsExactly("restarted", "publishes KSCCHMST");
    }

    @Test
    void isToldOfNoRunThatIsRefused() {
        run(RunWitness.NONE);
        assertThatThrownBy(() -> run(witness(false, false))).hasMessageStartingWith("SLB6001E ");
        assertThat(told).isEmpty();
    }

    @Test
    void nothingIsBegunThatCannotBeRecorded() {
        assertThatThrownBy(() -> run(witness(true, false))).hasMessageStartingWith("SLB3123E ");
        assertThat(keystone.out("run").resolve("work/publish")).doesNotExist();
        assertThat(keystone.out("run").resolve("work/repository.mv.db")).doesNotExist();
    }

    @Test
    void nothingIsPublishedThatCannotBeRecordedAndTheNextRunGoesOn() throws Exception {
        assertThatThrownBy(() -> run(witness(false, true))).hasMessageStartingWith("SLB3123E ");
        keystone.assertNothingPublished("run");
        run(witness(false, false));
        assertThat(told).containsExactly("begun", "publishes KSCCHMST", "restarted", "publishes KSCCHMST");
        keystone.run("other");
        assertThat(keystone.published("run")).isEqualTo(keystone.published("other"));
    }

    @Test
    void aPublicationThatGoesOnIsSignedAnew() throws Exception {
        Path file = Keytool.signing(folder, "-keyalg Ed25519");
        Signer signer = Objects.requireNonNull(
                Keystore.open(file, Keytool.PASSWORD.toCharArray()).signer());
        assertThatThrownBy(() -> run(witness(false, true))).hasMessageStartingWith("SLB3123E ");
        Path signature = keystone.out("run").resolve(ManifestSignature.NAME);
        Files.writeString(signature, "of a publication that was interrupted");
        new Runs(Progress.SILENT, RunWitness.NONE, signer).run(keystone.request("run", 1000));
        ManifestSignature.require(keystone.out("run"), signer.certificate());
    }
}
