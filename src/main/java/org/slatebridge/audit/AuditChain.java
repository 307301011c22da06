package org.slatebridge.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.LinePosition;

/**
 * Proves a log: every line has the number after, and the SHA-256 of, the line before. Bytes that are no line of the
 * chain are let pass only where the next line of the chain says how many they are and what their hash is. What was cut
 * off at the end, or a whole log that was replaced by an older copy, shows by a head that was kept elsewhere. Not
 * thread-safe.
 */
public final class AuditChain {

    /** The longest line, and the most bytes that can be damaged at one place. */
    private static final int LONGEST = 1 << 20;

    private final String file;
    private final @Nullable String kept;
    private final BiConsumer<AuditLine, String> each;
    private final ByteArrayOutputStream damage = new ByteArrayOutputStream();
    private AuditLog.Head head = AuditLog.Head.NONE;
    private long number;
    private long damagedFrom;
    private String why = "";
    private int damages;
    private int torn;
    private long keptLine;

    private AuditChain(String file, @Nullable String kept, BiConsumer<AuditLine, String> each) {
        this.file = file;
        this.kept = kept;
        this.each = each;
    }

    /**
     * A chain that holds.
     *
     * @param head its end
     * @param damages at how many places bytes stand between its lines that were damaged when they were written
     * @param tornBytes behind the last line, which the next event will speak of
     * @param keptLine number of the line whose head was kept; 0 where none was asked for
     */
    public record Proof(AuditLog.Head head, int damages, int tornBytes, long keptLine) {}

    /**
     * Walks a log from its first line to its last.
     *
     * @param kept a head that must be that of one of its lines; null for none
     * @param each is given every line as soon as it is proven, and its text
     * @throws DiagnosticException at the line that breaks the chain, or if the kept head is not there
     */
    public static Proof prove(Path log, @Nullable String kept, BiConsumer<AuditLine, String> each) throws IOException {
        AuditChain chain = new AuditChain(String.valueOf(log.getFileName()), kept, each);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(log), 1 << 16)) {
            chain.walk(in);
        }
        return chain.proof();
    }

    private void walk(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n' || line.size() > LONGEST) {
                take(line.toByteArray());
                line.reset();
            }
        }
        torn = line.size();
    }

    private void take(byte[] bytes) {
        number++;
        int end = bytes.length - 1;
        AuditLine line = AuditLine.of(bytes, 0, end);
        if (line != null && follows(line) && line.tellsDamage() == damage.size() > 0 && coversDamage(line)) {
            accept(line, bytes, end);
            return;
        }
        if (damage.size() == 0) {
            damagedFrom = number;
            why = reason(line);
        }
        damage.writeBytes(bytes);
        if (damage.size() > LONGEST) {
            throw broken();
        }
    }

    private boolean follows(AuditLine line) {
        return line.sequence() == head.lines() + 1 && line.previous().equals(head.sha256());
    }

    /** True if nothing was damaged, or just what the line says; the line end that ended a torn line is not counted. */
    private boolean coversDamage(AuditLine line) {
        byte[] bytes = damage.toByteArray();
        long told = line.damagedBytes();
        boolean same = bytes.length == 0 || told == bytes.length || told == bytes.length - 1;
        return same
                && (bytes.length == 0 || AuditLog.sha256(bytes, 0, (int) told).equals(line.text("details.sha256")));
    }

    private void accept(AuditLine line, byte[] bytes, int end) {
        damages += damage.size() > 0 ? 1 : 0;
        damage.reset();
        head = new AuditLog.Head(line.sequence(), AuditLog.sha256(bytes, 0, end));
        if (head.sha256().equals(kept)) {
            keptLine = line.sequence();
        }
        each.accept(line, new String(bytes, 0, end, StandardCharsets.UTF_8));
    }

    private String reason(@Nullable AuditLine line) {
        if (line == null) {
            return "it is no line of an audit log";
        }
        if (line.sequence() != head.lines() + 1) {
            return "it is event " + line.sequence() + " where " + (head.lines() + 1) + " is expected";
        }
        return follows(line)
                ? "it tells of damage that is not there"
                : "the line before it is not the one it was written after";
    }

    private Proof proof() {
        if (damage.size() > 0) {
            throw broken();
        }
        if (kept != null && keptLine == 0) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.AUDIT_HEAD_ABSENT,
                    "no line of " + file + " has the head given: it was cut, or is an older copy"));
        }
        return new Proof(head, damages, torn, keptLine);
    }

    private DiagnosticException broken() {
        return new DiagnosticException(
                Diagnostic.at(DiagnosticCode.AUDIT_LOG_BROKEN, new LinePosition(file, damagedFrom, null), why));
    }
}
