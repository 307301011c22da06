package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.batch.Progress;
import org.slatebridge.batch.RunDirectory;
import org.slatebridge.batch.RunRequest;
import org.slatebridge.batch.Runs;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.Backout;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import org.slatebridge.writeback.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slatebridge demo}: the whole way once, on made-up people, for a newcomer to look at. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Makes up a state, runs its records under a policy, proves what changed and undoes it.")
final class DemoCommand implements Callable<Integer> {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

    private final Console console;

    @Option(names = "--persons", defaultValue = "10000", paramLabel = "N", description = "How many people.")
    private long persons = 10_000;

    @Option(names = "--out", defaultValue = "demo", paramLabel = "DIR", description = "Where to leave it all.")
    private Path out = Path.of("demo");

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (persons < 1) {
            throw Usage.fault("--persons takes 1 or more");
        }
        if (Files.exists(out)) {
            throw new DiagnosticException(Diagnostic.of(DiagnosticCode.OUTPUT_EXISTS, out + " is there already"));
        }
        Path mapping = Home.find("mappings/keystone.yaml");
        say("1. Keystone, a state nobody lives in: %,d people in a file as a mainframe has it", persons);
        Path input = GenerateCommand.generate(mapping, persons, 1, out.resolve("input"))
                .get(0);
        say("   %s, EBCDIC, packed decimals, a trailer with control totals", input);
        say("2. Every charge is decided under Pennsylvania's clean slate law as of %s", AS_OF);
        RunDirectory run = new RunDirectory(out.resolve("run"));
        new Runs(Progress.SILENT).run(request(mapping, input, run));
        Definitions definitions = new Definitions();
        RunManifest manifest = new Verification(definitions.journal()).verify(run.root(), input);
        PatchedDataset dataset = manifest.datasets().get(0);
        explain(manifest);
        say(
                "3. The output differs from the input at the journal's %,d places and nowhere else: verified",
                manifest.journalPatches());
        Path undone = out.resolve("backout");
        OwnerOnly.createFolders(undone);
        Path restored = undone.resolve(dataset.file());
        new Backout(definitions.journal())
                .restore(dataset, run.output().resolve(dataset.file()), run.journal(), restored);
        boolean same = Files.mismatch(input, restored) == -1;
        say("4. Undone into a third file, which is %s", same ? "the input again, bit for bit" : "NOT THE INPUT");
        where(run, restored);
        return same ? 0 : 16;
    }

    private RunRequest request(Path mapping, Path input, RunDirectory run) throws IOException {
        return new RunRequest(
                Version.number(),
                mapping,
                Home.find("policies/pennsylvania.yaml"),
                Map.of("master", input),
                AS_OF,
                run.root(),
                RunRequest.DecisionsKept.ALL,
                false,
                RunRequest.DEFAULT_CHECKPOINT_BYTES,
                null);
    }

    private void explain(RunManifest manifest) {
        say("   %,9d charges", manifest.count("charges"));
        say("   %,9d sealed now: flag, date and authority written into the record", manifest.count("seal"));
        say("   %,9d not yet: eligible on a date that is known", manifest.count("not-yet"));
        say("   %,9d not eligible", manifest.count("not-eligible"));
        say("   %,9d undetermined: a fact is missing, and nothing is guessed", manifest.count("undetermined"));
        say("   %,9d sealed before", manifest.count("already-sealed"));
    }

    private void where(RunDirectory run, Path restored) {
        say("");
        say("Look at it:");
        place(run.decisions(), "what was decided, charge by charge, under which section");
        place(run.journal(), "every byte that changed, before and after");
        place(run.manifest(), "what was read and written, with hashes");
        place(run.output().resolve(restored.getFileName()), "the dataset with its seals");
        place(restored, "the input again");
        say("The law as the program reads it: %s", Home.find("policies/pennsylvania.yaml"));
        say("What the file's items mean: %s", Home.find("mappings/keystone.yaml"));
    }

    private void place(Path file, String what) {
        say("  %-28s  %s", file, what);
    }

    private void say(String format, Object... values) {
        console.out().println(String.format(Locale.ROOT, format, values));
    }
}
