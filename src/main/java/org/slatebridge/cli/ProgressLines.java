package org.slatebridge.cli;

import java.util.Locale;
import org.slatebridge.batch.Progress;

/** Shows how far a run is: a bar that moves on a terminal, a line for every tenth elsewhere. Not thread-safe. */
final class ProgressLines implements Progress {

    private static final int WIDTH = 40;

    private final Console console;
    private final boolean terminal;
    private long shown = -1;

    ProgressLines(Console console) {
        this.console = console;
        this.terminal = Boolean.getBoolean("slatebridge.terminal");
    }

    @Override
    public void at(long done, long total) {
        long percent = total == 0 ? 100 : done * 100 / total;
        long step = terminal ? percent : percent / 10;
        if (step == shown) {
            return;
        }
        shown = step;
        if (terminal) {
            int filled = (int) (percent * WIDTH / 100);
            String end = percent == 100 ? "\n" : "";
            console.err()
                    .printf(
                            Locale.ROOT,
                            "\r[%s%s] %3d%%%s",
                            "#".repeat(filled),
                            " ".repeat(WIDTH - filled),
                            percent,
                            end);
        } else {
            console.err().printf(Locale.ROOT, "progress %d%%%n", percent);
        }
    }
}
