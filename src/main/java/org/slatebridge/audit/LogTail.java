package org.slatebridge.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a log ends: with its last whole line, and perhaps with bytes behind it that are none, which a kill or a full disk
 * left. Immutable.
 */
final class LogTail {

    private static final int FIRST_LOOK = 1 << 16;
    private static final int LAST_LOOK = 1 << 24;
    private static final byte[] BEGINNING = "{\"sequence\":1,".getBytes(StandardCharsets.UTF_8);

    private final AuditLog.Head head;
    private final byte[] damage;

    private LogTail(AuditLog.Head head, byte[] damage) {
        this.head = head;
        this.damage = damage;
    }

    /** Of the last whole line. */
    AuditLog.Head head() {
        return head;
    }

    /** What stands behind it; empty in a log that is whole. */
    byte[] damage() {
        return damage;
    }

    /** Reads the end of a file; null if it is no audit log. */
    static @Nullable LogTail of(FileChannel file) throws IOException {
        long size = file.size();
        for (int look = FIRST_LOOK; ; look <<= 2) {
            byte[] end = read(file, Math.max(0, size - look), size);
            LogTail found = lastLine(end, end.length == size);
            if (found != null || end.length == size || look >= LAST_LOOK) {
                return found == null && end.length == size ? withoutLine(end) : found;
            }
        }
    }

    private static byte[] read(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (to - from));
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // until all is there
        }
        return bytes.array();
    }

    private static @Nullable LogTail lastLine(byte[] end, boolean fromTheBeginning) {
        int to = end.length;
        while (to > 0) {
            to = lastLineEnd(end, to);
            int from = lastLineEnd(end, to) + 1;
            if (to < 0 || (from == 0 && !fromTheBeginning)) {
                return null;
            }
            AuditLine line = AuditLine.of(end, from, to);
            if (line != null) {
                String hash = AuditLog.sha256(end, from, to);
                return new LogTail(
                        new AuditLog.Head(line.sequence(), hash), Arrays.copyOfRange(end, to + 1, end.length));
            }
        }
        return null;
    }

    /** Where the last line end before {@code to} is, or −1. */
    private static int lastLineEnd(byte[] bytes, int to) {
        int at = to - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    /** A new log, or one whose first line was torn; any other file is none, and nothing may be added to it. */
    private static @Nullable LogTail withoutLine(byte[] all) {
        int length = Math.min(all.length, BEGINNING.length);
        return Arrays.equals(all, 0, length, BEGINNING, 0, length) ? new LogTail(AuditLog.Head.NONE, all) : null;
    }
}
