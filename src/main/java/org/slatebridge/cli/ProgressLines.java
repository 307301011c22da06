package org.slatebridge.cli;

import java.util.function.LongSupplier;
import org.slatebridge.batch.Progress;

/**
 * Shows at which step a run is and how far: a bar that moves on a terminal, elsewhere a line where a step begins, and
 * then for every tenth, but none within a second of the last, and at least one a minute. Not thread-safe.
 */
final class ProgressLines implements Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long BAR_PAUSE = SECOND / 10;

    private final Messages messages;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private String step = "";
    private long shown;
    private long shownAt;

    ProgressLines(Messages messages) {
        this(messages, Boolean.getBoolean("slatebridge.terminal"), System::nanoTime);
    }

    ProgressLines(Messages messages, boolean terminal, LongSupplier nanoTime) {
        this.messages = messages;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    @Override
    public void step(String name) {
        step = name;
        shown = 0;
        shownAt = nanoTime.getAsLong();
        messages.step(name, terminal);
    }

    @Override
    public void at(long done, long total) {
        int percent = total == 0 ? 100 : (int) (done * 100 / total);
        if (percent > shown && isDue(percent, nanoTime.getAsLong() - shownAt)) {
            shown = percent;
            shownAt = nanoTime.getAsLong();
            messages.progress(step, done, total, percent, terminal);
        }
    }

    private boolean isDue(int percent, long since) {
        if (terminal) {
            return since >= BAR_PAUSE || percent == 100;
        }
        return since >= MINUTE || (since >= SECOND && percent / 10 > shown / 10);
    }
}
