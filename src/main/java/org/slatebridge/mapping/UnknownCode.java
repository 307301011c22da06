package org.slatebridge.mapping;

import java.util.Map;
import org.slatebridge.history.FactName;

/**
 * Codes of one item that nobody knows: its code table, or the values it has for yes and for no.
 *
 * @param type name of the record type
 * @param item path of the item; all elements of a table have one
 * @param fact the question it should answer
 * @param count how often there was such a code
 * @param codes how often each of them, in the order of their text; not all of them where there are many, none that is
 *     too long for a code or may identify a person
 */
public record UnknownCode(String type, String item, FactName fact, long count, Map<String, Long> codes) {

    /** True if there are more than those that are told. */
    public boolean hasMore() {
        return codes.values().stream().mapToLong(Long::longValue).sum() < count;
    }
}
