package org.slatebridge.mapping;

import java.util.List;
import org.slatebridge.record.Item;

/**
 * Asks whether items have certain values. Values are compared as the bytes the item would have, so the question costs
 * no conversion. Immutable.
 */
public final class Condition {

    /** The condition that always holds. */
    static final Condition ALWAYS = new Condition(List.of());

    private final List<Test> tests;

    Condition(List<Test> tests) {
        this.tests = List.copyOf(tests);
    }

    /** One item and the bytes it may have. */
    record Test(Item item, List<byte[]> values) {

        boolean holds(byte[] bytes, int start, int length) {
            for (byte[] value : values) {
                if (item.bytesEqual(bytes, start, length, value)) {
                    return true;
                }
            }
            return false;
        }

        /** Writes the first of the values. */
        void establish(byte[] bytes, int start, int length) {
            byte[] value = values.get(0);
            System.arraycopy(value, 0, bytes, item.offset(bytes, start, length), value.length);
        }
    }

    /** True if every item has one of its values. */
    public boolean holds(byte[] bytes, int start, int length) {
        for (Test test : tests) {
            if (!test.holds(bytes, start, length)) {
                return false;
            }
        }
        return true;
    }

    /** Writes into a record what makes the condition hold. */
    public void establish(byte[] record) {
        establish(record, 0, record.length);
    }

    void establish(byte[] bytes, int start, int length) {
        tests.forEach(test -> test.establish(bytes, start, length));
    }
}
