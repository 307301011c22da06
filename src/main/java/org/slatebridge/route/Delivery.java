package org.slatebridge.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it was delivered.
 *
 * @param file where it is
 * @param bytes its size
 * @param sha256 its content: 64 lower-case hex digits
 */
public record Delivery(Path file, long bytes, String sha256) {

    /** Reads the whole file once. */
    static Delivery of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        long bytes;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes = in.transferTo(OutputStream.nullOutputStream());
        }
        return new Delivery(file, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
