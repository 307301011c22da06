package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.Sign;

/** Reads one clause of a data description entry into it. A word that begins no clause is a fault. */
final class ClauseParser {

    @FunctionalInterface
    private interface Clause {
        void read(DataDescription entry, SourcePosition at) throws Malformed;
    }

    private static final Set<String> WORDS = Set.of(
            "REDEFINES",
            "PIC",
            "PICTURE",
            "USAGE",
            "SIGN",
            "LEADING",
            "TRAILING",
            "OCCURS",
            "SYNC",
            "SYNCHRONIZED",
            "JUST",
            "JUSTIFIED",
            "BLANK",
            "VALUE",
            "VALUES",
            "EXTERNAL",
            "GLOBAL",
            "INDEXED",
            "DEPENDING");

    private final TokenStream tokens;
    private final LiteralParser literals;
    private final Diagnostics faults;
    private final OccursParser occurs;
    private final Map<String, Clause> clauses;

    ClauseParser(TokenStream tokens, LiteralParser literals, Diagnostics faults) {
        this.tokens = tokens;
        this.literals = literals;
        this.faults = faults;
        this.occurs = new OccursParser(tokens);
        this.clauses = Map.ofEntries(
                Map.entry("REDEFINES", (e, at) -> e.redefinesName = tokens.name("the name of an item")),
                Map.entry("PIC", this::picture),
                Map.entry("PICTURE", this::picture),
                Map.entry("USAGE", this::usage),
                Map.entry("SIGN", this::sign),
                Map.entry("OCCURS", occurs::occurs),
                Map.entry("SYNC", this::sync),
                Map.entry("SYNCHRONIZED", this::sync),
                Map.entry("JUST", this::justified),
                Map.entry("JUSTIFIED", this::justified),
                Map.entry("BLANK", this::blank),
                Map.entry("VALUE", this::value),
                Map.entry("VALUES", this::value),
                Map.entry("EXTERNAL", (e, at) -> {}),
                Map.entry("GLOBAL", (e, at) -> {}));
    }

    /** True if the word cannot be a name because it begins a clause. */
    static boolean beginsClause(String word) {
        return WORDS.contains(word) || UsageWords.isUsage(word);
    }

    void clause(DataDescription entry) throws Malformed {
        Token word = tokens.peek();
        Clause clause = word.kind() == Token.Kind.WORD ? clauses.get(word.upper()) : null;
        if (clause != null) {
            tokens.take();
            clause.read(entry, word.position());
        } else if (word.kind() == Token.Kind.WORD && UsageWords.isUsage(word.upper())) {
            usageWord(entry);
        } else if (word.isWord("LEADING") || word.isWord("TRAILING")) {
            sign(entry, word.position());
        } else {
            throw tokens.unknownWord(word.shown() + " begins no clause", known());
        }
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(WORDS);
        known.addAll(UsageWords.all());
        known.sort(null);
        return known;
    }

    private void picture(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("IS");
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.PICTURE) {
            throw tokens.fault(DiagnosticCode.COPYBOOK_PICTURE, "expected a picture, found " + token.shown());
        }
        tokens.take();
        entry.picture = PictureParser.parse(token, faults);
        entry.picturePosition = token.position();
    }

    private void usage(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("IS");
        if (tokens.peek().kind() != Token.Kind.WORD
                || !UsageWords.isUsage(tokens.peek().upper())) {
            throw tokens.unknownWord(tokens.peek().shown() + " is no USAGE", UsageWords.all());
        }
        usageWord(entry);
    }

    private void usageWord(DataDescription entry) {
        entry.usagePosition = tokens.peek().position();
        entry.usage = UsageWords.usage(tokens.take().upper());
    }

    private void sign(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("IS");
        boolean leading = tokens.accept("LEADING");
        if (!leading) {
            tokens.expect("TRAILING");
        }
        boolean separate = tokens.accept("SEPARATE");
        if (separate) {
            tokens.accept("CHARACTER");
            entry.sign = leading ? Sign.LEADING_SEPARATE : Sign.TRAILING_SEPARATE;
        } else {
            entry.sign = leading ? Sign.LEADING : Sign.TRAILING;
        }
        entry.signPosition = at;
    }

    private void sync(DataDescription entry, SourcePosition at) {
        if (!tokens.accept("LEFT")) {
            tokens.accept("RIGHT");
        }
        entry.synchronizedItem = true;
    }

    private void justified(DataDescription entry, SourcePosition at) {
        tokens.accept("RIGHT");
        entry.justified = true;
    }

    private void blank(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("WHEN");
        if (!tokens.accept("ZERO", "ZEROS", "ZEROES")) {
            tokens.expect("ZERO");
        }
        entry.blankWhenZero = true;
        entry.blankWhenZeroPosition = at;
    }

    private void value(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("IS", "ARE");
        entry.value = literals.literal();
        while (literals.isNext()) {
            // a table's further values, which Micro Focus allows
            literals.literal();
        }
    }
}
