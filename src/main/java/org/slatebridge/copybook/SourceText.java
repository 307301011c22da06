package org.slatebridge.copybook;

import java.util.Arrays;
import java.util.List;
import org.slatebridge.diagnostic.SourcePosition;

/** The characters of a copybook that count, each knowing where it stands: sequence areas and comments are gone. */
final class SourceText {

    private final String file;
    private final List<String> sourceLines;
    private final StringBuilder text = new StringBuilder();
    private int[] places = new int[1024];

    SourceText(String file, List<String> sourceLines) {
        this.file = file;
        this.sourceLines = sourceLines;
    }

    /** Adds a character of a line (from 0) and column (from 0). */
    void append(char c, int line, int column) {
        if (text.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[text.length()] = line << 10 | Math.min(column, 1023);
        text.append(c);
    }

    /** Takes blanks and line ends off the end, where a word goes on in the next line. */
    void trimEnd() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    /** Takes the line end off, where a literal goes on in the next line. */
    void dropLineEnd() {
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
        }
    }

    int length() {
        return text.length();
    }

    char charAt(int index) {
        return text.charAt(index);
    }

    String substring(int from, int to) {
        return text.substring(from, to);
    }

    /** Where a character stands in the file; the last one, for the end of the text. */
    SourcePosition position(int index) {
        if (text.length() == 0) {
            return new SourcePosition(file, 1, 1, sourceLines.isEmpty() ? "" : sourceLines.get(0));
        }
        int place = places[Math.min(index, text.length() - 1)];
        return position(place >> 10, place & 1023);
    }

    /** A place in the file; line and column from 0. */
    SourcePosition position(int line, int column) {
        return new SourcePosition(file, line + 1, column + 1, sourceLines.get(line));
    }
}
