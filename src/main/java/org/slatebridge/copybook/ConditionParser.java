package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.ConditionName;
import org.slatebridge.layout.ConditionName.Range;
import org.slatebridge.layout.Literal;

/** Reads a level 88 from its name to its period. */
final class ConditionParser {

    private final TokenStream tokens;
    private final LiteralParser literals;

    ConditionParser(TokenStream tokens, LiteralParser literals) {
        this.tokens = tokens;
        this.literals = literals;
    }

    ConditionName condition() throws Malformed {
        String name = tokens.name("a condition-name").words().get(0);
        if (!tokens.accept("VALUE", "VALUES")) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_SYNTAX,
                    "expected VALUE, found " + tokens.peek().shown());
        }
        tokens.accept("IS", "ARE");
        List<Range> ranges = new ArrayList<>();
        do {
            Literal from = literals.literal();
            ranges.add(new Range(from, tokens.accept("THRU", "THROUGH") ? literals.literal() : null));
        } while (literals.isNext());
        Literal whenFalse = whenFalse();
        if (!tokens.acceptPeriod()) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_SYNTAX,
                    "expected a value or a period, found " + tokens.peek().shown());
        }
        return new ConditionName(name, ranges, whenFalse);
    }

    private @Nullable Literal whenFalse() throws Malformed {
        if (tokens.accept("WHEN")) {
            tokens.accept("SET");
            tokens.accept("TO");
            tokens.expect("FALSE");
        } else if (!tokens.accept("FALSE")) {
            return null;
        }
        tokens.accept("IS");
        return literals.literal();
    }
}
