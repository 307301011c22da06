package org.slatebridge.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the data: value, quality and source. Immutable. Asking a fact without a value for its value is an error
 * of the caller, so that an unknown can never pass for a zero.
 */
public final class Fact {

    private final FactName name;
    private final Quality quality;
    private final long number;
    private final @Nullable String text;
    private final @Nullable SourceRef source;
    private final @Nullable String item;
    private final List<Fact> contradicting;

    Fact(
            FactName name,
            Quality quality,
            long number,
            @Nullable String text,
            @Nullable SourceRef source,
            @Nullable String item) {
        this(name, quality, number, text, source, item, List.of());
    }

    private Fact(
            FactName name,
            Quality quality,
            long number,
            @Nullable String text,
            @Nullable SourceRef source,
            @Nullable String item,
            List<Fact> contradicting) {
        this.name = name;
        this.quality = quality;
        this.number = number;
        this.text = text;
        this.source = source;
        this.item = item;
        this.contradicting = contradicting;
    }

    /** A date, count, amount in cents, or flag as 1 or 0. */
    public static Fact number(FactName name, long value, @Nullable SourceRef source, @Nullable String item) {
        if (name.kind() == FactKind.CODE || name.kind() == FactKind.TEXT) {
            throw new IllegalArgumentException("must be a number kind: " + name);
        }
        return new Fact(name, Quality.PRESENT, value, null, source, item);
    }

    /** A code or text. */
    public static Fact text(FactName name, String value, @Nullable SourceRef source, @Nullable String item) {
        if (name.kind() != FactKind.CODE && name.kind() != FactKind.TEXT) {
            throw new IllegalArgumentException("must be a text kind: " + name);
        }
        return new Fact(name, Quality.PRESENT, 0, value, source, item);
    }

    /** An answer without a value. */
    public static Fact unknown(FactName name, Quality quality, @Nullable SourceRef source, @Nullable String item) {
        if (quality.known()) {
            throw new IllegalArgumentException("must be a quality without value: " + quality);
        }
        return new Fact(name, quality, 0, null, source, item);
    }

    /** The same value, marked as worked out from other facts. */
    public Fact derived() {
        return new Fact(name, Quality.DERIVED, number, text, source, item);
    }

    /** The same answer, which others contradict; what contradicts those is not told with them. */
    public Fact contradictedBy(List<Fact> others) {
        return with(Stream.concat(contradicting.stream(), others.stream().map(other -> other.with(List.of())))
                .toList());
    }

    private Fact with(List<Fact> others) {
        return contradicting.equals(others) ? this : new Fact(name, quality, number, text, source, item, others);
    }

    /** Answers of other records that say something else; of a CONFLICTING one, all of them. */
    public List<Fact> contradicting() {
        return contradicting;
    }

    /** True if both are known and say the same. */
    public boolean hasValueOf(Fact other) {
        return known() && other.known() && number == other.number && Objects.equals(text, other.text);
    }

    /** The question. */
    public FactName name() {
        return name;
    }

    /** How far it can be relied on. */
    public Quality quality() {
        return quality;
    }

    /** True where there is a value. */
    public boolean known() {
        return quality.known();
    }

    /** Epoch day, count, cents, or 1 and 0. */
    public long number() {
        requireKnown();
        return number;
    }

    /** The code or text. */
    public String text() {
        requireKnown();
        if (text == null) {
            throw new IllegalStateException("must be a text: " + name);
        }
        return text;
    }

    /** The calendar day of a {@link FactKind#DATE}. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(number());
    }

    /** True for a {@link FactKind#FLAG} that is set. */
    public boolean isSet() {
        return number() != 0;
    }

    /** The record it was read from, or null if no record was there to read. */
    public @Nullable SourceRef source() {
        return source;
    }

    /** Path of the COBOL item it was read from, or null. */
    public @Nullable String item() {
        return item;
    }

    private void requireKnown() {
        if (!known()) {
            throw new IllegalStateException("must have a value: " + name + " is " + quality);
        }
    }
}
