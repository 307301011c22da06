package org.slatebridge.copybook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;

/**
 * Takes the reference format off a copybook. Fixed format: columns 1 to 6 and from 73 on are sequence text, column 7 is
 * the indicator ({@code *} and {@code /} comment, {@code D} debugging line, {@code -} continuation). TABs go to every
 * eighth column before anything is cut. {@code >>SOURCE FORMAT FREE} switches to free format, where all columns count.
 */
final class SourceLines {

    private static final int MARGIN_A = 7;
    private static final int MARGIN_R = 72;
    private static final Set<String> LISTING_WORDS = Set.of("EJECT", "SKIP1", "SKIP2", "SKIP3");

    private final List<String> lines;
    private final SourceText text;
    private final Diagnostics faults;
    private boolean free;
    private char openQuote;

    private SourceLines(String file, String content, Diagnostics faults) {
        this.lines = content.lines().map(SourceLines::expandTabs).toList();
        this.text = new SourceText(file, lines);
        this.faults = faults;
    }

    /** The characters that count. */
    static SourceText read(String file, String content, Diagnostics faults) {
        SourceLines reader = new SourceLines(file, content, faults);
        for (int i = 0; i < reader.lines.size(); i++) {
            reader.line(i, reader.lines.get(i));
        }
        return reader.text;
    }

    private static String expandTabs(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                out.append(" ".repeat(8 - out.length() % 8));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void line(int number, String line) {
        if (line.isBlank() || line.charAt(0) == '\u001A' || directive(line)) {
            return;
        }
        if (free) {
            add(number, line, 0, line.length());
        } else {
            fixed(number, line);
        }
    }

    private boolean directive(String line) {
        if (!line.stripLeading().startsWith(">>")) {
            return false;
        }
        String words = line.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (words.matches(">> ?SOURCE (FORMAT )?(IS )?(FREE|FIXED)\\.?")) {
            free = words.contains("FREE");
            return true;
        }
        return false;
    }

    private void fixed(int number, String line) {
        if (line.length() < MARGIN_A) {
            return;
        }
        int end = Math.min(line.length(), MARGIN_R);
        char indicator = line.charAt(MARGIN_A - 1);
        switch (indicator) {
            case '*', '/', 'D', 'd' -> {}
            case ' ' -> area(number, line, MARGIN_A, end);
            case '-' -> continuation(number, line, end);
            default -> noIndicator(number, line, end);
        }
    }

    /** A level number that begins one column early loses nothing: there is no indicator a digit could be. */
    private void noIndicator(int number, String line, int end) {
        if (Character.isDigit(line.charAt(MARGIN_A - 1))
                && line.substring(0, MARGIN_A - 1).isBlank()) {
            area(number, line, MARGIN_A - 1, end);
            return;
        }
        faults.add(Diagnostic.at(
                        DiagnosticCode.COPYBOOK_SOURCE,
                        text.position(number, MARGIN_A - 1),
                        "column 7 holds no indicator (blank * / D -)")
                .advising("begin in column 8, or write >>SOURCE FORMAT FREE in the first line"));
    }

    private void area(int number, String line, int from, int end) {
        String words = line.substring(from, end).strip().toUpperCase(Locale.ROOT);
        if (LISTING_WORDS.contains(words.endsWith(".") ? words.substring(0, words.length() - 1) : words)) {
            return;
        }
        add(number, line, from, end);
    }

    private void continuation(int number, String line, int end) {
        int from = MARGIN_A;
        while (from < end && line.charAt(from) == ' ') {
            from++;
        }
        if (openQuote == 0) {
            text.trimEnd();
        } else if (from < end && line.charAt(from) == openQuote) {
            text.dropLineEnd();
            from++;
        } else {
            faults.add(
                    DiagnosticCode.COPYBOOK_SOURCE,
                    text.position(number, Math.min(from, line.length() - 1)),
                    "a continued literal goes on with " + openQuote);
        }
        add(number, line, from, end);
    }

    private void add(int number, String line, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = line.charAt(i);
            if (openQuote == 0 && c == '*' && i + 1 < end && line.charAt(i + 1) == '>') {
                break;
            }
            text.append(c, number, i);
            quote(c);
        }
        if (openQuote != 0 && !free) {
            for (int i = end; i < MARGIN_R; i++) {
                text.append(' ', number, i);
            }
        }
        text.append('\n', number, end);
        if (openQuote != 0 && !continues(number + 1)) {
            openQuote = 0;
        }
    }

    private boolean continues(int next) {
        for (int i = next; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && line.length() >= MARGIN_A && "*/Dd".indexOf(line.charAt(MARGIN_A - 1)) < 0) {
                return line.charAt(MARGIN_A - 1) == '-';
            }
        }
        return false;
    }

    private void quote(char c) {
        if (openQuote == c) {
            openQuote = 0;
        } else if (openQuote == 0 && (c == '"' || c == '\'')) {
            openQuote = c;
        }
    }
}
