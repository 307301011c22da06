package org.slatebridge.crosscheck;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.JsonCharacters;

/**
 * An item that two engines read differently.
 *
 * @param number of the record, from 1
 * @param offset bytes from the beginning of the file
 * @param path of the item, elements as {@code NAME[0]}
 * @param field the item; null where whole records differ
 * @param bytes of the item, in hexadecimal
 * @param ours what this program reads
 * @param theirs what the second engine reads
 */
public record ItemDifference(
        long number,
        long offset,
        String path,
        @Nullable Field field,
        String bytes,
        ItemValue ours,
        ItemValue theirs,
        DatasetOptions options) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static String hex(byte[] bytes, int from, int to) {
        return HEX.formatHex(bytes, from, Math.max(from, to));
    }

    /** What differs: {@code value}, or which engine reads none. */
    public String kind() {
        if (field == null) {
            return "record";
        }
        if (ours.kind() == theirs.kind()) {
            return "value";
        }
        return (ours.kind() + "-" + theirs.kind()).toLowerCase(Locale.ROOT);
    }

    /**
     * The difference as a JSON object.
     *
     * @param explained the name of the fault that explains it, or null
     * @param values true to show the two values, which may identify a person
     */
    public String json(@Nullable String explained, boolean values) {
        StringBuilder out = new StringBuilder("{\"record\":")
                .append(number)
                .append(",\"offset\":")
                .append(offset);
        member(out, "path", path);
        member(out, "kind", kind());
        member(out, "bytes", bytes);
        if (explained != null) {
            member(out, "explained", explained);
        }
        if (values) {
            member(out, "ours", ours.shown());
            member(out, "theirs", theirs.shown());
        }
        return out.append('}').toString();
    }

    private static void member(StringBuilder out, String key, String value) {
        out.append(",\"")
                .append(key)
                .append("\":\"")
                .append(JsonCharacters.escaped(value))
                .append('"');
    }
}
