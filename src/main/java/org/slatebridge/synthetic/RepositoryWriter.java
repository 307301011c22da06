package org.slatebridge.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.Role;

/**
 * Writes people as the records of a dataset, in the shape a mapping describes: the mapping read backwards. Constant
 * memory. Not thread-safe.
 */
final class RepositoryWriter implements SystemWriter {

    private final Path file;
    private final DatasetMapping mapping;
    private final Tally tally;
    private final OutputStream out;
    private final Map<Level, RecordFiller> fillers = new EnumMap<>(Level.class);
    private final Map<Role, RecordFiller> controls = new EnumMap<>(Role.class);
    private final ControlTotals totals;
    private long written;

    /** Begins a file with its header. */
    RepositoryWriter(Path file, DatasetMapping mapping, Tally tally) throws IOException {
        this.file = file;
        this.mapping = mapping;
        this.tally = tally;
        this.totals = new ControlTotals(mapping.totals(), new long[0]);
        for (RecordMapping type : mapping.records()) {
            @Nullable Level level = type.role().level();
            if (level != null) {
                fillers.putIfAbsent(level, new RecordFiller(type, mapping.options()));
            } else if (type.role() != Role.IGNORED) {
                controls.putIfAbsent(type.role(), new RecordFiller(type, mapping.options()));
            }
        }
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        @Nullable RecordFiller header = controls.get(Role.HEADER);
        if (header != null) {
            emit(header.type(), header.empty(), Fate.PASSED);
        }
    }

    /** What writes the records of each level. */
    Map<Level, RecordFiller> fillers() {
        return Collections.unmodifiableMap(fillers);
    }

    @Override
    public void write(Resident resident) throws IOException {
        write(resident.key(), resident.master());
    }

    /** Writes the records of a person. */
    void write(String key, Part person) throws IOException {
        emit(person, key, List.of());
        int arrestNumber = 0;
        for (Part arrest : person.children) {
            arrestNumber++;
            emit(arrest, key, List.of(arrestNumber));
            int chargeNumber = 0;
            for (Part charge : arrest.children) {
                chargeNumber++;
                emit(charge, key, List.of(arrestNumber, chargeNumber));
                int child = 0;
                for (Part part : charge.children) {
                    child++;
                    emit(part, key, List.of(arrestNumber, chargeNumber, child));
                }
            }
        }
    }

    private void emit(Part part, String person, List<Integer> path) throws IOException {
        @Nullable RecordFiller filler = fillers.get(part.level);
        if (filler != null && !part.lost) {
            emit(filler.type(), filler.fill(part, person, path), Fate.MAPPED);
            filler.invalid(part).forEach(item -> tally.invalid(mapping.name(), item));
        }
    }

    private void emit(RecordMapping type, byte[] record, Fate fate) throws IOException {
        totals.add(type, record, 0, record.length);
        tally.record(mapping.name(), type.name(), fate);
        out.write(record);
        written += record.length;
    }

    @Override
    public void finish() throws IOException {
        @Nullable RecordFiller trailer = controls.get(Role.TRAILER);
        if (trailer != null) {
            byte[] record = trailer.empty();
            totals.add(trailer.type(), record, 0, record.length);
            putTotals(trailer.type(), record);
            tally.record(mapping.name(), trailer.type().name(), Fate.PASSED);
            out.write(record);
            written += record.length;
        }
        out.close();
        writeHeaderTotals();
    }

    /** Bytes written. */
    long written() {
        return written;
    }

    private void writeHeaderTotals() throws IOException {
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
}
