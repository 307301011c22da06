package org.slatebridge.history;

import java.nio.charset.StandardCharsets;

/** The name of a member of a JSON object as it is written, in quotes and with its colon. Immutable. */
final class JsonName {

    private final byte[] bytes;

    /** @param name of ASCII letters and digits */
    JsonName(String name) {
        bytes = ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII);
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
