package org.slatebridge.record;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;

/** What {@code _invalid} or {@code _hex} says: the bytes of items by their paths. Not thread-safe. */
final class GivenBytes {

    static final String INVALID = "_invalid";
    static final String HEX = "_hex";

    private final String key;
    private final Map<String, byte[]> bytes = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    private GivenBytes(String key) {
        this.key = key;
    }

    /** Reads the member of an object; nothing where it is not there. */
    static GivenBytes of(String key, Map<String, Object> members, EncodeFaults faults) {
        GivenBytes given = new GivenBytes(key);
        Object member = members.get(key);
        if (member instanceof Map<?, ?> paths) {
            paths.forEach((path, hex) -> given.add(String.valueOf(path), hex, faults));
        } else if (member != null) {
            faults.add(DiagnosticCode.ENCODE_BYTES, null, key + " is no object of paths and hexadecimal digits");
        }
        return given;
    }

    private void add(String path, Object hex, EncodeFaults faults) {
        if (hex instanceof String digits && digits.length() % 2 == 0 && digits.matches("[0-9A-Fa-f]*")) {
            bytes.put(path, HexFormat.of().parseHex(digits));
        } else {
            faults.add(
                    DiagnosticCode.ENCODE_BYTES,
                    EncodeFaults.shownPath(path),
                    "stands in " + key + " with something else than pairs of hexadecimal digits");
        }
    }

    /** The bytes of the item with a path, or null; they are used then. */
    byte @Nullable [] take(String path) {
        byte[] found = bytes.get(path);
        if (found != null) {
            used.add(path);
        }
        return found;
    }

    /** Reports the paths that name no item which the record has. */
    void reportUnused(EncodeFaults faults) {
        for (String path : bytes.keySet()) {
            if (!used.contains(path)) {
                faults.add(
                        DiagnosticCode.JSON_UNKNOWN_KEY,
                        EncodeFaults.shownPath(path),
                        "stands in " + key + ", but is no elementary item of the record");
            }
        }
    }
}
