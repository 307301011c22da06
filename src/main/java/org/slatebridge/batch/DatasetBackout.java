package org.slatebridge.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ControlRecord;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.Role;
import org.slatebridge.record.Pieces;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.TotalsEditor;

/**
 * Undoes chosen patches in a copy of a dataset as it is now. A patch is undone only where its bytes stand in a record
 * of its charge: other bytes may have changed since, so that offset and bytes alone could be somebody else's. Control
 * totals are verified before and written anew after, from the records. Not thread-safe.
 */
final class DatasetBackout {

    private final DatasetMapping dataset;
    private final StatedTotals stated;
    private final Path current;
    private final List<Control> controls = new ArrayList<>();
    private final List<Patch> reversals = new ArrayList<>();
    private long records;

    /** A header or trailer record, and where it lies that does not stand in the file as it is read. */
    private record Control(ControlRecord record, @Nullable Pieces pieces) {
        int type() {
            return record.type().index();
        }
    }

    /** @param current the dataset as it is now; only read */
    DatasetBackout(DatasetMapping dataset, Path current) {
        this.dataset = dataset;
        this.stated = new StatedTotals(dataset);
        this.current = current;
    }

    /** Records of the dataset. */
    long records() {
        return records;
    }

    /**
     * Writes the copy.
     *
     * @param chosen patches of this dataset
     * @return what was changed in the copy
     * @throws DiagnosticException if bytes, records or control totals are not those that can be undone
     */
    List<Patch> write(List<Patch> chosen, Path copy) throws IOException {
        if (RecordReader.isCompressed(current)) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.GZIP_INPUT,
                    "dataset " + dataset.name() + " is packed; a part of it cannot be undone"));
        }
        long[] before = look(chosen);
        requireTotals(before);
        Files.copy(current, copy);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (Patch reversal : reversals) {
                put(channel, reversal);
            }
            List<Patch> all = new ArrayList<>(reversals);
            for (Patch total : totalsOf(copy)) {
                put(channel, total);
                all.add(total);
            }
            channel.force(true);
            return all;
        }
    }

    /** Reads the dataset as it is: what its control totals should be, and which records the patches are in. */
    private long[] look(List<Patch> chosen) {
        List<Patch> sorted =
                chosen.stream().sorted(Comparator.comparingLong(Patch::offset)).toList();
        ControlTotals totals = new ControlTotals(dataset.totals(), new long[0]);
        try (RecordReader reader = open(current)) {
            while (reader.next()) {
                RecordMapping type = dataset.type(reader.buffer(), reader.start(), reader.length());
                totals.add(type, reader.buffer(), reader.start(), reader.length());
                if (type != null && (type.role() == Role.HEADER || type.role() == Role.TRAILER)) {
                    controls.add(control(type, reader));
                }
                while (reversals.size() < sorted.size()
                        && sorted.get(reversals.size()).offset() < reader.recordEnd()) {
                    reversals.add(reversal(sorted.get(reversals.size()), type, reader));
                }
                records++;
            }
        }
        if (reversals.size() < sorted.size()) {
            throw mismatch(sorted.get(reversals.size()), "the patch lies behind the end of the dataset");
        }
        return totals.sums();
    }

    private Patch reversal(Patch patch, @Nullable RecordMapping type, RecordReader reader) {
        boolean inside =
                patch.offset() >= reader.recordOffset() && patch.offset() + patch.after().length <= reader.recordEnd();
        String key = type == null ? null : type.fullKey(reader.buffer(), reader.start(), reader.length());
        if (!inside || !patch.charge().equals(key)) {
            throw mismatch(patch, "the record here is not that of the charge any more");
        }
        return patch.reversed(reader.number());
    }

    private void requireTotals(long[] sums) {
        BitSet seen = new BitSet();
        controls.forEach(control -> seen.set(control.type()));
        List<Diagnostic> faults = new ArrayList<>(stated.absent(seen::get));
        for (Control control : controls) {
            int type = control.type();
            ControlRecord record = control.record();
            faults.addAll(
                    TotalsEditor.check(stated.of(type), stated.sums(type, sums), record.bytes(), record.source()));
        }
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }

    /** What header and trailer have to say now. */
    private List<Patch> totalsOf(Path copy) {
        ControlTotals totals = new ControlTotals(dataset.totals(), new long[0]);
        try (RecordReader reader = open(copy)) {
            while (reader.next()) {
                RecordMapping type = dataset.type(reader.buffer(), reader.start(), reader.length());
                totals.add(type, reader.buffer(), reader.start(), reader.length());
            }
        }
        List<Patch> patches = new ArrayList<>();
        for (Control control : controls) {
            int type = control.type();
            ControlRecord record = control.record();
            patches.addAll(TotalsEditor.update(
                    stated.of(type),
                    stated.sums(type, totals.sums()),
                    record.bytes(),
                    record.source(),
                    control.pieces()));
        }
        return patches;
    }

    private static void put(FileChannel channel, Patch patch) throws IOException {
        ByteBuffer there = ByteBuffer.allocate(patch.before().length);
        while (there.hasRemaining() && channel.read(there, patch.offset() + there.position()) >= 0) {
            // until all of it is read
        }
        if (!Arrays.equals(there.array(), patch.before())) {
            throw mismatch(patch, "the bytes are not those the journal says were written");
        }
        ByteBuffer bytes = ByteBuffer.wrap(patch.after());
        while (bytes.hasRemaining()) {
            channel.write(bytes, patch.offset() + bytes.position());
        }
    }

    private Control control(RecordMapping type, RecordReader reader) {
        byte[] bytes = Arrays.copyOfRange(reader.buffer(), reader.start(), reader.start() + reader.length());
        SourceRef source = new SourceRef(dataset.name(), reader.number(), reader.offset());
        return new Control(new ControlRecord(type, source, reader.positionBefore(), bytes), reader.pieces());
    }

    private RecordReader open(Path file) {
        return RecordReader.open(
                file, dataset.name(), dataset.options(), dataset.layouts(), RecordReader.Position.START);
    }

    private static DiagnosticException mismatch(Patch patch, String text) {
        return new DiagnosticException(Diagnostic.at(
                DiagnosticCode.PATCH_MISMATCH,
                new DataPosition(patch.dataset(), patch.record(), patch.offset(), null),
                text));
    }
}
