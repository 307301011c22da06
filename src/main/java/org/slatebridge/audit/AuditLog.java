package org.slatebridge.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.KeyedHash;
import org.slatebridge.protection.OwnerOnly;

/**
 * A log to which lines are added and nothing else is done. Each has the SHA-256 of the line before, so that a changed,
 * removed or exchanged line shows ({@link AuditChain}). Several processes may add to one log: each looks at its last
 * line, adds, and waits for the device, under the lock of the file. Thread-safe.
 */
public final class AuditLog {

    private static final int TRIES = 3000;
    private static final long PAUSE_NANOS = 10_000_000;
    /** The system's locks are the process's; this one keeps its threads apart. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final Path file;
    private final LineText text;
    private final Clock clock;
    private final @Nullable KeyedHash given;

    private AuditLog(Path file, Actor actor, Clock clock, @Nullable KeyedHash given) {
        this.file = file;
        this.text = new LineText(actor, clock.getZone());
        this.clock = clock;
        this.given = given;
    }

    /**
     * The end of a chain: what is kept elsewhere, so that a log that was cut or replaced shows.
     *
     * @param lines number of the last event
     * @param sha256 of its line, without the line end
     */
    public record Head(long lines, String sha256) {

        /** Before the first line. */
        static final Head NONE = new Head(0, "0".repeat(64));
    }

    /**
     * Opens a log, or makes it.
     *
     * @param actor who will add to it
     * @param clock in the zone times are written in
     * @param keys hashes what would identify a person; null for the key beside the log, see {@link LogKey}
     * @throws DiagnosticException if nothing can be added to it, or it is another kind of file
     */
    public static AuditLog open(Path file, Actor actor, Clock clock, @Nullable KeyedHash keys) {
        AuditLog log = new AuditLog(file, actor, clock, keys);
        log.append();
        return log;
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /**
     * Adds events, one behind the other; on the device afterwards.
     *
     * @return the head afterwards
     * @throws DiagnosticException if they could not be written
     */
    public Head append(AuditEvent... events) {
        IN_PROCESS.lock();
        // what reads is closed when all is written: to close any channel of a file gives back the process's locks
        try (FileChannel out = OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            lock(out);
            try (FileChannel in = FileChannel.open(file)) {
                return append(in, out, events);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw unwritable();
        } finally {
            IN_PROCESS.unlock();
        }
    }

    private Head append(FileChannel in, FileChannel out, AuditEvent... events) throws IOException {
        LogTail tail = LogTail.of(in);
        if (tail == null) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.AUDIT_NO_LOG, file + " is there and is no audit log"));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Head head = tail.head();
        if (tail.damage().length > 0 && events.length > 0) {
            head = addDamage(tail, bytes);
        }
        for (AuditEvent event : events) {
            KeyedHash keys = event.subject() == null ? null : given != null ? given : LogKey.readOrMake(file);
            head = add(event, head, keys, bytes);
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes.toByteArray());
        while (rest.hasRemaining()) {
            out.write(rest);
        }
        if (events.length > 0) {
            out.force(true);
        }
        return head;
    }

    /** Ends the torn line and says what it was; nothing of it is removed. */
    private Head addDamage(LogTail tail, ByteArrayOutputStream bytes) {
        byte[] damage = tail.damage();
        if (damage[damage.length - 1] != '\n') {
            bytes.write('\n');
        }
        AuditEvent event = new AuditEvent(
                AuditEvent.Action.LOG_DAMAGED,
                AuditEvent.Outcome.FAILURE,
                String.valueOf(file.getFileName()),
                Map.of("bytes", damage.length, "sha256", sha256(damage, 0, damage.length)));
        return add(event, tail.head(), null, bytes);
    }

    private Head add(AuditEvent event, Head head, @Nullable KeyedHash keys, ByteArrayOutputStream bytes) {
        byte[] line = text.of(event, head, clock.instant(), keys).getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(line);
        return new Head(head.lines() + 1, sha256(line, 0, line.length - 1));
    }

    // A bounded wait: a process that was stopped while it held the lock must not hold up all others for ever.
    private void lock(FileChannel channel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            if (tryLock(channel) != null) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw unwritable();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private DiagnosticException unwritable() {
        String why = Files.isDirectory(file) ? ", a folder" : "";
        return new DiagnosticException(
                Diagnostic.of(DiagnosticCode.AUDIT_NOT_WRITABLE, "nothing can be recorded in " + file + why));
    }

    static String sha256(byte[] bytes, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, to - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
