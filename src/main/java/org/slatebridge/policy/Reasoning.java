package org.slatebridge.policy;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a decision: what was asked, of which facts, with what answer, under which citation, and the questions
 * it was made of. Immutable.
 *
 * @param question in the words of the policy
 * @param answer what can be said
 * @param citation where the law asks it, or null where a part asks under the citation of the whole
 * @param facts what was looked at
 * @param parts the questions below it
 */
public record Reasoning(
        String question, Answer answer, @Nullable Citation citation, List<FactSeen> facts, List<Reasoning> parts) {

    public Reasoning {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
    }

    /** The tree as indented text, one question a line and its facts below it; lines end with LF. */
    public String text() {
        StringBuilder out = new StringBuilder();
        write(out, 0, null);
        return out.toString();
    }

    /** Adds the facts that kept this question from being answered; none if it was. */
    void missing(Collection<MissingFact> out) {
        if (answer != Answer.UNKNOWN) {
            return;
        }
        unknownFacts(out);
        parts.forEach(part -> part.missing(out));
    }

    /** Adds the facts that were looked at and come from a presumption. */
    void presumed(Collection<PresumedFact> out) {
        for (FactSeen seen : facts) {
            String presumption = Presumption.of(seen.source());
            if (presumption != null && seen.charge() != null) {
                out.add(new PresumedFact(presumption, seen.fact(), seen.charge()));
            }
        }
        parts.forEach(part -> part.presumed(out));
    }

    /** Adds the facts that kept a question below a NO from being answered. */
    void open(Collection<MissingFact> out) {
        missing(out);
        if (answer == Answer.NO) {
            parts.forEach(part -> part.open(out));
        }
    }

    /** Adds the facts without value that this question itself looked at. */
    private void unknownFacts(Collection<MissingFact> out) {
        for (FactSeen seen : facts) {
            if (!seen.quality().known()) {
                out.add(MissingFact.of(seen));
            }
        }
    }

    private void write(StringBuilder out, int depth, @Nullable Citation above) {
        out.append("  ".repeat(depth)).append(answer).append(' ').append(question);
        if (citation != null && !citation.equals(above)) {
            out.append(" (").append(citation).append(')');
        }
        out.append('\n');
        for (FactSeen seen : facts) {
            out.append("  ".repeat(depth + 1)).append("- ");
            write(out, seen);
        }
        parts.forEach(part -> part.write(out, depth + 1, citation == null ? above : citation));
    }

    private static void write(StringBuilder out, FactSeen seen) {
        out.append(seen.fact()).append(" = ").append(seen.value());
        if (seen.answer() != null && seen.answer().known() && !seen.quality().known()) {
            out.append(", which is ").append(seen.quality());
        }
        if (seen.charge() != null) {
            out.append(", charge ").append(seen.charge());
        }
        if (seen.source() != null) {
            out.append(", ").append(seen.source().dataset());
            if (seen.source().positioned()) {
                out.append(" record ").append(seen.source().record());
            }
        }
        out.append('\n');
    }
}
