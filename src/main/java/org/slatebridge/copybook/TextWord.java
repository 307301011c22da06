package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text word, the unit in which COPY REPLACING and REPLACE compare: a word, a literal, or one of the separators that
 * count, {@code ( ) :} and the period. Commas, semicolons and blanks between text words are all the same.
 *
 * @param kind what it is
 * @param text in capitals unless it is a literal; of a literal with its quotes
 * @param from the index of its first character in the source text
 * @param to the index after its last character
 */
record TextWord(Kind kind, String text, int from, int to) {

    enum Kind {
        WORD,
        LITERAL,
        PERIOD,
        DELIMITER,
        PSEUDO
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isAny(List<String> words) {
        return kind == Kind.WORD && words.contains(text);
    }

    boolean sameAs(TextWord other) {
        return kind == other.kind && text.equals(other.text);
    }

    /** All text words of a source text. */
    static List<TextWord> of(SourceText source) {
        return of(source, 0, source.length());
    }

    /** The text words between two characters. */
    static List<TextWord> of(SourceText source, int from, int to) {
        List<TextWord> words = new ArrayList<>();
        int at = from;
        while (at < to) {
            if (isBlank(source, at, to)) {
                at++;
            } else {
                TextWord word = next(source, at, to);
                words.add(word);
                at = word.to;
            }
        }
        return words;
    }

    private static TextWord next(SourceText source, int at, int to) {
        char c = source.charAt(at);
        if (isQuote(c)) {
            return word(source, Kind.LITERAL, at, literalEnd(source, at, to));
        }
        if (c == '=' && at + 1 < to && source.charAt(at + 1) == '=') {
            return word(source, Kind.PSEUDO, at, at + 2);
        }
        if (isPeriod(source, at, to)) {
            return word(source, Kind.PERIOD, at, at + 1);
        }
        if (isDelimiter(c)) {
            return word(source, Kind.DELIMITER, at, at + 1);
        }
        int end = at + 1;
        while (end < to && !endsWord(source, end, to)) {
            end++;
        }
        return word(source, Kind.WORD, at, end);
    }

    private static TextWord word(SourceText source, Kind kind, int from, int to) {
        String text = source.substring(from, to);
        return new TextWord(kind, kind == Kind.LITERAL ? text : text.toUpperCase(Locale.ROOT), from, to);
    }

    private static int literalEnd(SourceText source, int at, int to) {
        char quote = source.charAt(at);
        int end = at + 1;
        while (end < to && source.charAt(end) != '\n') {
            if (source.charAt(end) == quote) {
                if (end + 1 >= to || source.charAt(end + 1) != quote) {
                    return end + 1;
                }
                end++;
            }
            end++;
        }
        return end;
    }

    private static boolean endsWord(SourceText source, int at, int to) {
        char c = source.charAt(at);
        boolean pseudo = c == '=' && at + 1 < to && source.charAt(at + 1) == '=';
        return isBlank(source, at, to) || isDelimiter(c) || isQuote(c) || pseudo || isPeriod(source, at, to);
    }

    private static boolean isBlank(SourceText source, int at, int to) {
        char c = source.charAt(at);
        return Character.isWhitespace(c) || ((c == ',' || c == ';') && blankFollows(source, at, to));
    }

    private static boolean isPeriod(SourceText source, int at, int to) {
        return source.charAt(at) == '.' && (blankFollows(source, at, to) || source.charAt(at + 1) == '=');
    }

    private static boolean blankFollows(SourceText source, int at, int to) {
        return at + 1 >= to || Character.isWhitespace(source.charAt(at + 1));
    }

    private static boolean isDelimiter(char c) {
        return c == '(' || c == ')' || c == ':';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
