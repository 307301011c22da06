package org.slatebridge.copybook;

import java.util.stream.Collectors;
import org.slatebridge.copybook.TokenStream.Malformed;
import org.slatebridge.copybook.UsageWords.Meaning;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Usage;

/** Reads a USAGE clause, with or without the word USAGE. */
final class UsageParser {

    private final TokenStream tokens;
    private final Dialect dialect;
    private final Diagnostics faults;

    UsageParser(TokenStream tokens, Dialect dialect, Diagnostics faults) {
        this.tokens = tokens;
        this.dialect = dialect;
        this.faults = faults;
    }

    /** True if the next word is a usage of any dialect, or one that is refused. */
    boolean isNext() {
        String word = tokens.peek().upper();
        return UsageWords.meaning(word) != null || UsageWords.isRefused(word);
    }

    void usage(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("IS");
        if (tokens.peek().kind() != Token.Kind.WORD || !isNext()) {
            throw tokens.unknownWord(tokens.peek().shown() + " is no USAGE", UsageWords.all());
        }
        word(entry);
    }

    /** {@code GROUP-USAGE NATIONAL} says the same of all items inside as USAGE does. */
    void groupUsage(DataDescription entry, SourcePosition at) throws Malformed {
        tokens.accept("IS");
        entry.usagePosition = tokens.peek().position();
        if (tokens.peek().isWord("UTF-8")) {
            word(entry);
        }
        tokens.expect("NATIONAL");
        entry.usage = Usage.NATIONAL;
    }

    void word(DataDescription entry) throws Malformed {
        Token token = tokens.take();
        String word = token.upper();
        entry.usagePosition = token.position();
        Meaning meaning = UsageWords.meaning(word);
        if (meaning == null) {
            throw tokens.fault(
                    DiagnosticCode.COPYBOOK_UNSUPPORTED, token.position(), "USAGE " + word + " is not read here");
        }
        if (!meaning.dialects().contains(dialect)) {
            throw tokens.fault(otherDialect(token, meaning));
        }
        apply(entry, word, meaning);
    }

    private Diagnostic otherDialect(Token token, Meaning meaning) {
        String others = meaning.dialects().stream().map(Dialect::word).sorted().collect(Collectors.joining(" or "));
        return Diagnostic.at(
                        DiagnosticCode.LAYOUT_DIALECT,
                        token.position(),
                        "USAGE " + token.upper() + " is none of " + dialect.word())
                .advising("give --dialect " + others + " if that compiler wrote the file");
    }

    private void apply(DataDescription entry, String word, Meaning meaning) {
        entry.usage = meaning.usage();
        entry.statedLength = meaning.length();
        entry.compX = word.endsWith("-X");
        if (meaning.digits() > 0) {
            boolean signed = !tokens.accept("UNSIGNED");
            if (signed) {
                tokens.accept("SIGNED");
            }
            if (entry.picturePosition != null) {
                faults.add(
                        DiagnosticCode.COPYBOOK_CLAUSE, entry.picturePosition, "USAGE " + word + " takes no PICTURE");
            }
            entry.picture = meaning.picture(signed);
            entry.clauses.add("PICTURE");
        }
    }
}
