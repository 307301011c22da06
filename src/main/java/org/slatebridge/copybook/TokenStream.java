package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.DataDescription.Name;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.diagnostic.Spelling;

/** The words of a copybook, one after the other, with the small questions a parser asks of them. */
final class TokenStream {

    /** Ends the reading of one entry; its fault has been added. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super(null, null, false, false);
        }
    }

    private final List<Token> tokens;
    private final Diagnostics faults;
    private final Map<String, Integer> constants = new HashMap<>();
    private int at;

    TokenStream(List<Token> tokens, Diagnostics faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekAfter() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Takes any of the words, which stand for one another; true if one was there. */
    boolean accept(String... words) {
        for (String word : words) {
            if (peek().isWord(word)) {
                take();
                return true;
            }
        }
        return false;
    }

    boolean acceptPeriod() {
        if (peek().kind() == Token.Kind.PERIOD) {
            take();
            return true;
        }
        return false;
    }

    void expect(String word) throws Malformed {
        if (!accept(word)) {
            throw fault(DiagnosticCode.COPYBOOK_SYNTAX, "expected " + word + ", found " + peek().shown());
        }
    }

    /** A name with its qualifiers: {@code A OF B IN C}. */
    Name name(String what) throws Malformed {
        SourcePosition position = peek().position();
        List<String> words = new ArrayList<>();
        do {
            if (peek().kind() != Token.Kind.WORD) {
                throw fault(DiagnosticCode.COPYBOOK_SYNTAX, "expected " + what + ", found " + peek().shown());
            }
            words.add(take().text());
        } while (accept("OF", "IN"));
        return new Name(words, position);
    }

    /** Gives a name to a whole number: a level 78, or a CONSTANT. */
    void define(String constant, int value) {
        constants.put(constant.toUpperCase(Locale.ROOT), value);
    }

    /** The number a name was given, or null. */
    @Nullable
    Integer constant(String name) {
        return constants.get(name.toUpperCase(Locale.ROOT));
    }

    /** A whole number, or the name of one. */
    int count(String what) throws Malformed {
        Token token = peek();
        Integer constant = token.kind() == Token.Kind.WORD ? constant(token.text()) : null;
        if (constant != null) {
            take();
            return constant;
        }
        if (!token.text().matches("\\d{1,9}")) {
            throw fault(DiagnosticCode.COPYBOOK_SYNTAX, "expected " + what + ", found " + token.shown());
        }
        return Integer.parseInt(take().text());
    }

    /** A fault at the next word. */
    Malformed fault(DiagnosticCode code, String text) {
        return fault(code, peek().position(), text);
    }

    /** A fault at a place before the next word. */
    Malformed fault(DiagnosticCode code, SourcePosition position, String text) {
        faults.add(code, position, text);
        return new Malformed();
    }

    /** A fault with its own advice. */
    Malformed fault(Diagnostic fault) {
        faults.add(fault);
        return new Malformed();
    }

    /** The next word is not one of those that may stand here. */
    Malformed unknownWord(String text, Collection<String> known) {
        Diagnostic fault = Diagnostic.at(DiagnosticCode.COPYBOOK_UNKNOWN_WORD, peek().position(), text);
        faults.add(Spelling.suggest(fault, peek().text(), known));
        return new Malformed();
    }

    /** True at a level number that begins a line, and so probably an entry. */
    boolean beginsEntry() {
        Token token = peek();
        return token.kind() == Token.Kind.END
                || (token.firstInLine()
                        && token.text().matches("\\d{1,2}")
                        && peekAfter().kind() == Token.Kind.WORD);
    }

    /** Goes on behind the next period, or with the next entry, after a fault. */
    void skipEntry() {
        while (!beginsEntry() && take().kind() != Token.Kind.PERIOD) {
            // up to the period
        }
    }
}
