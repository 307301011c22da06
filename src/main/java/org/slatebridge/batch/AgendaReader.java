package org.slatebridge.batch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.Issue;
import org.slatebridge.writeback.Edit;
import org.slatebridge.writeback.EditRules;

/** Goes through an {@link Agenda} beside the records of its dataset. Not thread-safe. */
final class AgendaReader implements Closeable {

    private final DataInputStream in;
    private final EditRules rules;
    private @Nullable AgendaItem ahead;

    /** What stands in a file from the record at an offset on. */
    AgendaReader(Path file, EditRules rules, long offset) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        this.rules = rules;
        this.ahead = read();
        while (ahead != null && ahead.offset() < offset) {
            ahead = read();
        }
    }

    /** The next thing to be done with the record at an offset; null if that was all. */
    @Nullable
    AgendaItem next(long offset) throws IOException {
        AgendaItem item = ahead;
        if (item == null || item.offset() > offset) {
            return null;
        }
        if (item.offset() < offset) {
            throw new IllegalStateException("must be a record of the dataset: offset=" + item.offset());
        }
        ahead = read();
        return item;
    }

    private @Nullable AgendaItem read() throws IOException {
        long offset;
        try {
            offset = in.readLong();
        } catch (EOFException e) {
            return null;
        }
        if (in.readByte() == Agenda.ISSUE) {
            return new AgendaItem(offset, null, Issue.Kind.valueOf(in.readUTF()));
        }
        int rule = in.readInt();
        Edit edit = new Edit(rules.rules().get(rule), in.readUTF(), in.readUTF(), in.readUTF());
        return new AgendaItem(offset, edit, null);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
