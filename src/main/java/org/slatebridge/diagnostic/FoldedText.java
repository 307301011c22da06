package org.slatebridge.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * Text for an operator: no line longer than {@link #WIDTH} characters, no control characters. What is longer goes on in
 * lines that begin with blanks, as a multi-line WTO of z/OS does: only the first begins with an identifier. Lines are
 * broken at blanks; a word longer than a line is broken behind a slash if it has one, and the line then ends with a
 * backslash. Stateless.
 */
public final class FoldedText {

    /** The longest line, in UTF-16 units. */
    public static final int WIDTH = 120;

    private static final int SHORTEST = 20;

    private FoldedText() {}

    /**
     * The text in lines.
     *
     * @param text of one line; control characters in it become question marks
     * @param indent blanks before each line but the first, fewer than half a line
     */
    public static List<String> lines(String text, int indent) {
        String rest = printable(text, '?');
        List<String> lines = new ArrayList<>();
        String margin = "";
        while (margin.length() + rest.length() > WIDTH) {
            int room = WIDTH - margin.length();
            int blank = rest.lastIndexOf(' ', room);
            boolean leading = blank <= 0 || rest.substring(0, blank).isBlank();
            int end = leading ? insideWord(rest, room - 1) : blank;
            lines.add(margin + rest.substring(0, end) + (leading ? "\\" : ""));
            rest = leading ? rest.substring(end) : rest.substring(end + 1);
            margin = " ".repeat(indent);
        }
        lines.add(margin + rest);
        return lines;
    }

    /** Where a word without blanks is broken: behind its last slash, if that leaves more than a scrap. */
    private static int insideWord(String word, int room) {
        int slash = word.lastIndexOf('/', room - 1) + 1;
        int end = slash >= SHORTEST ? slash : room;
        return Character.isLowSurrogate(word.charAt(end)) ? end - 1 : end;
    }

    /** The text with another character in the place of each that a terminal would obey. */
    static String printable(String text, char instead) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (Character.isISOControl(out.charAt(i))) {
                out.setCharAt(i, instead);
            }
        }
        return out.toString();
    }
}
