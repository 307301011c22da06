package org.slatebridge.copybook;

import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.Dialect;

/**
 * Reads names for whole numbers, which may stand in OCCURS and in the parentheses of a picture: {@code 78 NAME VALUE 5}
 * and {@code 01 NAME CONSTANT AS 5}. GnuCOBOL and Micro Focus have them, IBM has not.
 */
final class ConstantParser {

    private final TokenStream tokens;
    private final Dialect dialect;

    ConstantParser(TokenStream tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    /** A level 78 behind its level number. */
    void level78(Token level) throws Malformed {
        refuseUnlessKnown(level);
        String name = tokens.name("a name").words().get(0);
        tokens.expect("VALUE");
        tokens.accept("IS");
        define(name);
    }

    /** True if the entry is a constant. */
    boolean isConstant() {
        return tokens.peek().isWord("CONSTANT") && !tokens.peekAfter().isWord("RECORD");
    }

    /** An entry with CONSTANT, behind its name. */
    void constant(String name) throws Malformed {
        refuseUnlessKnown(tokens.take());
        if (tokens.accept("IS")) {
            tokens.expect("GLOBAL");
        }
        tokens.accept("AS");
        define(name);
    }

    private void define(String name) throws Malformed {
        Token value = tokens.take();
        boolean whole = value.text().matches("\\d{1,9}");
        if (whole) {
            tokens.define(name, Integer.parseInt(value.text()));
        } else if (!value.isLiteral()) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_UNSUPPORTED,
                    value.position(),
                    "a constant is a literal here, found " + value.shown());
        }
        if (!tokens.acceptPeriod()) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_SYNTAX,
                    "expected a period, found " + tokens.peek().shown());
        }
    }

    private void refuseUnlessKnown(Token at) throws Malformed {
        if (!dialect.hasConstants()) {
            throw tokens.fault(
                    Diagnostic.at(DiagnosticCode.LAYOUT_DIALECT, at.position(), dialect.word() + " has no constants")
                            .advising("give --dialect gnucobol or mf, or write the number"));
        }
    }
}
