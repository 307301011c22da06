package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.slatebridge.batch.Ledger;
import org.slatebridge.batch.LedgerEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slatebridge ledger show}: every delivery that was run, in the order they were published. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Lists the deliveries that were run, after verifying that nobody changed the ledger.")
final class LedgerShowCommand implements Callable<Integer> {

    private static final int SHORT_HASH = 12;

    private final Console console;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder of the ledger.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    LedgerShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Ledger.Content content = new Ledger(folder).read();
        line("MAPPING", "DATASET", "CYCLE", "AS OF", "RUN", "INPUT", "JOURNAL HEAD", "AGAIN");
        for (LedgerEntry entry : content.entries()) {
            line(
                    entry.mapping(),
                    entry.dataset(),
                    entry.cycle() == null ? "-" : entry.cycle().toString(),
                    entry.asOf(),
                    entry.run(),
                    entry.inputSha256()
                            .substring(
                                    0, Math.min(SHORT_HASH, entry.inputSha256().length())),
                    entry.journalHead()
                            .substring(
                                    0, Math.min(SHORT_HASH, entry.journalHead().length())),
                    entry.again() == null ? "" : entry.again());
        }
        console.out().println(content.entries().size() + " entries, ledger head " + content.head());
        return 0;
    }

    private void line(Object... cells) {
        String line = String.format(Locale.ROOT, "%-16s%-17s%8s  %-12s%-24s%-14s%-14s%s", cells);
        console.out().println(line.stripTrailing());
    }
}
