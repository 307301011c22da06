package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Verification;
import picocli.CommandLine.Command;
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

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        FinishedRun.require(run);
        if (head != null) {
            Verification.requireHead(ManifestFile.read(run.resolve("manifest.json")), head);
        }
        RunManifest manifest = new Verification(new Definitions().journal()).verify(run, input);
        for (RunManifest.PatchedDataset dataset : manifest.datasets()) {
            console.out()
                    .println(dataset.name() + ": " + dataset.records() + " records, " + dataset.size()
                            + " bytes; without the journal's " + manifest.journalPatches()
                            + " patches the output is the input, SHA-256 " + dataset.inputSha256());
        }
        console.out().println("journal head " + manifest.journalHead());
        console.out().println("verified");
        return 0;
    }
}
