package org.slatebridge.dataset;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a temporary file by place, so that it can be read from anywhere: AES-256 in counter mode, counting blocks
 * from the beginning of the file. The key is random and exists in this object alone: what is left on the device means
 * nothing to anybody. Each place is written once, or the same key stream would be used twice. It hides; it does not
 * show changes, as the file has no name that others could change it by. Not thread-safe.
 */
final class SpillCipher {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private final Cipher cipher;
    private final byte[] skipped = new byte[BLOCK];

    SpillCipher() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "AES");
        try {
            this.cipher = Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    /**
     * Encrypts what is plain, and makes plain what is encrypted.
     *
     * @param place offset in the file of the first byte
     * @param target takes as many bytes from {@code at} on; may be the source at the same index
     */
    void apply(long place, byte[] source, int from, int length, byte[] target, int at) {
        byte[] counter =
                ByteBuffer.allocate(BLOCK).putLong(0).putLong(place / BLOCK).array();
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            cipher.update(skipped, 0, (int) (place % BLOCK), skipped, 0);
            cipher.doFinal(source, from, length, target, at);
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static IllegalStateException unavailable(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform has AES in counter mode", e);
    }
}
