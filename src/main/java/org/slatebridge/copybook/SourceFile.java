package org.slatebridge.copybook;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.SourcePosition;

/** One file of source text: a copybook or a member that it copies. Its lines have their TABs expanded. */
final class SourceFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char END_OF_FILE = '\u001A';
    private static final int TAB = 8;

    private final String name;
    private final @Nullable Path folder;
    private final List<String> lines;
    private final NavigableMap<Integer, ReferenceFormat> formats = new TreeMap<>();

    /**
     * A file.
     *
     * @param name as messages call it
     * @param folder where members it copies are looked for first; null for a text that is in no folder
     * @param content the characters, with any line ends
     * @param format the reference format it begins in
     */
    SourceFile(String name, @Nullable Path folder, String content, ReferenceFormat format) {
        this.name = name;
        this.folder = folder;
        this.lines = tidy(content).lines().map(SourceFile::expandTabs).toList();
        formats.put(0, format);
    }

    String name() {
        return name;
    }

    @Nullable
    Path folder() {
        return folder;
    }

    List<String> lines() {
        return lines;
    }

    /** The reference format in force in a line, from 0. */
    ReferenceFormat format(int line) {
        return formats.floorEntry(line).getValue();
    }

    void switchFormat(int afterLine, ReferenceFormat format) {
        formats.put(afterLine + 1, format);
    }

    /** A place in the file; line and column from 0. A column past the end of the line is its end. */
    SourcePosition position(int line, int column) {
        if (line >= lines.size()) {
            return new SourcePosition(name, 1, 1, "");
        }
        String text = lines.get(line);
        return new SourcePosition(name, line + 1, Math.min(column, text.length()) + 1, text);
    }

    /** Takes off what editors and transfers leave at both ends. */
    private static String tidy(String content) {
        int from = !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = content.length();
        while (to > from && (content.charAt(to - 1) == END_OF_FILE || content.charAt(to - 1) == 0)) {
            to--;
        }
        return content.substring(from, to);
    }

    private static String expandTabs(String line) {
        String text = withoutFormFeed(line);
        if (text.indexOf('\t') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                out.append(" ".repeat(TAB - out.length() % TAB));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A form feed before a line moves the paper, not the columns. */
    private static String withoutFormFeed(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '\f') {
            from++;
        }
        return line.substring(from).replace('\f', ' ');
    }
}
