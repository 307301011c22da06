package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** A whole number of at least one. */
    int count(String what) throws Malformed {
        Token token = peek();
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

    /** The next word is not one of those that may stand here. */
    Malformed unknownWord(String text, Collection<String> known) {
        Diagnostic fault = Diagnostic.at(DiagnosticCode.COPYBOOK_UNKNOWN_WORD, peek().position(), text);
        faults.add(Spelling.suggest(fault, peek().text(), known));
        return new Malformed();
    }

    /** Goes on behind the next period, after a fault. */
    void skipEntry() {
        while (peek().kind() != Token.Kind.END && take().kind() != Token.Kind.PERIOD) {
            // up to the period
        }
    }
}
