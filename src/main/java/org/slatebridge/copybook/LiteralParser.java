package org.slatebridge.copybook;

import java.util.Map;
import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.Literal;

/** Reads literals and figurative constants. */
final class LiteralParser {

    private static final Map<String, Literal.Kind> FIGURATIVE = Map.ofEntries(
            Map.entry("ZERO", Literal.Kind.ZERO),
            Map.entry("ZEROS", Literal.Kind.ZERO),
            Map.entry("ZEROES", Literal.Kind.ZERO),
            Map.entry("SPACE", Literal.Kind.SPACE),
            Map.entry("SPACES", Literal.Kind.SPACE),
            Map.entry("LOW-VALUE", Literal.Kind.LOW_VALUE),
            Map.entry("LOW-VALUES", Literal.Kind.LOW_VALUE),
            Map.entry("HIGH-VALUE", Literal.Kind.HIGH_VALUE),
            Map.entry("HIGH-VALUES", Literal.Kind.HIGH_VALUE),
            Map.entry("QUOTE", Literal.Kind.QUOTE),
            Map.entry("QUOTES", Literal.Kind.QUOTE),
            Map.entry("NULL", Literal.Kind.NULL),
            Map.entry("NULLS", Literal.Kind.NULL));

    private final TokenStream tokens;

    LiteralParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /** True if a literal comes next. */
    boolean isNext() {
        Token token = tokens.peek();
        return token.isLiteral()
                || (token.kind() == Token.Kind.WORD && (token.isWord("ALL") || FIGURATIVE.containsKey(token.upper())));
    }

    /** The literal that comes next. */
    Literal literal() throws Malformed {
        SourcePosition at = tokens.peek().position();
        if (!tokens.accept("ALL")) {
            return single();
        }
        Literal repeated = single();
        return switch (repeated.kind()) {
            case TEXT, NATIONAL, ALL -> new Literal(Literal.Kind.ALL, repeated.text());
            case HEX -> allHex(repeated, at);
            case NUMBER -> throw tokens.fault(DiagnosticCode.COPYBOOK_SYNTAX, at, "ALL repeats a text, not a number");
            default -> repeated;
        };
    }

    private Literal allHex(Literal hex, SourcePosition at) throws Malformed {
        if (hex.text().matches("(00)+")) {
            return new Literal(Literal.Kind.LOW_VALUE, "");
        }
        if (hex.text().matches("([fF][fF])+")) {
            return new Literal(Literal.Kind.HIGH_VALUE, "");
        }
        throw tokens.fault(DiagnosticCode.COPYBOOK_UNSUPPORTED, at, "ALL X'" + hex.text() + "' is not read here");
    }

    private Literal single() throws Malformed {
        Token token = tokens.peek();
        Literal literal = switch (token.kind()) {
            case TEXT -> new Literal(Literal.Kind.TEXT, token.text());
            case NATIONAL -> new Literal(Literal.Kind.NATIONAL, token.text());
            case NATIONAL_HEX -> new Literal(Literal.Kind.NATIONAL, national(token));
            case NUMBER -> number(token);
            case HEX -> new Literal(hex(token), token.text());
            default -> figurative(token);
        };
        tokens.take();
        return literal;
    }

    private Literal figurative(Token token) throws Malformed {
        Literal.Kind kind = token.kind() == Token.Kind.WORD ? FIGURATIVE.get(token.upper()) : null;
        if (kind == null) {
            throw tokens.fault(DiagnosticCode.COPYBOOK_SYNTAX, "expected a literal, found " + token.shown());
        }
        return new Literal(kind, "");
    }

    private Literal number(Token token) throws Malformed {
        if (token.text().indexOf(',') >= 0) {
            throw tokens.fault(Diagnostic.at(
                            DiagnosticCode.COPYBOOK_SYNTAX,
                            token.position(),
                            token.shown()
                                    + " is a number only under DECIMAL-POINT IS COMMA, which no copybook declares")
                    .advising("write the point as . or put a blank between two values"));
        }
        return new Literal(Literal.Kind.NUMBER, token.text());
    }

    /** The characters of {@code NX'0041'}: UTF-16 code units of four hexadecimal digits. */
    private String national(Token token) throws Malformed {
        String digits = token.text();
        if (digits.isEmpty() || digits.length() % 4 != 0 || !digits.matches("[0-9A-Fa-f]+")) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_SYNTAX, "a national hexadecimal literal has fours of digits 0 to F");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i += 4) {
            text.append((char) Integer.parseInt(digits.substring(i, i + 4), 16));
        }
        return text.toString();
    }

    private Literal.Kind hex(Token token) throws Malformed {
        if (token.text().length() % 2 != 0 || !token.text().matches("[0-9A-Fa-f]+")) {
            throw tokens.fault(DiagnosticCode.COPYBOOK_SYNTAX, "a hexadecimal literal has pairs of digits 0 to F");
        }
        return Literal.Kind.HEX;
    }
}
