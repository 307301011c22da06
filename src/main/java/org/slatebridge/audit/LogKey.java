package org.slatebridge.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.KeyedHash;
import org.slatebridge.protection.OwnerOnly;

/** The key of a log whose agency has given none: a file beside it, which only its owner can read. Stateless. */
public final class LogKey {

    private static final int KEY_BYTES = 32;

    private LogKey() {}

    /** Where the key of a log is. */
    public static Path beside(Path log) {
        return log.resolveSibling(log.getFileName() + ".key");
    }

    /**
     * The key of a log.
     *
     * @throws DiagnosticException if there is none, it is no key, or others may read it
     */
    public static KeyedHash read(Path log) {
        Path file = beside(log);
        try {
            if (OwnerOnly.othersMayRead(file)) {
                throw unusable(file, "others may read it");
            }
            return new KeyedHash(HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IOException e) {
            throw unusable(file, "it cannot be read");
        } catch (IllegalArgumentException e) {
            throw unusable(file, "it holds no key");
        }
    }

    /** The key of a log, which is made where there is none. Called only by who holds the lock of the log. */
    static KeyedHash readOrMake(Path log) throws IOException {
        Path file = beside(log);
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Path part = file.resolveSibling(file.getFileName() + ".part");
            OwnerOnly.write(part, (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return read(log);
    }

    private static DiagnosticException unusable(Path file, String why) {
        return new DiagnosticException(
                Diagnostic.of(DiagnosticCode.AUDIT_KEY, "the key of the audit log, " + file + ": " + why));
    }
}
