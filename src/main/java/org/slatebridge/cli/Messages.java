package org.slatebridge.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.FoldedText;
import org.slatebridge.diagnostic.MessageLines;

/**
 * What is said to the operator on standard error. As text no line is longer than {@link FoldedText#WIDTH}, and what
 * goes on in further lines begins there with blanks; as JSON everything is one object a line. Thread-safe.
 */
final class Messages {

    /** How it is said. */
    enum Format {
        TEXT,
        JSON
    }

    private static final int INDENT = 9;
    private static final int BAR = 40;

    private final PrintStream err;
    private Format format = Format.TEXT;
    private boolean barIsOpen;

    Messages(PrintStream err) {
        this.err = err;
    }

    /** From here on it is said like that. */
    synchronized void format(Format chosen) {
        format = chosen;
    }

    /** A message. */
    synchronized void say(Diagnostic message) {
        endBar();
        if (format == Format.JSON) {
            err.println(MessageJson.of(message));
        } else {
            MessageLines.of(message).forEach(err::println);
        }
    }

    /** A line of a report. */
    synchronized void note(String line) {
        endBar();
        if (format == Format.JSON) {
            err.println(MessageJson.note(line));
        } else {
            FoldedText.lines(line, INDENT).forEach(err::println);
        }
    }

    /** A count, in fixed columns. */
    synchronized void count(String name, long value) {
        endBar();
        String line = String.format(Locale.ROOT, "%-24s%15d", name, value);
        err.println(format == Format.JSON ? MessageJson.count(name, value) : line);
    }

    /** A step of a run begins. */
    synchronized void step(String name, boolean terminal) {
        if (format == Format.JSON) {
            err.println(MessageJson.step(name));
        } else if (terminal) {
            bar(name, 0);
        } else {
            err.println("progress " + name);
        }
    }

    /** So many units of a step are done. */
    synchronized void progress(String step, long done, long total, int percent, boolean terminal) {
        if (format == Format.JSON) {
            err.println(MessageJson.progress(step, done, total, percent));
        } else if (terminal) {
            bar(step, percent);
        } else {
            err.println("progress " + step + " " + percent + "%");
        }
    }

    private void bar(String step, int percent) {
        int filled = percent * BAR / 100;
        err.printf(Locale.ROOT, "\r[%s%s] %3d%% %-20s", "#".repeat(filled), " ".repeat(BAR - filled), percent, step);
        err.flush();
        barIsOpen = true;
    }

    /** What comes next does not stand in the line of the bar. */
    synchronized void endBar() {
        if (barIsOpen) {
            barIsOpen = false;
            err.println();
        }
    }

    /** One JSON object, where JSON is spoken; nothing otherwise. */
    synchronized void onlyJson(String object) {
        if (format == Format.JSON) {
            err.println(object);
        }
    }

    synchronized void flush() {
        err.flush();
    }
}
