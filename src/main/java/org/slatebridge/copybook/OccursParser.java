package org.slatebridge.copybook;

import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.SourcePosition;

/** Reads an OCCURS clause, with DEPENDING ON, KEYs and INDEXED BY in any order. */
final class OccursParser {

    private final TokenStream tokens;
    private final ClauseParser clauses;

    OccursParser(TokenStream tokens, ClauseParser clauses) {
        this.tokens = tokens;
        this.clauses = clauses;
    }

    void occurs(DataDescription entry, SourcePosition at) throws Malformed {
        entry.occursPosition = at;
        // until it has been read, so that a fault inside leaves a whole table behind
        entry.occursMin = 1;
        entry.occursMax = 1;
        int first = tokens.count("the number of elements");
        boolean range = tokens.accept("TO");
        if (tokens.peek().isWord("UNBOUNDED")) {
            throw tokens.fault(Diagnostic.at(
                            DiagnosticCode.COPYBOOK_UNSUPPORTED,
                            tokens.peek().position(),
                            "OCCURS … UNBOUNDED has no greatest number of elements")
                    .advising("write the most there can be"));
        }
        entry.occursMax = range ? tokens.count("the greatest number of elements") : first;
        tokens.accept("TIMES");
        boolean more = true;
        while (more) {
            more = depending(entry) || key() || indexed();
        }
        if (range && entry.counterName == null) {
            throw tokens.fault(DiagnosticCode.COPYBOOK_SYNTAX, at, "OCCURS … TO … needs DEPENDING ON");
        }
        // IBM takes OCCURS n DEPENDING ON without TO; the least number is then not stated
        entry.occursMin = range ? first : entry.counterName == null ? first : 0;
        if (entry.occursMax < Math.max(1, entry.occursMin)) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_CLAUSE, at, "OCCURS has no element, or more at least than at most");
        }
    }

    private boolean depending(DataDescription entry) throws Malformed {
        if (!tokens.accept("DEPENDING")) {
            return false;
        }
        tokens.accept("ON");
        entry.counterName = tokens.name("the name of the counter");
        return true;
    }

    private boolean key() throws Malformed {
        if (!tokens.accept("ASCENDING", "DESCENDING")) {
            return false;
        }
        tokens.accept("KEY");
        tokens.accept("IS");
        names("the name of a key");
        return true;
    }

    private boolean indexed() throws Malformed {
        if (!tokens.accept("INDEXED")) {
            return false;
        }
        tokens.accept("BY");
        names("an index-name");
        return true;
    }

    private void names(String what) throws Malformed {
        tokens.name(what);
        while (tokens.peek().kind() == Token.Kind.WORD
                && !isOccursWord(tokens.peek())
                && !clauses.begins(tokens.peek().upper())) {
            tokens.name(what);
        }
    }

    private static boolean isOccursWord(Token token) {
        return token.isWord("ASCENDING") || token.isWord("DESCENDING");
    }
}
