package org.slatebridge.copybook;

import java.util.Arrays;
import org.slatebridge.diagnostic.SourcePosition;

/**
 * The characters of a copybook that count, each knowing the file, line and column it stands in: sequence areas and
 * comments are gone, copied members are in their places. Not thread-safe.
 */
final class SourceText {

    private final SourceFile main;
    private final StringBuilder text = new StringBuilder();
    private SourceFile[] files = new SourceFile[1024];
    private long[] places = new long[1024];

    /** An empty text of a file, which is where faults of an empty text are. */
    SourceText(SourceFile main) {
        this.main = main;
    }

    /** Adds a character of a line (from 0) and column (from 0). */
    void append(char c, SourceFile file, int line, int column) {
        append(c, file, (long) line << Integer.SIZE | column);
    }

    /** Adds characters of another text, with their places. */
    void append(SourceText other, int from, int to) {
        for (int i = from; i < to; i++) {
            append(other.text.charAt(i), other.files[i], other.places[i]);
        }
    }

    /** Adds characters of another text at one place of a third: what replaces a word stands where the word stood. */
    void append(SourceText other, int from, int to, SourceText placed, int place) {
        for (int i = from; i < to; i++) {
            append(other.text.charAt(i), placed.files[place], placed.places[place]);
        }
    }

    private void append(char c, SourceFile file, long place) {
        int at = text.length();
        if (at == places.length) {
            places = Arrays.copyOf(places, at * 2);
            files = Arrays.copyOf(files, at * 2);
        }
        places[at] = place;
        files[at] = file;
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

    /** The file a character stands in. */
    SourceFile file(int index) {
        return text.length() == 0 ? main : files[within(index)];
    }

    /** The line a character stands in, from 0. */
    int line(int index) {
        return text.length() == 0 ? 0 : (int) (places[within(index)] >> Integer.SIZE);
    }

    /** Where a character stands in its file; the last one, for the end of the text. */
    SourcePosition position(int index) {
        return file(index).position(line(index), text.length() == 0 ? 0 : (int) places[within(index)]);
    }

    private int within(int index) {
        return Math.min(index, text.length() - 1);
    }
}
