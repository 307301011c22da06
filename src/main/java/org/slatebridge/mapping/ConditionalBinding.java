package org.slatebridge.mapping;

import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;

/** An answer that a record gives only where a condition holds; elsewhere it is missing. */
final class ConditionalBinding extends FieldBinding {

    private final FieldBinding answer;
    private final Condition when;

    ConditionalBinding(FieldBinding answer, Condition when) {
        super(answer.fact());
        this.answer = answer;
        this.when = when;
    }

    @Override
    public @Nullable Item item() {
        return answer.item();
    }

    @Override
    public Validity validity(byte[] bytes, int start, int length) {
        return when.holds(bytes, start, length) ? answer.validity(bytes, start, length) : Validity.ABSENT;
    }

    @Override
    public Fact read(byte[] bytes, int start, int length, SourceRef source) {
        if (when.holds(bytes, start, length)) {
            return answer.read(bytes, start, length, source);
        }
        @Nullable Item item = answer.item();
        return Fact.unknown(
                fact(),
                Quality.MISSING,
                source,
                item == null ? null : item.field().path());
    }

    @Override
    @Nullable
    String unknownCode(byte[] bytes, int start, int length) {
        return when.holds(bytes, start, length) ? answer.unknownCode(bytes, start, length) : null;
    }

    @Override
    public String words() {
        return answer.words() + "; only where " + when.words();
    }

    @Override
    public String words(byte[] bytes, int start, int length) {
        return when.holds(bytes, start, length)
                ? answer.words(bytes, start, length) + "; only where " + when.words() + ", which holds"
                : words() + ", which does not hold";
    }

    /** Makes the condition hold, and writes the value. */
    @Override
    public void write(byte[] bytes, int start, int length, FactValue value) {
        when.establish(bytes, start, length);
        answer.write(bytes, start, length, value);
    }

    @Override
    public boolean hasVocabulary() {
        return answer.hasVocabulary();
    }

    /** Leaves a record alone where the condition does not hold: the item may say something else there. */
    @Override
    public void writeNone(byte[] bytes, int start, int length) {
        if (when.holds(bytes, start, length)) {
            answer.writeNone(bytes, start, length);
        }
    }
}
