package org.slatebridge.mapping;

import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;

/**
 * Says what of a record answers a question, and how it is to be read. Immutable; reading never fails: bytes that mean
 * nothing are an {@link Quality#INVALID} answer.
 */
public abstract class FieldBinding {

    private final FactName fact;

    FieldBinding(FactName fact) {
        this.fact = fact;
    }

    /** The question. */
    public final FactName fact() {
        return fact;
    }

    /** The item that answers it; null where the mapping itself says the answer. */
    public abstract @Nullable Item item();

    /** What the bytes of the answer are; VALID where no bytes are needed, ABSENT where the record has no answer. */
    public abstract Validity validity(byte[] bytes, int start, int length);

    /** The answer of one record. */
    public abstract Fact read(byte[] bytes, int start, int length, SourceRef source);

    /**
     * The code in a record whose answer is {@link Quality#INVALID} because nobody says what it means; null where the
     * answer comes from no code, or the bytes are none.
     */
    @Nullable
    String unknownCode(byte[] bytes, int start, int length) {
        return null;
    }

    /**
     * How the answer is made of the item, for people: the form of a date, the code table, the values that mean none.
     */
    public abstract String words();

    /** The same, and what becomes of the value of one record. */
    public String words(byte[] bytes, int start, int length) {
        return words();
    }

    /** Writes a value into a record: the inverse of {@link #read}, for datasets that are made up. */
    public abstract void write(byte[] bytes, int start, int length, FactValue value);

    /** True if only some values of the item mean anything. */
    public boolean hasVocabulary() {
        return true;
    }

    /** Writes what a record has where nothing is known; items without such a value stay as they begin. */
    public void writeNone(byte[] bytes, int start, int length) {}
}
