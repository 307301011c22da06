package org.slatebridge.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.Role;

/**
 * Writes a dataset of made-up people in the shape a mapping describes, in key order, with the defects real files have.
 * Constant memory; the same seed gives the same bytes. Not thread-safe.
 */
public final class DatasetGenerator {

    private final DatasetMapping mapping;
    private final PersonMaker maker;
    private final String keyPattern;
    private final Map<Level, RecordFiller> fillers = new EnumMap<>(Level.class);
    private final Map<Role, RecordFiller> controls = new EnumMap<>(Role.class);
    private final ControlTotals totals;
    private long written;

    /**
     * @param keyPattern of a person's key; each {@code #} is a digit of the running number
     * @param seed decides everything
     */
    public DatasetGenerator(DatasetMapping mapping, List<Offense> offenses, String keyPattern, long seed) {
        this.mapping = mapping;
        this.maker = new PersonMaker(offenses, seed);
        this.keyPattern = keyPattern;
        this.totals = new ControlTotals(mapping.totals(), new long[0]);
        for (RecordMapping type : mapping.records()) {
            @Nullable Level level = type.role().level();
            if (level != null) {
                fillers.putIfAbsent(level, new RecordFiller(type, mapping.options()));
            } else if (type.role() != Role.IGNORED) {
                controls.putIfAbsent(type.role(), new RecordFiller(type, mapping.options()));
            }
        }
    }

    /**
     * Writes the dataset.
     *
     * @return bytes written
     */
    public long write(Path file, long persons) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            @Nullable RecordFiller header = controls.get(Role.HEADER);
            if (header != null) {
                emit(header.type(), header.empty(), out);
            }
            for (long number = 1; number <= persons; number++) {
                person(number, out);
            }
            writeTrailer(out);
        }
        writeHeaderTotals(file);
        return written;
    }

    private void person(long number, OutputStream out) throws IOException {
        Part person = maker.person(number);
        String key = key(number);
        emit(person, key, List.of(), out);
        int arrestNumber = 0;
        for (Part arrest : person.children) {
            arrestNumber++;
            emit(arrest, key, List.of(arrestNumber), out);
            int chargeNumber = 0;
            for (Part charge : arrest.children) {
                chargeNumber++;
                emit(charge, key, List.of(arrestNumber, chargeNumber), out);
                int child = 0;
                for (Part part : charge.children) {
                    child++;
                    emit(part, key, List.of(arrestNumber, chargeNumber, child), out);
                }
            }
        }
    }

    private void emit(Part part, String person, List<Integer> path, OutputStream out) throws IOException {
        @Nullable RecordFiller filler = fillers.get(part.level);
        if (filler != null && !part.lost) {
            emit(filler.type(), filler.fill(part, person, path), out);
        }
    }

    private void emit(RecordMapping type, byte[] record, OutputStream out) throws IOException {
        totals.add(type, record, 0, record.length);
        out.write(record);
        written += record.length;
    }

    private void writeTrailer(OutputStream out) throws IOException {
        @Nullable RecordFiller trailer = controls.get(Role.TRAILER);
        if (trailer != null) {
            byte[] record = trailer.empty();
            totals.add(trailer.type(), record, 0, record.length);
            putTotals(trailer.type(), record);
            out.write(record);
            written += record.length;
        }
    }

    private void writeHeaderTotals(Path file) throws IOException {
        @Nullable RecordFiller header = controls.get(Role.HEADER);
        if (header != null) {
            byte[] record = header.empty();
            putTotals(header.type(), record);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(record), 0);
            }
        }
    }

    private void putTotals(RecordMapping type, byte[] record) {
        long[] sums = totals.sums();
        for (int i = 0; i < sums.length; i++) {
            if (mapping.totals().get(i).record().index() == type.index()) {
                mapping.totals().get(i).item().putNumber(record, 0, record.length, sums[i]);
            }
        }
    }

    private String key(long number) {
        int first = keyPattern.indexOf('#');
        int digits = keyPattern.lastIndexOf('#') - first + 1;
        String running = String.format(Locale.ROOT, "%0" + digits + "d", number);
        return keyPattern.substring(0, first) + running + keyPattern.substring(first + digits);
    }
}
