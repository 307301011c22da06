package org.slatebridge.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.MissingFact;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PresumedFact;
import org.slatebridge.policy.Reasoning;

/** A decision as indented text, for a person to read; facts as far as the policy looked at them. Stateless. */
final class DecisionText {

    private static final int LABEL = 13;

    private DecisionText() {}

    /** The decision, what it rests on, and the questions that led to it; lines end with LF. */
    static String of(String person, Decision decision, Policy policy, String asOf) {
        StringBuilder out = new StringBuilder();
        out.append("CHARGE ").append(decision.charge().key());
        out.append(" of person ").append(person);
        out.append(", policy ")
                .append(policy.id())
                .append(", as of ")
                .append(asOf)
                .append("\n\n");
        line(out, "outcome", decision.outcome().word());
        line(out, "provision", decision.provision());
        line(
                out,
                "citation",
                decision.citation() == null ? null : decision.citation().toString());
        line(out, "eligible on", decision.eligibleOn());
        if (decision.restore() != Answer.NO) {
            line(out, "restore", decision.restore() == Answer.YES ? "yes" : "undetermined");
        }
        line(out, "record", place(decision.charge().source()));
        String charge = decision.charge().key();
        decision.missing().forEach(missing -> missing(out, missing, charge));
        decision.presumed().forEach(presumed -> presumed(out, presumed, charge));
        Reasoning reasoning = decision.reasoning();
        if (reasoning != null) {
            out.append("\nreasoning\n").append(reasoning.text().indent(2));
        }
        return out.toString();
    }

    private static void missing(StringBuilder out, MissingFact missing, String charge) {
        StringBuilder text = new StringBuilder(fact(missing.fact(), missing.charge(), charge));
        text.append(", ").append(missing.quality().name().toLowerCase(Locale.ROOT));
        if (missing.source() != null) {
            text.append(", ").append(place(missing.source()));
        }
        if (missing.item() != null) {
            text.append(", item ").append(missing.item());
        }
        line(out, "missing", text);
    }

    private static void presumed(StringBuilder out, PresumedFact presumed, String charge) {
        line(out, "presumed", fact(presumed.fact(), presumed.charge(), charge) + ", by " + presumed.presumption());
    }

    /** A fact, with the charge it is of where that is another. */
    private static String fact(String fact, @Nullable String of, String charge) {
        return of == null || of.equals(charge) ? fact : fact + " of charge " + of;
    }

    private static String place(SourceRef source) {
        return source.dataset() + (source.positioned() ? " record " + source.record() : "");
    }

    private static void line(StringBuilder out, String label, @Nullable Object value) {
        if (value != null) {
            out.append(label)
                    .append(" ".repeat(LABEL - label.length()))
                    .append(value)
                    .append('\n');
        }
    }
}
