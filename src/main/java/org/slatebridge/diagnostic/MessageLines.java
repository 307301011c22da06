package org.slatebridge.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * A fault as lines for an operator, none longer than {@link FoldedText#WIDTH}: the message, folded, and for a place in
 * a text its source line with a caret, each behind {@code |}. Only the first line begins with the identifier, all
 * others with blanks, as in a multi-line WTO of z/OS. Stateless.
 */
public final class MessageLines {

    private static final int INDENT = "SLBnnnnX ".length();
    private static final String MARGIN = " ".repeat(INDENT) + "| ";
    private static final String CUT = "...";
    private static final int ROOM = FoldedText.WIDTH - MARGIN.length();

    private MessageLines() {}

    /** The lines of a fault. */
    public static List<String> of(Diagnostic fault) {
        List<String> lines = new ArrayList<>(FoldedText.lines(fault.line(), INDENT));
        if (fault.position() instanceof SourcePosition source) {
            String shown = FoldedText.printable(source.sourceLine(), ' ');
            int caret = Math.max(0, source.column() - 1);
            int from = windowFrom(shown.length(), caret);
            lines.add(MARGIN + window(shown, from));
            lines.add(MARGIN + " ".repeat(caret - from) + "^");
        }
        return lines;
    }

    /** Where the window on a long source line begins, so that the caret stands in it. */
    private static int windowFrom(int length, int caret) {
        return Math.max(length, caret + 1) <= ROOM ? 0 : Math.max(0, caret - ROOM / 2);
    }

    private static String window(String line, int from) {
        if (from >= line.length()) {
            return "";
        }
        int to = Math.min(line.length(), from + ROOM);
        StringBuilder out = new StringBuilder(line.substring(from, to));
        if (from > 0) {
            out.replace(0, Math.min(CUT.length(), out.length()), CUT);
        }
        if (to < line.length()) {
            out.replace(ROOM - CUT.length(), ROOM, CUT);
        }
        return out.toString();
    }
}
