package org.slatebridge.copybook;

import java.util.Map;
import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.DiagnosticCode;
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
        if (tokens.accept("ALL")) {
            Literal repeated = single();
            boolean figurative = FIGURATIVE.containsValue(repeated.kind());
            return figurative ? repeated : new Literal(Literal.Kind.ALL, repeated.text());
        }
        return single();
    }

    private Literal single() throws Malformed {
        Token token = tokens.peek();
        Literal.Kind kind = switch (token.kind()) {
            case TEXT -> Literal.Kind.TEXT;
            case NATIONAL -> Literal.Kind.NATIONAL;
            case NUMBER -> Literal.Kind.NUMBER;
            case HEX -> hex(token);
            default -> FIGURATIVE.get(token.upper());
        };
        if (kind == null) {
            throw tokens.fault(DiagnosticCode.COPYBOOK_SYNTAX, "expected a literal, found " + token.shown());
        }
        tokens.take();
        boolean hasText = token.isLiteral();
        return new Literal(kind, hasText ? token.text() : "");
    }

    private Literal.Kind hex(Token token) throws Malformed {
        if (token.text().length() % 2 != 0 || !token.text().matches("[0-9A-Fa-f]+")) {
            throw tokens.fault(DiagnosticCode.COPYBOOK_SYNTAX, "a hexadecimal literal has pairs of digits 0 to F");
        }
        return Literal.Kind.HEX;
    }
}
