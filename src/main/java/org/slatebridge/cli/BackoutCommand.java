package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.audit.AuditEvent;
import org.slatebridge.audit.AuditLog;
import org.slatebridge.batch.Definitions;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.Backout;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge backout}: gives the input of a run back, bit for bit, in a new file. */
@Command(
        name = "backout",
        mixinStandardHelpOptions = true,
        description = {
            "Undoes a run: writes new files that are its inputs again, bit for bit.",
            "Refuses where the patched dataset has changed since."
        })
final class BackoutCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN", description = "Run directory.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path run;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: RUN/backout).")
    private @Nullable Path out;

    @Mixin
    private AuditOptions audit = new AuditOptions();

    @Mixin
    private KeystoreOptions keystore = new KeystoreOptions();

    BackoutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RunDirectory directory = FinishedRun.require(run);
        Path target = out == null ? run.resolve("backout") : out;
        record(directory);
        OwnerOnly.createFolders(target);
        Backout backout = new Backout(new Definitions().journal());
        for (PatchedDataset dataset : ManifestFile.read(directory.manifest()).datasets()) {
            Path restored = target.resolve(dataset.file());
            backout.restore(dataset, directory.output().resolve(dataset.file()), directory.journal(), restored);
            console.out().println(restored + ": the input again, SHA-256 " + dataset.inputSha256());
        }
        return 0;
    }

    /** Before anything is written; a log that cannot be written ends it. */
    private void record(RunDirectory directory) throws IOException {
        @Nullable AuditLog log = audit.openIfNamed(keystore.keyedHash());
        if (log != null) {
            String fingerprint = ManifestFile.read(directory.manifest()).fingerprint();
            log.append(new AuditEvent(
                    AuditEvent.Action.BACKOUT,
                    AuditEvent.Outcome.SUCCESS,
                    RunAudit.name(run),
                    Map.of("fingerprint", fingerprint)));
        }
    }
}
