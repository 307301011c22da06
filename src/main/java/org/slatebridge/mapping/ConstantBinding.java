package org.slatebridge.mapping;

import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;

/** An answer that the mapping gives for every record of a type. */
final class ConstantBinding extends FieldBinding {

    private final FactValue value;

    ConstantBinding(FactName fact, FactValue value) {
        super(fact);
        this.value = value;
    }

    @Override
    public @Nullable Item item() {
        return null;
    }

    @Override
    public Validity validity(byte[] bytes, int start, int length) {
        return Validity.VALID;
    }

    @Override
    public Fact read(byte[] bytes, int start, int length, SourceRef source) {
        boolean words = fact().kind() == FactKind.CODE || fact().kind() == FactKind.TEXT;
        return words
                ? Fact.text(fact(), value.text(), source, null)
                : Fact.number(fact(), value.number(), source, null);
    }

    @Override
    public String words() {
        return "a constant of the mapping";
    }

    /** Writes nothing: no item says it. */
    @Override
    public void write(byte[] bytes, int start, int length, FactValue unwritten) {}
}
