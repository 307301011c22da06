package org.slatebridge.policy;

import java.util.List;

/** Text in Markdown. Words of a policy stay what they are, whatever signs they contain. One thread only. */
final class Markdown {

    private final StringBuilder out = new StringBuilder();

    /** A heading of level 1 to 6, with an empty line around it. */
    Markdown heading(int level, String words) {
        emptyLine();
        out.append("#".repeat(level)).append(' ').append(plain(words)).append("\n\n");
        return this;
    }

    /** A paragraph of text that may contain Markdown. */
    Markdown paragraph(String markdown) {
        emptyLine();
        out.append(markdown).append("\n\n");
        return this;
    }

    /** A list, and lists in it. */
    Markdown list(List<Prose> items) {
        items(items, "");
        out.append('\n');
        return this;
    }

    private void items(List<Prose> items, String indent) {
        for (Prose item : items) {
            String colon = item.parts().isEmpty() ? "\n" : ":\n";
            out.append(indent).append("- ").append(plain(item.line())).append(colon);
            items(item.parts(), indent + "  ");
        }
    }

    /** A row of a table; the first row is its head. */
    Markdown row(List<String> cells, boolean head) {
        out.append('|');
        cells.forEach(
                cell -> out.append(' ').append(plain(cell).replace("|", "\\|")).append(" |"));
        out.append('\n');
        if (head) {
            out.append('|').append("---|".repeat(cells.size())).append('\n');
        }
        return this;
    }

    /** Words without meaning to Markdown. */
    static String plain(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.replaceAll("([\\\\`*<])", "\\\\$1");
    }

    private void emptyLine() {
        if (out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
            out.append('\n');
        }
    }

    /** What was written, with one line end at its end. */
    String text() {
        return out.toString().strip() + "\n";
    }
}
