package org.slatebridge.copybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Sign;

/** Reads one clause of a data description entry into it. A word that begins no clause is a fault. */
final class ClauseParser {

    @FunctionalInterface
    private interface Clause {
        void read(DataDescription entry, SourcePosition at) throws Malformed;
    }

    private static final Set<String> SIGN_PLACES = Set.of("LEADING", "TRAILING");

    /** Words of OCCURS, which mean nothing away from it. */
    private static final Set<String> OF_OCCURS = Set.of("INDEXED", "DEPENDING", "ASCENDING", "DESCENDING", "TIMES");

    /** Clauses that change what the bytes mean in ways that nothing here can read. */
    private static final Set<String> REFUSED =
            Set.of("DATE", "TYPE", "DYNAMIC", "ANY", "BASED", "TYPEDEF", "SAME", "ALIGNED", "CONSTANT", "PROPERTY");

    private static final Map<String, String> SYNONYMS = Map.of(
            "PIC", "PICTURE",
            "SYNC", "SYNCHRONIZED",
            "JUST", "JUSTIFIED",
            "VALUES", "VALUE",
            "LEADING", "SIGN",
            "TRAILING", "SIGN",
            "GROUP-USAGE", "USAGE");

    private final TokenStream tokens;
    private final LiteralParser literals;
    private final Dialect dialect;
    private final Diagnostics faults;
    private final UsageParser usages;
    private final Map<String, Clause> clauses;

    ClauseParser(TokenStream tokens, LiteralParser literals, Dialect dialect, Diagnostics faults) {
        this.tokens = tokens;
        this.literals = literals;
        this.dialect = dialect;
        this.faults = faults;
        this.usages = new UsageParser(tokens, dialect, faults);
        OccursParser occurs = new OccursParser(tokens, this);
        this.clauses = Map.ofEntries(
                Map.entry("REDEFINES", this::redefines),
                Map.entry("PIC", this::picture),
                Map.entry("PICTURE", this::picture),
                Map.entry("USAGE", usages::usage),
                Map.entry("GROUP-USAGE", usages::groupUsage),
                Map.entry("SIGN", this::sign),
                Map.entry("LEADING", (e, at) -> signPlace(e, at, true)),
                Map.entry("TRAILING", (e, at) -> signPlace(e, at, false)),
                Map.entry("OCCURS", occurs::occurs),
                Map.entry("SYNC", this::sync),
                Map.entry("SYNCHRONIZED", this::sync),
                Map.entry("JUST", this::justified),
                Map.entry("JUSTIFIED", this::justified),
                Map.entry("BLANK", this::blank),
                Map.entry("VALUE", this::value),
                Map.entry("VALUES", this::value),
                Map.entry("IS", this::scope),
                Map.entry("EXTERNAL", this::external),
                Map.entry("GLOBAL", (e, at) -> {}),
                Map.entry("VOLATILE", (e, at) -> {}));
    }

    /** True if the word cannot be a name because it begins a clause. */
    boolean begins(String word) {
        return UsageWords.isUsage(word, dialect)
                || (clauses.containsKey(word) && !word.equals("VOLATILE"))
                || word.equals("INDEXED")
                || word.equals("DEPENDING");
    }

    void clause(DataDescription entry) throws Malformed {
        Token word = tokens.peek();
        Clause clause = word.kind() == Token.Kind.WORD ? clauses.get(word.upper()) : null;
        if (clause != null) {
            tokens.take();
            once(entry, word, SYNONYMS.getOrDefault(word.upper(), word.upper()));
            clause.read(entry, word.position());
        } else if (word.kind() == Token.Kind.WORD && usages.isNext()) {
            once(entry, word, "USAGE");
            usages.word(entry);
        } else {
            throw unknown(word);
        }
    }

    private void once(DataDescription entry, Token word, String clause) {
        if (!clause.equals("IS") && !entry.clauses.add(clause)) {
            faults.add(DiagnosticCode.COPYBOOK_CLAUSE, word.position(), clause + " is given twice");
        }
    }

    private Malformed unknown(Token word) {
        if (word.kind() == Token.Kind.WORD && REFUSED.contains(word.upper())) {
            return tokens.fault(
                    DiagnosticCode.COPYBOOK_UNSUPPORTED, "the clause " + word.upper() + " is not read here");
        }
        if (word.kind() == Token.Kind.WORD && OF_OCCURS.contains(word.upper())) {
            return tokens.fault(
                    DiagnosticCode.COPYBOOK_CLAUSE, word.upper() + " stands away from the OCCURS it belongs to");
        }
        return tokens.unknownWord(word.shown() + " begins no clause", known());
    }

    /** Goes on with the next clause, the end of the entry, or what looks like the next entry. */
    void skip() {
        while (tokens.peek().kind() != Token.Kind.PERIOD && !tokens.beginsEntry() && !atClause()) {
            tokens.take();
        }
    }

    private boolean atClause() {
        Token token = tokens.peek();
        String word = token.upper();
        return token.kind() == Token.Kind.WORD
                && !SIGN_PLACES.contains(word)
                && !word.equals("IS")
                && (clauses.containsKey(word) || UsageWords.isUsage(word, dialect));
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(clauses.keySet());
        known.addAll(UsageWords.all());
        known.remove("IS");
        known.sort(null);
        return known;
    }

    private void redefines(DataDescription entry, SourcePosition at) throws Malformed {
        if (tokens.peek().kind() == Token.Kind.WORD && begins(tokens.peek().upper())) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_SYNTAX,
                    "expected the name of an item, found " + tokens.peek().shown());
        }
        entry.redefinesName = tokens.name("the name of an item");
    }

    /** {@code IS GLOBAL} and {@code IS EXTERNAL}. */
    private void scope(DataDescription entry, SourcePosition at) throws Malformed {
        if (tokens.accept("EXTERNAL")) {
            external(entry, at);
        } else if (!tokens.accept("VOLATILE")) {
            tokens.expect("GLOBAL");
        }
    }

    private void external(DataDescription entry, SourcePosition at) throws Malformed {
        if (tokens.accept("AS")) {
            literals.literal();
        }
    }

    private void picture(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("IS");
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.PICTURE) {
            throw tokens.fault(DiagnosticCode.COPYBOOK_PICTURE, "expected a picture, found " + token.shown());
        }
        tokens.take();
        entry.picture = PictureParser.parse(token, tokens::constant, faults);
        entry.picturePosition = token.position();
    }

    private void sign(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("IS");
        boolean leading = tokens.accept("LEADING");
        if (!leading) {
            tokens.expect("TRAILING");
        }
        signPlace(entry, at, leading);
    }

    private void signPlace(DataDescription entry, SourcePosition at, boolean leading) {
        if (tokens.accept("SEPARATE")) {
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
        entry.justifiedPosition = at;
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
