package org.slatebridge.copybook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;

/**
 * Carries out the pairs of one REPLACING or REPLACE, from left to right: the first pair that matches at a text word
 * replaces it, and the replacing text is not looked at again. Characters between text words stay, so that
 * {@code :TAG:-NAME} with {@code ==:TAG:== BY ==WS==} becomes {@code WS-NAME}.
 */
final class Replacements {

    /** Comparisons; far above what copybooks need, far below what a person waits for. */
    private static final long MOST_WORK = 100_000_000;

    private final List<Replacement> pairs;
    private final Diagnostics faults;
    private long work;

    private Replacements(List<Replacement> pairs, Diagnostics faults) {
        this.pairs = pairs;
        this.faults = faults;
    }

    /** Adds the characters of {@code in} from one index to another, replaced, to {@code out}. */
    static void apply(SourceText in, int from, int to, List<Replacement> pairs, SourceText out, Diagnostics faults) {
        new Replacements(pairs, faults).apply(in, from, to, out);
    }

    private void apply(SourceText in, int from, int to, SourceText out) {
        List<TextWord> words = pairs.isEmpty() ? List.of() : TextWord.of(in, from, to);
        int done = from;
        int at = 0;
        while (at < words.size()) {
            TextWord first = words.get(at);
            Replacement pair = pair(words, at);
            if (tooMuch(out)) {
                faults.add(
                        DiagnosticCode.COPYBOOK_TOO_LARGE,
                        in.position(first.from()),
                        "replacing makes the text too long, or compares too much");
                return;
            }
            if (pair == null) {
                at++;
                continue;
            }
            int matched = pair.matches(words, at);
            TextWord last = words.get(at + matched - 1);
            out.append(in, done, first.from() + pair.keptBefore(first));
            out.append(pair.source(), pair.from(), pair.to(), in, first.from());
            done = last.to() - pair.keptAfter(last);
            at += matched;
        }
        out.append(in, done, to);
    }

    private @Nullable Replacement pair(List<TextWord> words, int at) {
        for (Replacement pair : pairs) {
            int matched = pair.matches(words, at);
            work += 1
                    + (pair.wanted().get(0).sameAs(words.get(at))
                            ? pair.wanted().size()
                            : 0);
            if (matched > 0) {
                return pair;
            }
        }
        return null;
    }

    private boolean tooMuch(SourceText out) {
        return work > MOST_WORK || out.length() > CopyExpansion.LONGEST;
    }
}
