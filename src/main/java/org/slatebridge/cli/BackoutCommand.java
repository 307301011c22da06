package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.audit.AuditEvent;
import org.slatebridge.audit.AuditLog;
import org.slatebridge.batch.ChosenBackout;
import org.slatebridge.batch.Definitions;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.batch.RunPlaces;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.Backout;
import org.slatebridge.writeback.ChosenPatches;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slatebridge backout}: gives the input of a run back, bit for bit, or the records of one person or charge. */
@Command(
        name = "backout",
        mixinStandardHelpOptions = true,
        description = {
            "Undoes a run: writes new files that are its inputs again, bit for bit.",
            "With --person or --charge only what was written for them; the result is a folder like that of a run,",
            "which verify proves and backout undoes. Refuses where the bytes have changed since."
        })
final class BackoutCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "RUN", description = "Run directory.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path run;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: RUN/backout).")
    private @Nullable Path out;

    @Option(names = "--person", paramLabel = "KEY", description = "Undo only what was written for this person.")
    private @Nullable String person;

    @Option(names = "--charge", paramLabel = "KEY", description = "Undo only what was written for this charge.")
    private @Nullable String charge;

    @Option(
            names = "--current",
            paramLabel = "NAME=FILE",
            description = "The dataset as it is now, where it has moved on since the run; never modified.")
    private Map<String, Path> current = new LinkedHashMap<>();

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping file, where it is not where it was.")
    private @Nullable Path mapping;

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
        if (person != null || charge != null) {
            chosen(directory, target);
            return 0;
        }
        if (!current.isEmpty() || mapping != null) {
            throw Usage.fault("--current and --mapping go with --person or --charge");
        }
        OwnerOnly.createFolders(target);
        Backout backout = new Backout(new Definitions().journal());
        for (PatchedDataset dataset : ManifestFile.read(directory.manifest()).datasets()) {
            Path restored = target.resolve(dataset.file());
            backout.restore(dataset, directory.output().resolve(dataset.file()), directory.journal(), restored);
            console.out().println(restored + ": the input again, SHA-256 " + dataset.inputSha256());
        }
        return 0;
    }

    private void chosen(RunDirectory directory, Path target) throws IOException {
        RunPlaces places = new RunPlaces(mapping, null, Map.of()).or(RunPlaces.of(directory));
        String summary = new ChosenBackout(directory, places, Version.number())
                .restore(new ChosenPatches(key("--person", person), key("--charge", charge)), current, target);
        console.out().print(summary);
    }

    /** A key as the journal has it; an empty one is a variable that was not set. */
    private static @Nullable String key(String option, @Nullable String typed) {
        if (typed != null && typed.isBlank()) {
            throw Usage.fault(option + " is empty");
        }
        return typed == null ? null : typed.strip();
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
