package org.slatebridge.cli;

import java.util.List;
import java.util.Locale;
import org.slatebridge.history.Fact;
import org.slatebridge.mapping.FactOrigin;

/**
 * A fact of a person and how it came about.
 *
 * @param part the part of the rap sheet it is of, by level, and by key where it has one
 * @param fact the answer
 * @param origins bytes it was made of, and what was made of them
 * @param rules what of the mapping besides led to it: how it was worked out, which dataset is believed
 * @param contradicting answers of other records that say something else
 */
record ExplainedFact(
        String part, Fact fact, List<FactOrigin> origins, List<String> rules, List<ExplainedFact> contradicting) {

    ExplainedFact {
        origins = List.copyOf(origins);
        rules = List.copyOf(rules);
        contradicting = List.copyOf(contradicting);
    }

    /** The value for people: a day as YYYY-MM-DD, money in dollars; empty where there is none. */
    String value() {
        if (!fact.known()) {
            return "";
        }
        return switch (fact.name().kind()) {
            case DATE -> fact.date().toString();
            case FLAG -> fact.isSet() ? "yes" : "no";
            case COUNT -> Long.toString(fact.number());
            case AMOUNT -> String.format(Locale.ROOT, "%d.%02d", fact.number() / 100, fact.number() % 100);
            case CODE, TEXT -> fact.text();
        };
    }
}
