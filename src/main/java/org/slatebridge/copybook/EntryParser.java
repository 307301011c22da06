package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.layout.FieldSpec;

/**
 * Reads data description entries: level number, name, clauses, period. After a fault it goes on with the next entry, so
 * that all are found.
 */
final class EntryParser {

    private final TokenStream tokens;
    private final Diagnostics faults;
    private final ClauseParser clauses;
    private final ConditionParser conditions;
    private final List<DataDescription> entries = new ArrayList<>();

    private EntryParser(List<Token> tokens, Diagnostics faults) {
        this.tokens = new TokenStream(tokens, faults);
        this.faults = faults;
        LiteralParser literals = new LiteralParser(this.tokens);
        this.clauses = new ClauseParser(this.tokens, literals, faults);
        this.conditions = new ConditionParser(this.tokens, literals);
    }

    /** The entries in order; level 88s are with the item they belong to. */
    static List<DataDescription> parse(List<Token> tokens, Diagnostics faults) {
        EntryParser parser = new EntryParser(tokens, faults);
        while (parser.tokens.peek().kind() != Token.Kind.END) {
            parser.entry();
        }
        return parser.entries;
    }

    private void entry() {
        try {
            Token first = tokens.peek();
            if (first.isWord("COPY") || first.isWord("REPLACE")) {
                throw tokens.fault(DiagnosticCode.COPYBOOK_COPY, first.upper() + " is not supported yet");
            }
            int level = level(first);
            switch (level) {
                case 88 -> condition();
                case 66 -> renames();
                default -> item(level, first);
            }
        } catch (Malformed e) {
            tokens.skipEntry();
        }
    }

    private int level(Token token) throws Malformed {
        if (token.kind() != Token.Kind.NUMBER) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_LEVEL, "an entry begins with a level number, found " + token.shown());
        }
        int level = token.text().matches("\\d{1,2}") ? Integer.parseInt(token.text()) : 0;
        if ((level < 1 || level > 49) && level != 66 && level != 77 && level != 88) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_LEVEL, token.shown() + " is no level number (1 to 49, 66, 77, 88)");
        }
        tokens.take();
        return level;
    }

    private void item(int level, Token first) throws Malformed {
        DataDescription entry = new DataDescription(level, name(), first.position());
        entries.add(entry);
        while (!tokens.acceptPeriod()) {
            if (atNextEntry()) {
                faults.add(
                        DiagnosticCode.COPYBOOK_SYNTAX,
                        tokens.peek().position(),
                        "the period before " + tokens.peek().shown() + " is missing");
                return;
            }
            clauses.clause(entry);
        }
    }

    private boolean atNextEntry() {
        Token.Kind kind = tokens.peek().kind();
        return kind == Token.Kind.END
                || (kind == Token.Kind.NUMBER && tokens.peekAfter().kind() == Token.Kind.WORD);
    }

    private String name() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.WORD || ClauseParser.beginsClause(token.upper())) {
            return FieldSpec.FILLER;
        }
        tokens.take();
        return token.text();
    }

    private void condition() throws Malformed {
        DataDescription owner = lastItem();
        if (owner == null) {
            throw tokens.fault(DiagnosticCode.COPYBOOK_LEVEL, "level 88 has no item above it");
        }
        owner.conditions.add(conditions.condition());
    }

    private @Nullable DataDescription lastItem() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    private void renames() throws Malformed {
        Token name = tokens.peek();
        DataDescription entry =
                new DataDescription(66, tokens.name("a name").words().get(0), name.position());
        tokens.expect("RENAMES");
        entry.renamesFrom = tokens.name("the name of an item");
        if (tokens.accept("THRU", "THROUGH")) {
            entry.renamesThrough = tokens.name("the name of an item");
        }
        if (!tokens.acceptPeriod()) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_SYNTAX,
                    "expected a period, found " + tokens.peek().shown());
        }
        entries.add(entry);
    }
}
