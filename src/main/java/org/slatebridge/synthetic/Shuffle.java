package org.slatebridge.synthetic;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.Role;
import org.slatebridge.record.RecordReader;
import org.slatebridge.record.RecordReader.Position;

/**
 * Puts the records of a dataset in a random order; header and trailer records stay where they are. Twelve bytes of
 * memory for each record. The same seed gives the same order. Not thread-safe.
 */
public final class Shuffle {

    private final Path file;
    private final DatasetMapping dataset;
    private long[] offsets = new long[1024];
    private int[] lengths = new int[1024];
    private int count;
    private int first;
    private int last;

    private Shuffle(Path file, DatasetMapping dataset) {
        this.file = file;
        this.dataset = dataset;
    }

    /** Replaces a file by one with the same records in another order. */
    public static void shuffle(Path file, DatasetMapping dataset, long seed) throws IOException {
        Shuffle shuffle = new Shuffle(file, dataset);
        shuffle.read();
        shuffle.order(new SplittableRandom(seed));
        Path other = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            shuffle.write(other);
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(other);
        }
    }

    private void read() {
        try (RecordReader records =
                RecordReader.open(file, dataset.name(), dataset.options(), dataset.layouts(), Position.START)) {
            while (records.next()) {
                if (isControl(records)) {
                    first = count == first ? count + 1 : first;
                } else {
                    last = count + 1;
                }
                add(records.offset(), records.length());
            }
        }
    }

    private boolean isControl(RecordReader records) {
        @Nullable RecordMapping type = dataset.type(records.buffer(), records.start(), records.length());
        return type != null && (type.role() == Role.HEADER || type.role() == Role.TRAILER);
    }

    private void add(long offset, int length) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        offsets[count] = offset;
        lengths[count] = length;
        count++;
    }

    /** Header records stand before {@code first}, trailer records from {@code last}. */
    private void order(SplittableRandom random) {
        for (int i = last - 1; i > first; i--) {
            int other = first + random.nextInt(i - first + 1);
            long offset = offsets[i];
            int length = lengths[i];
            offsets[i] = offsets[other];
            lengths[i] = lengths[other];
            offsets[other] = offset;
            lengths[other] = length;
        }
    }

    private void write(Path other) throws IOException {
        FramedFile out = new FramedFile(other, dataset);
        try (FileChannel in = FileChannel.open(file)) {
            for (int i = 0; i < count; i++) {
                byte[] record = new byte[lengths[i]];
                ByteBuffer buffer = ByteBuffer.wrap(record);
                while (buffer.hasRemaining()) {
                    if (in.read(buffer, offsets[i] + buffer.position()) < 0) {
                        throw new EOFException(file + " has become shorter");
                    }
                }
                out.write(record, 0, record.length);
            }
        } finally {
            out.finish();
        }
    }
}
