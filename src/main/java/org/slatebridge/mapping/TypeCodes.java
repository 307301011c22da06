package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.record.Item;

/**
 * Tells the types of a dataset's records apart by one look at an item that all of them have at the same place, where
 * asking the condition of one type after the other would look once for each. Immutable.
 */
final class TypeCodes {

    private final Item item;
    /** The bytes of each code as a number, and the type it is of; of two equal ones the first counts. */
    private final long[] codes;

    private final RecordMapping[] types;

    private TypeCodes(Item item, List<Long> codes, List<RecordMapping> types) {
        this.item = item;
        this.codes = codes.stream().mapToLong(Long::longValue).toArray();
        this.types = types.toArray(RecordMapping[]::new);
    }

    /** The codes of record types; empty where not all of them have one at the same place. */
    static Optional<TypeCodes> of(List<RecordMapping> types) {
        @Nullable Item item = types.isEmpty() ? null : types.get(0).when().onlyItem();
        if (item == null || item.length() > Item.MOST_PACKED) {
            return Optional.empty();
        }
        List<Long> codes = new ArrayList<>();
        List<RecordMapping> typeOfCode = new ArrayList<>();
        for (RecordMapping type : types) {
            @Nullable Item other = type.when().onlyItem();
            if (other == null || !other.isAlwaysAt(item)) {
                return Optional.empty();
            }
            for (byte[] code : type.when().onlyValues()) {
                codes.add(Item.packed(code));
                typeOfCode.add(type);
            }
        }
        return Optional.of(new TypeCodes(item, codes, typeOfCode));
    }

    /** The type of a record, or null if it has none of the codes. */
    @Nullable
    RecordMapping find(byte[] bytes, int start, int length) {
        long code = item.packed(bytes, start, length);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == code) {
                return types[i];
            }
        }
        return null;
    }
}
