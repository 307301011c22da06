package org.slatebridge.batch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.LinePosition;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.Sha256;

/**
 * Which deliveries were run: a folder with {@code ledger.jsonl}, one line for each, chained like the records of a
 * journal: the chain of a line is the SHA-256 of the chain before (zeros at first) and the line up to its own chain.
 * The file is replaced as a whole, so that no line is ever half there. For several processes at once; immutable.
 */
public final class Ledger {

    static final String CHAIN = "chain";

    private static final String FIRST = "0".repeat(64);
    private static final String CHAIN_KEY = ",\"" + CHAIN + "\":\"";
    private static final String END = "\"}";
    private static final int PATIENCE_SECONDS = 30;
    private static final int ASKS_A_SECOND = 20;

    private final Path folder;

    /** What is done while nobody else writes. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    /**
     * A ledger and its head.
     *
     * @param entries in the order they were written
     * @param lines their lines, without ends
     * @param head the last chain; zeros where there is no entry
     */
    public record Content(List<LedgerEntry> entries, List<String> lines, String head) {}

    /**
     * The ledger of a folder, which may be empty.
     *
     * @throws DiagnosticException if the folder is not there: a new ledger knows nothing, and nobody should begin one
     *     by a slip of the pen
     */
    public Ledger(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "ledger folder " + folder + " is not there")
                            .advising("check the path; for a new ledger make the folder"));
        }
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve("ledger.jsonl");
    }

    /**
     * Reads it and verifies its chain.
     *
     * @throws DiagnosticException naming the line, if anything was changed
     */
    public Content read() throws IOException {
        List<LedgerEntry> entries = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String head = FIRST;
        for (String line : text().lines().toList()) {
            head = chained(line, head, lines.size() + 1);
            entries.add(entry(line, lines.size() + 1));
            lines.add(line);
        }
        return new Content(List.copyOf(entries), List.copyOf(lines), head);
    }

    private String text() throws IOException {
        if (!Files.exists(file())) {
            return "";
        }
        try {
            String text = Files.readString(file(), StandardCharsets.UTF_8);
            if (!text.isEmpty() && !text.endsWith("\n")) {
                throw broken(text.lines().count(), "the line has no end");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.LEDGER_BROKEN, "ledger.jsonl is not UTF-8 text any more"), e);
        }
    }

    private static String chained(String line, String before, long number) {
        int at = line.lastIndexOf(CHAIN_KEY);
        String body = at < 0 ? line : line.substring(0, at);
        String chain = chain(before, body);
        if (at < 0 || !line.equals(body + CHAIN_KEY + chain + END)) {
            throw broken(number, "the line or its chain has been changed, or one before it is gone");
        }
        return chain;
    }

    private static LedgerEntry entry(String line, long number) {
        try {
            return LedgerEntry.read(line);
        } catch (DiagnosticException e) {
            throw broken(number, "the line is no entry");
        }
    }

    private static String chain(String before, String body) {
        return Sha256.hex((before + body).getBytes(StandardCharsets.UTF_8));
    }

    /** The line that an entry would be, behind what is there. */
    static String line(Content content, LedgerEntry entry) {
        String body = entry.json();
        return body + CHAIN_KEY + chain(content.head(), body) + END;
    }

    /** Adds a line; on the device afterwards, and there whole or not at all. Only while it is {@link #locked}. */
    void append(Content content, String line) throws IOException {
        List<String> lines = new ArrayList<>(content.lines());
        lines.add(line);
        Path part = folder.resolve("ledger.jsonl.part");
        OwnerOnly.write(part, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE);
        Publication.forceFolder(folder);
    }

    /**
     * Does something while nobody else writes; waits for others, but not for ever.
     *
     * @throws DiagnosticException if another process does not let go
     */
    @SuppressWarnings("try") // the lock is held, not used
    void locked(Task task) throws IOException {
        try (RunLock lock = lock()) {
            task.run();
        }
    }

    private RunLock lock() {
        Diagnostic refusal = Diagnostic.of(
                DiagnosticCode.LEDGER_LOCKED,
                "another process has held the ledger for " + PATIENCE_SECONDS + " seconds");
        for (int asked = 1; ; asked++) {
            try {
                return RunLock.take(folder.resolve("ledger.lock"), refusal);
            } catch (DiagnosticException e) {
                boolean taken = e.diagnostics().contains(refusal);
                if (!taken || asked >= PATIENCE_SECONDS * ASKS_A_SECOND) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / ASKS_A_SECOND);
            }
        }
    }

    private static DiagnosticException broken(long line, String text) {
        return new DiagnosticException(
                Diagnostic.at(DiagnosticCode.LEDGER_BROKEN, new LinePosition("ledger.jsonl", line, null), text));
    }
}
