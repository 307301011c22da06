package org.slatebridge.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of a member of a JSON object as it is written, in quotes and with its colon. Immutable. */
final class JsonName {

    private final byte[] bytes;

    private JsonName(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A name of ASCII letters and digits. */
    static JsonName of(String name) {
        return new JsonName(('"' + name + "\":").getBytes(StandardCharsets.US_ASCII));
    }

    /** This name, and that of the first member of the object that it names, between them its bracket. */
    JsonName opening(JsonName first) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + 1 + first.bytes.length);
        both[bytes.length] = '{';
        first.copyTo(both, bytes.length + 1);
        return new JsonName(both);
    }

    /** How many bytes it takes. */
    int length() {
        return bytes.length;
    }

    /** Puts it into an array. */
    void copyTo(byte[] to, int at) {
        System.arraycopy(bytes, 0, to, at, bytes.length);
    }
}
