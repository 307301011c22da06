package org.slatebridge.diagnostic;

/**
 * A place in a copybook, mapping or policy.
 *
 * @param file name of the file as the reader knows it
 * @param line from 1
 * @param column from 1, in characters of {@code sourceLine}
 * @param sourceLine the whole line, for the excerpt with the caret
 */
public record SourcePosition(String file, int line, int column, String sourceLine) implements Position {

    @Override
    public String describe() {
        return file + ":" + line + ":" + column;
    }

    /** The source line and, below it, a caret under {@link #column()}. */
    public String excerpt() {
        return sourceLine + "\n" + " ".repeat(Math.max(0, column - 1)) + "^";
    }
}
