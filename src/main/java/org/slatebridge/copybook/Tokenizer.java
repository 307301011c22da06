package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;

/** Cuts the text of a copybook into words. A picture is one word, because only its place tells it from others. */
final class Tokenizer {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+([.,]\\d+)?|[.,]\\d+|\\d*\\.\\d+[Ee][+-]?\\d{1,2})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}0-9_#@$:-]*");

    private static final Map<String, Token.Kind> PREFIXES = Map.of(
            "X", Token.Kind.HEX,
            "BX", Token.Kind.HEX,
            "GX", Token.Kind.HEX,
            "N", Token.Kind.NATIONAL,
            "G", Token.Kind.NATIONAL,
            "NX", Token.Kind.NATIONAL_HEX,
            "Z", Token.Kind.TEXT);
    private static final Set<String> REFUSED_PREFIXES = Set.of("B", "H", "U", "UX");

    private final SourceText source;
    private final Diagnostics faults;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(SourceText source, Diagnostics faults) {
        this.source = source;
        this.faults = faults;
    }

    /** The words, and at their end one of kind END. */
    static List<Token> read(SourceText source, Diagnostics faults) {
        Tokenizer tokenizer = new Tokenizer(source, faults);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        skipBlanks(",;");
        while (at < source.length()) {
            next();
            skipBlanks(",;");
        }
        add(Token.Kind.END, "", at);
    }

    private void next() {
        char c = source.charAt(at);
        if (c == '"' || c == '\'') {
            literal(Token.Kind.TEXT, at);
        } else if (prefixLength() > 0) {
            prefixed(prefixLength());
        } else if (c == '(' || c == ')') {
            add(Token.Kind.SYMBOL, String.valueOf(c), at++);
        } else if (expectsPicture()) {
            picture();
        } else {
            word();
        }
    }

    /** Letters before a quote that belong to the literal: X, N, G, Z, NX and the like; 0 for none. */
    private int prefixLength() {
        for (int length = 1; length <= 2 && at + length < source.length(); length++) {
            char c = source.charAt(at + length);
            if (c == '"' || c == '\'') {
                String prefix = source.substring(at, at + length).toUpperCase(Locale.ROOT);
                return PREFIXES.containsKey(prefix) || REFUSED_PREFIXES.contains(prefix) ? length : 0;
            }
        }
        return 0;
    }

    private void prefixed(int length) {
        int start = at;
        String prefix = source.substring(at, at + length).toUpperCase(Locale.ROOT);
        if (REFUSED_PREFIXES.contains(prefix)) {
            faults.add(
                    DiagnosticCode.COPYBOOK_UNSUPPORTED,
                    source.position(start),
                    "a literal of the kind " + prefix + "'…' is not read here");
        }
        at += length;
        literal(PREFIXES.getOrDefault(prefix, Token.Kind.TEXT), start);
        if (prefix.equals("Z")) {
            // a null-terminated literal, which IBM and Micro Focus have
            Token last = tokens.remove(tokens.size() - 1);
            tokens.add(new Token(last.kind(), last.text() + '\0', source, last.start(), last.firstInLine()));
        }
    }

    private boolean expectsPicture() {
        int last = tokens.size() - 1;
        if (last >= 1 && tokens.get(last).isWord("IS")) {
            last--;
        } else if (last >= 0 && source.substring(at, wordEnd()).equalsIgnoreCase("IS")) {
            return false;
        }
        return last >= 0
                && (tokens.get(last).isWord("PIC") || tokens.get(last).isWord("PICTURE"))
                && !isLevelNumber(source.substring(at, wordEnd()));
    }

    /** A forgotten picture: no picture has other digits than 9 and 0 outside parentheses. */
    private static boolean isLevelNumber(String word) {
        return word.matches("[0-4]?[1-9]") && !word.matches("[09]+");
    }

    private void literal(Token.Kind kind, int start) {
        char quote = source.charAt(at);
        StringBuilder text = new StringBuilder();
        for (int i = at + 1; i < source.length() && source.charAt(i) != '\n'; i++) {
            if (source.charAt(i) != quote) {
                text.append(source.charAt(i));
            } else if (i + 1 < source.length() && source.charAt(i + 1) == quote) {
                text.append(quote);
                i++;
            } else {
                at = i + 1;
                add(kind, text.toString(), start);
                return;
            }
        }
        faults.add(DiagnosticCode.COPYBOOK_SYNTAX, source.position(start), "the literal has no end");
        add(kind, text.toString(), start);
        toLineEnd();
    }

    /** Goes to the end of the line, and takes a period there for the entry's. */
    private void toLineEnd() {
        int last = at;
        while (at < source.length() && source.charAt(at) != '\n') {
            last = Character.isWhitespace(source.charAt(at)) ? last : at;
            at++;
        }
        if (last < source.length() && source.charAt(last) == '.') {
            add(Token.Kind.PERIOD, ".", last);
        }
    }

    private void picture() {
        int start = at;
        while (at < source.length() && !Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        cut(Token.Kind.PICTURE, start, at);
    }

    private void word() {
        int start = at;
        at = wordEnd();
        if (at == start) {
            at++;
        }
        String text = stripped(start, at);
        if (NUMBER.matcher(text).matches()) {
            cut(Token.Kind.NUMBER, start, at);
        } else if (WORD.matcher(text).matches()) {
            cut(Token.Kind.WORD, start, at);
        } else {
            cut(Token.Kind.SYMBOL, start, at);
        }
    }

    private int wordEnd() {
        int end = at;
        while (end < source.length()
                && !Character.isWhitespace(source.charAt(end))
                && "\"'()".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private String stripped(int start, int end) {
        int last = end;
        while (last > start && ".,;".indexOf(source.charAt(last - 1)) >= 0) {
            last--;
        }
        return source.substring(start, last);
    }

    /** Adds a word without the separators at its end, and a period if one is among them. */
    private void cut(Token.Kind kind, int start, int end) {
        String text = stripped(start, end);
        if (!text.isEmpty()) {
            add(kind, text, start);
        }
        int period = source.substring(start + text.length(), end).indexOf('.');
        if (period >= 0) {
            add(Token.Kind.PERIOD, ".", start + text.length() + period);
        }
    }

    private void skipBlanks(String separators) {
        while (at < source.length()
                && (Character.isWhitespace(source.charAt(at)) || separators.indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
    }

    private void add(Token.Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, source, start, isFirstInLine(start)));
    }

    private boolean isFirstInLine(int start) {
        int before = start - 1;
        while (before >= 0 && source.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || source.charAt(before) == '\n';
    }
}
