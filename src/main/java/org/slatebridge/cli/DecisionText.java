package org.slatebridge.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.MissingFact;
import org.slatebridge.policy.Policy;
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
        line(out, "record", place(decision.charge().source()));
        decision.missing()
                .forEach(missing -> missing(out, missing, decision.charge().key()));
        Reasoning reasoning = decision.reasoning();
        if (reasoning != null) {
            out.append("\nreasoning\n").append(reasoning.text().indent(2));
        }
        return out.toString();
    }

    private static void missing(StringBuilder out, MissingFact missing, String charge) {
        StringBuilder text = new StringBuilder(missing.fact());
        if (missing.charge() != null && !missing.charge().equals(charge)) {
            text.append(" of charge ").append(missing.charge());
        }
        text.append(", ").append(missing.quality().name().toLowerCase(Locale.ROOT));
        if (missing.source() != null) {
            text.append(", ").append(place(missing.source()));
        }
        if (missing.item() != null) {
            text.append(", item ").append(missing.item());
        }
        line(out, "missing", text);
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
