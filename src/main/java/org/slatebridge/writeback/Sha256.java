package org.slatebridge.writeback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as this product uses it: hexadecimal in lower case. Stateless. */
public final class Sha256 {

    private Sha256() {}

    /** A new digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The digest of some bytes, in hexadecimal. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** What a digest says so far, in hexadecimal; the digest can go on afterwards. */
    public static String soFar(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    /** A digest of the first {@code length} bytes of a file. */
    public static MessageDigest ofPrefix(Path file, long length) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(file)) {
            long left = length;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new java.io.EOFException();
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return digest;
    }

    /** The digest of a whole file, in hexadecimal. */
    public static String ofFile(Path file) throws IOException {
        return HexFormat.of().formatHex(ofPrefix(file, Files.size(file)).digest());
    }
}
