package org.slatebridge.writeback;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Reads a journal from its beginning and verifies its chain on the way. Not thread-safe. */
public final class JournalReader implements Closeable {

    private final JournalLayout layout;
    private final InputStream in;
    private final MessageDigest digest = Sha256.digest();
    private byte[] head = new byte[JournalLayout.CHAIN_LENGTH];
    private byte[] fingerprint = {};
    private long number;
    private long patches;
    private boolean ended;

    /** Opens a journal; its header is read at once. */
    public JournalReader(JournalLayout layout, Path file) throws IOException {
        this.layout = layout;
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        byte[] header = read();
        if (header == null || !layout.type(header).equals("H")) {
            throw broken("the journal does not begin with its header");
        }
        fingerprint = layout.fingerprint(header);
    }

    /** The next patch, or null at the end. */
    public @Nullable Patch next() throws IOException {
        byte @Nullable [] record = read();
        if (record == null) {
            if (!ended) {
                throw broken("the journal ends before its trailer");
            }
            return null;
        }
        if (ended) {
            throw broken("there is a record after the trailer");
        }
        ended = layout.type(record).equals("T");
        patches += ended ? 0 : 1;
        if (layout.sequence(record) != patches) {
            throw broken("the sequence number should be " + patches);
        }
        return ended ? next() : layout.patch(record);
    }

    /** The fingerprint of the run it belongs to. */
    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    /** The chain so far, in hexadecimal. */
    public String head() {
        return HexFormat.of().formatHex(head);
    }

    /** Patch records read so far. */
    public long patches() {
        return patches;
    }

    private byte @Nullable [] read() throws IOException {
        byte[] record = in.readNBytes(layout.recordLength());
        if (record.length == 0) {
            return null;
        }
        number++;
        if (record.length < layout.recordLength()) {
            throw broken("the last record is cut off");
        }
        byte[] chain = JournalLayout.chainOf(head, record, digest);
        int at = record.length - JournalLayout.CHAIN_LENGTH;
        if (!Arrays.equals(chain, 0, chain.length, record, at, record.length)) {
            throw broken("the record or its chain has been changed");
        }
        head = chain;
        return record;
    }

    private DiagnosticException broken(String text) {
        long offset = (number - 1) * layout.recordLength();
        return new DiagnosticException(Diagnostic.at(
                DiagnosticCode.JOURNAL_BROKEN, new DataPosition("journal", number, Math.max(0, offset), null), text));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
