package org.slatebridge.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a policy in English, for people to read. Immutable.
 *
 * @param words a sentence, or the beginning of one that the parts go on with
 * @param says the words of the statute for it, or null where the policy gives none
 * @param citation where the law says so, or null for what stands under the citation of the whole
 * @param parts what the words speak of, in the order of the policy
 */
record Prose(String words, @Nullable String says, @Nullable Citation citation, List<Prose> parts) {

    Prose {
        parts = List.copyOf(parts);
    }

    /** Words alone. */
    static Prose of(String words) {
        return new Prose(words, null, null, List.of());
    }

    /** Words that one part goes on with. */
    static Prose of(String words, Prose part) {
        return new Prose(words, null, null, List.of(part));
    }

    /**
     * The same as it is read within a rule of that citation: what is cited there is not cited again, and a single part
     * that brings neither statute nor citation is said in the same breath.
     */
    Prose under(@Nullable Citation ofTheWhole) {
        Citation here = citation == null || citation.text().isEmpty() ? ofTheWhole : citation;
        Citation own = here == null || here.equals(ofTheWhole) ? null : here;
        List<Prose> within = parts.stream().map(part -> part.under(here)).toList();
        if (within.size() == 1 && within.get(0).says == null && within.get(0).citation == null) {
            return new Prose(words + " " + within.get(0).words, says, own, within.get(0).parts);
        }
        return new Prose(words, says, own, within);
    }

    /** Words, statute and citation in one line, without the parts. */
    String line() {
        return words + (says == null ? "" : " — “" + says + "”") + (citation == null ? "" : " (" + citation + ")");
    }
}
