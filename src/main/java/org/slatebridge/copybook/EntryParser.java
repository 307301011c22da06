package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.layout.Dialect;
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
    private final ConstantParser constants;
    private final List<DataDescription> entries = new ArrayList<>();

    private EntryParser(List<Token> tokens, Dialect dialect, Diagnostics faults) {
        this.tokens = new TokenStream(tokens, faults);
        this.faults = faults;
        LiteralParser literals = new LiteralParser(this.tokens);
        this.clauses = new ClauseParser(this.tokens, literals, dialect, faults);
        this.conditions = new ConditionParser(this.tokens, literals);
        this.constants = new ConstantParser(this.tokens, dialect);
    }

    /** The entries in order; level 88s are with the item they belong to. */
    static List<DataDescription> parse(List<Token> tokens, Dialect dialect, Diagnostics faults) {
        EntryParser parser = new EntryParser(tokens, dialect, faults);
        while (parser.tokens.peek().kind() != Token.Kind.END) {
            parser.entry();
        }
        return parser.entries;
    }

    private void entry() {
        if (tokens.acceptPeriod()) {
            // a period by itself, as behind a COPY, ends nothing
            return;
        }
        try {
            Token first = tokens.take();
            if (first.kind() != Token.Kind.NUMBER) {
                throw tokens.fault(
                        DiagnosticCode.COPYBOOK_LEVEL,
                        first.position(),
                        "an entry begins with a level number, found " + first.shown());
            }
            int level = first.text().matches("\\d{1,2}") ? Integer.parseInt(first.text()) : 0;
            switch (level) {
                case 88 -> condition();
                case 66 -> renames();
                case 78 -> constants.level78(first);
                default -> item(level, first);
            }
        } catch (Malformed e) {
            tokens.skipEntry();
        }
    }

    private void item(int written, Token first) throws Malformed {
        int level = written;
        if ((level < 1 || level > 49) && level != 77) {
            faults.add(
                    DiagnosticCode.COPYBOOK_LEVEL,
                    first.position(),
                    first.shown() + " is no level number (1 to 49, 66, 77, 88)");
            // as if it were the one before it, so that only this is said of it
            level = siblingLevel();
        }
        DataDescription entry = new DataDescription(level, name(), first.position());
        if (constants.isConstant()) {
            constants.constant(entry.name);
            return;
        }
        entry.faulty = level != written;
        entries.add(entry);
        clauses(entry);
        CompX.settle(entry, faults);
    }

    private int siblingLevel() {
        DataDescription last = lastItem();
        return last == null || last.level > 49 ? 1 : last.level;
    }

    private void clauses(DataDescription entry) {
        while (!tokens.acceptPeriod()) {
            if (atNextEntry()) {
                faults.add(
                        DiagnosticCode.COPYBOOK_SYNTAX,
                        tokens.peek().position(),
                        "the period before " + tokens.peek().shown() + " is missing");
                return;
            }
            try {
                clauses.clause(entry);
            } catch (Malformed e) {
                entry.faulty = true;
                clauses.skip();
            }
        }
    }

    private boolean atNextEntry() {
        Token.Kind kind = tokens.peek().kind();
        return kind == Token.Kind.END
                || (kind == Token.Kind.NUMBER && tokens.peekAfter().kind() == Token.Kind.WORD);
    }

    private String name() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.WORD || clauses.begins(token.upper())) {
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
