package org.slatebridge.copybook;

import java.util.Locale;
import java.util.Set;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;

/**
 * Takes the reference format off a file. Fixed format: columns 1 to 6 and from 73 on are sequence text, column 7 is the
 * indicator ({@code *} and {@code /} comment, {@code D} debugging line, {@code -} continuation). Free format: all
 * columns count. {@link CompilerDirectives} switch between them.
 */
final class SourceLines {

    private static final int INDICATOR = 6;
    private static final Set<String> LISTING_WORDS = Set.of("EJECT", "SKIP1", "SKIP2", "SKIP3");

    /** So many lines without an indicator are no slips: the file is in free format. */
    private static final int SLIPS = 3;

    private final SourceFile file;
    private final SourceText text;
    private final Diagnostics faults;
    private final CompilerDirectives directives;
    private ReferenceFormat format;
    private char openQuote;
    private int noIndicator;
    private int firstWithout;

    private SourceLines(SourceFile file, Diagnostics faults) {
        this.file = file;
        this.text = new SourceText(file);
        this.faults = faults;
        this.directives = new CompilerDirectives(file, faults);
        this.format = file.format(0);
    }

    /** The characters that count; none, with one fault, if the file is not in the format it should be in. */
    static SourceText read(SourceFile file, Diagnostics faults) {
        Diagnostics own = new Diagnostics();
        SourceLines reader = new SourceLines(file, own);
        for (int i = 0; i < file.lines().size(); i++) {
            reader.line(i, file.lines().get(i));
        }
        if (reader.noIndicator > SLIPS) {
            faults.add(reader.freeFormat());
            return new SourceText(file);
        }
        own.list().forEach(faults::add);
        return reader.text;
    }

    private Diagnostic freeFormat() {
        return Diagnostic.at(
                        DiagnosticCode.COPYBOOK_SOURCE,
                        file.position(firstWithout, INDICATOR),
                        "column 7 holds no indicator (blank * / D -) in " + noIndicator + " lines, the first here")
                .advising("if it is in free format, write >>SOURCE FORMAT FREE in the first line");
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        if (openQuote == 0 && directives.take(number, line, format, text.length() == 0)) {
            format = file.format(number + 1);
        } else if (format == ReferenceFormat.FREE) {
            free(number, line);
        } else {
            fixed(number, line);
        }
    }

    private void free(int number, String line) {
        if (line.charAt(0) != '*') {
            area(number, line, 0, line.length());
        }
    }

    private void fixed(int number, String line) {
        if (line.length() <= INDICATOR) {
            sequenceOnly(number, line);
            return;
        }
        int end = format.right(line.length());
        char indicator = line.charAt(INDICATOR);
        switch (indicator) {
            case '*', '/', 'D', 'd' -> {}
            case ' ' -> area(number, line, format.left(), end);
            case '-' -> continuation(number, line, end);
            default -> noIndicator(number, line, end);
        }
    }

    /** A line that ends in the sequence area is empty, unless somebody wrote an entry there. */
    private void sequenceOnly(int number, String line) {
        String words = line.strip();
        if (words.indexOf(' ') >= 0 || words.endsWith(".")) {
            withoutIndicator(number);
            faults.add(Diagnostic.at(
                            DiagnosticCode.COPYBOOK_SOURCE,
                            file.position(
                                    number, line.length() - line.stripLeading().length()),
                            "the line ends before column 7, so all of it is sequence text")
                    .advising("begin in column 8, or write >>SOURCE FORMAT FREE in the first line"));
        }
    }

    /** A level number that begins one column early loses nothing: there is no indicator a digit could be. */
    private void noIndicator(int number, String line, int end) {
        if (Character.isDigit(line.charAt(INDICATOR))
                && line.substring(0, INDICATOR).isBlank()) {
            area(number, line, INDICATOR, end);
            return;
        }
        withoutIndicator(number);
        faults.add(Diagnostic.at(
                        DiagnosticCode.COPYBOOK_SOURCE,
                        file.position(number, INDICATOR),
                        "column 7 holds no indicator (blank * / D -)")
                .advising("begin in column 8, or write >>SOURCE FORMAT FREE in the first line"));
    }

    private void withoutIndicator(int number) {
        if (noIndicator++ == 0) {
            firstWithout = number;
        }
    }

    private void area(int number, String line, int from, int end) {
        if (openQuote == 0 && isListing(line.substring(from, end))) {
            return;
        }
        add(number, line, from, end);
    }

    /** EJECT, SKIP1 to SKIP3 and TITLE stand alone in their line and move only the listing. */
    private static boolean isListing(String area) {
        String words = area.strip().toUpperCase(Locale.ROOT);
        String word = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return LISTING_WORDS.contains(word.strip()) || words.matches("TITLE\\s*['\"].*");
    }

    private void continuation(int number, String line, int end) {
        int from = format.left();
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
                    file.position(number, Math.min(from, line.length() - 1)),
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
            text.append(c, file, number, i);
            quote(c);
        }
        if (openQuote != 0) {
            for (int i = end; i < format.filledTo(); i++) {
                text.append(' ', file, number, i);
            }
        }
        text.append('\n', file, number, end);
        if (openQuote != 0 && !continues(number + 1)) {
            openQuote = 0;
        }
    }

    private boolean continues(int next) {
        for (int i = next; format != ReferenceFormat.FREE && i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (line.length() > INDICATOR && !line.isBlank() && "*/Dd".indexOf(line.charAt(INDICATOR)) < 0) {
                return line.charAt(INDICATOR) == '-';
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
