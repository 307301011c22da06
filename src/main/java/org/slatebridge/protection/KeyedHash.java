package org.slatebridge.protection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 of texts: equal texts have equal hashes, and nobody without the key can find the text by trying.
 * Immutable, thread-safe.
 */
public final class KeyedHash {

    /** Shorter keys are refused: 128 bits. */
    public static final int SHORTEST_KEY_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME_DIGITS = 16;

    private final SecretKey key;

    /**
     * Hashes with this key.
     *
     * @param key at least {@link #SHORTEST_KEY_BYTES} long
     */
    public KeyedHash(byte[] key) {
        if (key.length < SHORTEST_KEY_BYTES) {
            throw new IllegalArgumentException("must be " + SHORTEST_KEY_BYTES + " bytes or more: " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The hash of some texts, in hexadecimal; where one ends and the next begins counts. */
    public String hex(String... texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** What the key is called: tells keys apart, and tells nothing of the key. */
    public String keyName() {
        return hex("name of the key").substring(0, NAME_DIGITS);
    }
}
