package org.slatebridge.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * One fault: what it is, where, what was found against what was expected, and what to do.
 *
 * @param code the message
 * @param position where, or null where no place applies
 * @param text found and expected, in one sentence without full stop; never a value that could identify a person
 * @param action what to do, an imperative without full stop
 */
public record Diagnostic(DiagnosticCode code, @Nullable Position position, String text, String action) {

    /** A fault without a place. */
    public static Diagnostic of(DiagnosticCode code, String text) {
        return new Diagnostic(code, null, text, code.action());
    }

    /** A fault at a place. */
    public static Diagnostic at(DiagnosticCode code, Position position, String text) {
        return new Diagnostic(code, position, text, code.action());
    }

    /** The same fault with a more exact thing to do, for example a spelling that was probably meant. */
    public Diagnostic advising(String exactAction) {
        return new Diagnostic(code, position, text, exactAction);
    }

    /** The fault in one line: identifier, place, sentence, what to do. */
    public String line() {
        String place = position == null ? "" : position.describe() + ": ";
        return code.id() + " " + place + text + "; " + action;
    }

    /** {@link #line()} and, for a place in a text, the source line with a caret. */
    public String render() {
        return position instanceof SourcePosition source ? line() + "\n" + source.excerpt() : line();
    }
}
