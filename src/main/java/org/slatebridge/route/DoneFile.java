package org.slatebridge.route;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * What the sender states of the data, in lines {@code size=BYTES} and {@code sha256=HEX} of a file {@code NAME.done}.
 * Other lines are allowed and say nothing.
 *
 * @param bytes size of the data, or null where it is not stated
 * @param sha256 64 lower-case hex digits, or null where it is not stated
 */
record DoneFile(@Nullable Long bytes, @Nullable String sha256) {

    private static final String SUFFIX = ".done";
    private static final int LONGEST_BYTES = 1 << 16;
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");

    static Path beside(Path data) {
        return data.resolveSibling(data.getFileName() + SUFFIX);
    }

    static DoneFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(new String(in.readNBytes(LONGEST_BYTES), StandardCharsets.ISO_8859_1));
        }
    }

    static DoneFile parse(String text) {
        Long bytes = null;
        String sha256 = null;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("size=")) {
                bytes = Long.valueOf(valid(line, "size", SIZE));
            } else if (line.startsWith("sha256=")) {
                sha256 = valid(line, "sha256", SHA_256);
            }
        }
        return new DoneFile(bytes, sha256);
    }

    private static String valid(String line, String key, Pattern form) {
        String value = line.substring(key.length() + 1).strip().toLowerCase(Locale.ROOT);
        if (!form.matcher(value).matches()) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.DELIVERY_DONE_FILE, "the done-file's " + key + "= cannot be read"));
        }
        return value;
    }

    /** The text that states this of a file. */
    static String describing(Delivery delivery) {
        return "size=" + delivery.bytes() + "\nsha256=" + delivery.sha256() + "\n";
    }

    /** Fails unless the data's size is the one stated, if one is; cheap, so it comes before the hash. */
    void requireSize(long found) {
        if (bytes != null && bytes != found) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.DELIVERY_SIZE, "the file has " + found + " bytes, its done-file says " + bytes));
        }
    }

    /** Fails unless the data's content is the one stated, if one is. */
    void requireContent(Delivery delivery) {
        if (sha256 != null && !sha256.equals(delivery.sha256())) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.DELIVERY_HASH, "the file's SHA-256 is not the one its done-file states"));
        }
    }

    /** Fails unless the content is stated. */
    void requireProof() {
        if (sha256 == null) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.DELIVERY_UNPROVEN, "the done-file states no sha256="));
        }
    }
}
