package org.slatebridge.batch;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slatebridge.dataset.KeyCursor;
import org.slatebridge.dataset.KeyIndex;
import org.slatebridge.mapping.Issue;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.Edit;
import org.slatebridge.writeback.EditRules;

/**
 * What is to be done with the records of a dataset. It is noted person by person, and sorted into the order of the
 * file, on disk where memory does not do: for a record first what is to be told of it, then what is written into it.
 * Not thread-safe.
 */
final class Agenda implements Closeable {

    static final byte ISSUE = 0;
    static final byte EDIT = 1;

    private final EditRules rules;
    private final KeyIndex index;

    /** @param index empty; closed with this */
    Agenda(EditRules rules, KeyIndex index) {
        this.rules = rules;
        this.index = index;
    }

    /** Notes what is to be written into the record at an offset. */
    void add(long offset, Edit edit) {
        add(offset, EDIT, out -> {
            out.writeInt(rules.rules().indexOf(edit.rule()));
            out.writeUTF(edit.person());
            out.writeUTF(edit.charge());
            out.writeUTF(edit.provision());
        });
    }

    /** Notes what is to be told of a record. */
    void add(Issue issue) {
        add(issue.source().offset(), ISSUE, out -> out.writeUTF(issue.kind().name()));
    }

    @FunctionalInterface
    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private void add(long offset, byte kind, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(offset);
            out.writeByte(kind);
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index.add(bytes.toByteArray(), 0, bytes.size(), offset, 0, 0);
    }

    /** Writes it in the order of the file; it is on the device afterwards. */
    void write(Path file) throws IOException {
        try (FileChannel channel = OwnerOnly.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            KeyCursor sorted = index.sorted();
            while (sorted.next()) {
                out.write(sorted.buffer(), sorted.keyStart(), sorted.keyLength());
            }
            out.flush();
            channel.force(true);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
