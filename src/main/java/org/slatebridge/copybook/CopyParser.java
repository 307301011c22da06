package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;

/**
 * Reads COPY and REPLACE statements: operands are {@code ==pseudo-text==}, identifiers, literals and words, and with
 * LEADING or TRAILING a {@code ==part==} of a word.
 */
final class CopyParser {

    /** Ends the reading of one statement; its fault has been added. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super(null, null, false, false);
        }
    }

    /** The characters between the delimiters of pseudo-text, or of a word, identifier or literal. */
    private record Operand(int from, int to, TextWord first) {}

    private final SourceText source;
    private final List<TextWord> words;
    private final Diagnostics faults;
    private int at;

    CopyParser(SourceText source, List<TextWord> words, int at, Diagnostics faults) {
        this.source = source;
        this.words = words;
        this.faults = faults;
        this.at = at;
    }

    /** The index of the next text word, behind the statement's period. */
    int at() {
        return at;
    }

    /** The statement behind the word COPY; null if it is faulty. */
    @Nullable
    CopyStatement copy() {
        try {
            TextWord name = peek();
            String member = name("the name of a member");
            String library = accept("OF", "IN") ? name("the name of a library") : null;
            if (accept("SUPPRESS")) {
                accept("PRINTING");
            }
            List<Replacement> pairs = accept("REPLACING") ? pairs() : List.of();
            period();
            return new CopyStatement(member, library, name, pairs);
        } catch (Malformed e) {
            skip();
            return null;
        }
    }

    /** The pairs behind the word REPLACE, none for REPLACE OFF or if it is faulty. */
    List<Replacement> replace() {
        try {
            if (peek().is("ALSO") || peek().is("LAST")) {
                throw fault(
                        peek(), "REPLACE " + peek().text() + " is not carried out; only REPLACE and REPLACE OFF are");
            }
            List<Replacement> pairs = accept("OFF") ? List.of() : pairs();
            period();
            return pairs;
        } catch (Malformed e) {
            skip();
            return List.of();
        }
    }

    private String name(String what) throws Malformed {
        TextWord word = peek();
        String text = source.substring(word.from(), word.to());
        boolean literal = word.kind() == TextWord.Kind.LITERAL && text.length() > 2;
        if (word.kind() != TextWord.Kind.WORD && !literal) {
            throw fault(word, "expected " + what + ", found " + shown(word));
        }
        at++;
        return literal ? text.substring(1, text.length() - 1) : text;
    }

    private List<Replacement> pairs() throws Malformed {
        List<Replacement> pairs = new ArrayList<>();
        do {
            pairs.add(pair());
        } while (peek().kind() != TextWord.Kind.PERIOD);
        return pairs;
    }

    private Replacement pair() throws Malformed {
        Replacement.Kind kind = kind();
        Operand wanted = operand();
        List<TextWord> words = TextWord.of(source, wanted.from(), wanted.to());
        if (words.isEmpty()) {
            throw fault(wanted.first(), "the text to be replaced is empty");
        }
        if (kind != Replacement.Kind.WHOLE && (words.size() != 1 || words.get(0).kind() != TextWord.Kind.WORD)) {
            throw fault(wanted.first(), kind + " takes a part of one word");
        }
        if (!accept("BY")) {
            throw fault(peek(), "expected BY, found " + shown(peek()));
        }
        Operand by = operand();
        return new Replacement(kind, words, source, trimmedFrom(by), trimmedTo(by));
    }

    private Replacement.Kind kind() {
        boolean pseudo = at + 1 < this.words.size() && this.words.get(at + 1).kind() == TextWord.Kind.PSEUDO;
        if (pseudo && accept("LEADING")) {
            return Replacement.Kind.LEADING;
        }
        return pseudo && accept("TRAILING") ? Replacement.Kind.TRAILING : Replacement.Kind.WHOLE;
    }

    private Operand operand() throws Malformed {
        TextWord first = peek();
        return switch (first.kind()) {
            case PSEUDO -> pseudo(first);
            case LITERAL -> {
                at++;
                yield new Operand(first.from(), first.to(), first);
            }
            case WORD -> identifier(first);
            default -> throw fault(first, "expected ==text==, a word or a literal, found " + shown(first));
        };
    }

    private Operand pseudo(TextWord first) throws Malformed {
        at++;
        while (peek().kind() != TextWord.Kind.PSEUDO) {
            if (atEnd()) {
                throw fault(first, "the text that begins with == has no == at its end");
            }
            at++;
        }
        Operand operand = new Operand(first.to(), peek().from(), first);
        at++;
        return operand;
    }

    /** A word with its qualifiers and subscripts. */
    private Operand identifier(TextWord first) throws Malformed {
        at++;
        while (peek().is("OF") || peek().is("IN")) {
            at += 2;
        }
        if (peek().text().equals("(")) {
            while (!peek().text().equals(")")) {
                if (atEnd()) {
                    throw fault(first, "the subscript has no ) at its end");
                }
                at++;
            }
            at++;
        }
        return new Operand(
                first.from(), words.get(Math.min(at, words.size()) - 1).to(), first);
    }

    private int trimmedFrom(Operand operand) {
        int from = operand.from();
        while (from < operand.to() && Character.isWhitespace(source.charAt(from))) {
            from++;
        }
        return from;
    }

    private int trimmedTo(Operand operand) {
        int to = operand.to();
        while (to > operand.from() && Character.isWhitespace(source.charAt(to - 1))) {
            to--;
        }
        return Math.max(to, trimmedFrom(operand));
    }

    private void period() throws Malformed {
        if (peek().kind() != TextWord.Kind.PERIOD) {
            throw fault(peek(), "expected a period, found " + shown(peek()));
        }
        at++;
    }

    private void skip() {
        while (!atEnd() && peek().kind() != TextWord.Kind.PERIOD) {
            at++;
        }
        at = Math.min(at + 1, words.size());
    }

    private boolean accept(String... any) {
        if (peek().isAny(List.of(any))) {
            at++;
            return true;
        }
        return false;
    }

    private boolean atEnd() {
        return at >= words.size();
    }

    /** The next text word; at the end one without characters. */
    private TextWord peek() {
        return atEnd() ? new TextWord(TextWord.Kind.DELIMITER, "", source.length(), source.length()) : words.get(at);
    }

    private static String shown(TextWord word) {
        if (word.text().isEmpty()) {
            return "the end of the text";
        }
        return word.kind() == TextWord.Kind.PERIOD ? "a period" : "'" + word.text() + "'";
    }

    private Malformed fault(TextWord word, String text) {
        faults.add(DiagnosticCode.COPYBOOK_COPY_STATEMENT, source.position(word.from()), text);
        return new Malformed();
    }
}
