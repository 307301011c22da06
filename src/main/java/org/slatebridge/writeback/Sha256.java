package org.slatebridge.writeback;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slatebridge.dataset.DatasetContent;

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

    /** A digest of the next {@code length} bytes of a stream. */
    public static MessageDigest ofNext(InputStream in, long length) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 20];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return digest;
    }

    /** A digest of the first {@code length} bytes of a dataset; of a compressed one, of what it holds. */
    public static MessageDigest ofDatasetPrefix(Path file, String name, long length) throws IOException {
        try (InputStream in = DatasetContent.open(file, name)) {
            return ofNext(in, length);
        }
    }

    /** The digest of a whole dataset, in hexadecimal; of a compressed one, of what it holds. */
    public static String ofDataset(Path file, String name) throws IOException {
        try (InputStream in = DatasetContent.open(file, name)) {
            return ofRest(in, digest());
        }
    }

    /** The digest of a whole file as it is, in hexadecimal. */
    public static String ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ofRest(in, digest());
        }
    }

    /** What a digest says after the rest of a stream, in hexadecimal. */
    static String ofRest(InputStream in, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[1 << 20];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
