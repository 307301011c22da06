package org.slatebridge.policy;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

/**
 * A fact that is not known and would decide the outcome.
 *
 * @param fact its name, {@code level.name}; {@code person.records} stands for a record that could not be read
 * @param charge key of the charge it belongs to, or null for the whole person
 * @param quality MISSING, INVALID or CONFLICTING
 * @param source the record it was looked for in, or null
 * @param item path of the COBOL item, or null
 */
public record MissingFact(
        String fact,
        @Nullable String charge,
        Quality quality,
        @Nullable SourceRef source,
        @Nullable String item) {

    /** By charge, fact and record, so that the order does not depend on the order of the data. */
    static final Comparator<MissingFact> ORDER = Comparator.comparing(
                    (MissingFact m) -> m.charge == null ? "" : m.charge)
            .thenComparing(MissingFact::fact)
            .thenComparing(m -> m.source == null ? "" : m.source.dataset())
            .thenComparingLong(m -> m.source == null ? 0 : m.source.record())
            .thenComparing(MissingFact::quality)
            .thenComparing(m -> m.item == null ? "" : m.item);

    static MissingFact of(FactSeen seen) {
        return new MissingFact(seen.fact(), seen.charge(), seen.quality(), seen.source(), seen.item());
    }

    /** The fact, and whose it is if it is not of the charge that is decided. */
    public String describe(String ownCharge) {
        return charge == null || charge.equals(ownCharge) ? fact : fact + " of " + charge;
    }
}
