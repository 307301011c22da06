package org.slatebridge.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.LinePosition;

/**
 * One line of a JSON Lines file, read.
 *
 * @param file name of the file, for messages
 * @param line from 1
 * @param members of its object: texts as {@link String}, numbers as {@link java.math.BigDecimal}, objects as
 *     {@link Map}, arrays as {@link java.util.List}, {@link Boolean}, and {@link #NULL}
 */
public record JsonRecord(String file, long line, Map<String, Object> members) {

    /** JSON's null. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    LinePosition at(@Nullable String item) {
        return new LinePosition(file, line, item);
    }
}
