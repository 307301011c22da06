package org.slatebridge.codec;

import java.nio.charset.StandardCharsets;

/** ASCII bytes of a text, for tests. */
final class CodePageText {

    private CodePageText() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
