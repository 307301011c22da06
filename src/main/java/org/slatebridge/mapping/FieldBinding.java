package org.slatebridge.mapping;

import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Item;

/**
 * Says which item answers a question, and how its bytes are to be read. Immutable; reading never fails: bytes that mean
 * nothing are an {@link Quality#INVALID} answer.
 */
public abstract class FieldBinding {

    private final FactName fact;
    private final Item item;

    FieldBinding(FactName fact, Item item) {
        this.fact = fact;
        this.item = item;
    }

    /** The question. */
    public final FactName fact() {
        return fact;
    }

    /** The item that answers it. */
    public final Item item() {
        return item;
    }

    /** The answer of one record. */
    public final Fact read(byte[] bytes, int start, int length, SourceRef source) {
        return switch (item.validity(bytes, start, length)) {
            case VALID -> readValid(bytes, start, length, source);
            case BLANK -> readBlank(source);
            case LOW_VALUES, HIGH_VALUES, ABSENT -> unknown(Quality.MISSING, source);
            case INVALID -> unknown(Quality.INVALID, source);
        };
    }

    /** Writes a value into a record: the inverse of {@link #read}, for datasets that are made up. */
    public abstract void write(byte[] bytes, int start, int length, FactValue value);

    /** True if only some values of the item mean anything. */
    public boolean hasVocabulary() {
        return true;
    }

    /** Writes what a record has where nothing is known; items without such a value stay as they begin. */
    public void writeNone(byte[] bytes, int start, int length) {}

    abstract Fact readValid(byte[] bytes, int start, int length, SourceRef source);

    Fact readBlank(SourceRef source) {
        return unknown(Quality.MISSING, source);
    }

    final Fact unknown(Quality quality, SourceRef source) {
        return Fact.unknown(fact, quality, source, item.field().path());
    }

    final Fact number(long value, SourceRef source) {
        return Fact.number(fact, value, source, item.field().path());
    }

    final Fact text(String value, SourceRef source) {
        return Fact.text(fact, value, source, item.field().path());
    }
}
