package org.slatebridge.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer while it is read: its source may depend on that of its part, which may come later. Not thread-safe. */
final class ReadFact {

    final FactName name;
    boolean valueGiven;
    long number;

    @Nullable
    String text;

    Quality quality = Quality.PRESENT;

    @Nullable
    String item;

    boolean sourceGiven;

    @Nullable
    SourceRef source;

    /** Answers that say something else; each has its own source, or none. */
    List<ReadFact> contradicted = List.of();

    ReadFact(FactName name) {
        this.name = name;
    }

    /** The answer in a part that comes from a record. */
    Fact of(@Nullable SourceRef ofPart) {
        return new Fact(name, quality, number, text, sourceGiven ? source : ofPart, item)
                .contradictedBy(
                        contradicted.stream().map(other -> other.of(null)).toList());
    }
}
