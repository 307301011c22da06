package org.slatebridge.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;
import org.slatebridge.record.Pieces;
import org.slatebridge.record.RecordReader;

/**
 * Reads a dataset in key order as one history after the other, in one pass. The key order (ascending, compared as
 * bytes) is verified while reading. Header, trailer and other records that belong to nobody pass by and are counted.
 *
 * <p>It looks one record ahead; {@link #position()} is always a place where reading can begin again. Not thread-safe.
 */
public final class PersonReader implements Histories {

    private final DatasetMapping mapping;
    /** Null where only conditions tell the types of records apart. */
    private final @Nullable TypeCodes typeCodes;

    private final RecordReader records;
    private final ControlTotals totals;
    private final RecordTally tally = new RecordTally();
    private final HistoryAssembler assembler;
    private final List<Issue> loose = new ArrayList<>();
    private final List<ControlRecord> controls = new ArrayList<>();
    private List<Finding> findings = List.of();
    private final Frames frames = new Frames();
    private final List<Place> places = new ArrayList<>();
    private byte[] currentKey;
    private RecordReader.@Nullable Position currentPerson;
    private @Nullable RecordMapping ahead;
    private Issue.@Nullable Kind aheadFault;
    private boolean pending;
    private final boolean headsPersons;
    private @Nullable SourceRef stray;

    /**
     * A record that a decision may change.
     *
     * @param type its record type
     * @param source where it is
     * @param length its bytes
     * @param from file offset of its first byte, its descriptor word included
     * @param to file offset behind its last byte
     * @param pieces where it lies between the two; null where it stands there as it is read
     */
    public record Place(
            RecordMapping type,
            SourceRef source,
            int length,
            long from,
            long to,
            @Nullable Pieces pieces) {

        /** Of a record that stands in its file as it is read. */
        public Place(RecordMapping type, SourceRef source, int length, long from, long to) {
            this(type, source, length, from, to, null);
        }
    }

    /**
     * Reads the file of a dataset from its beginning.
     *
     * @throws DiagnosticException if it cannot be opened
     */
    public static PersonReader open(DatasetMapping mapping, Path file) throws IOException {
        RecordReader records = RecordReader.open(
                file, mapping.name(), mapping.options(), mapping.layouts(), RecordReader.Position.START);
        return new PersonReader(mapping, records, new ControlTotals(mapping.totals(), new long[0]));
    }

    /** @param records positioned at the beginning; closed with this */
    public PersonReader(DatasetMapping mapping, RecordReader records, ControlTotals totals) {
        this(mapping, records, totals, new byte[0], null, null);
    }

    /**
     * Goes on where an earlier reader was.
     *
     * @param records positioned at its {@link #position()}
     * @param lastKey its {@link #lastKey()}
     * @param lastPerson its {@link #lastPerson()}
     * @param stray its {@link #stray()}
     */
    public PersonReader(
            DatasetMapping mapping,
            RecordReader records,
            ControlTotals totals,
            byte[] lastKey,
            RecordReader.@Nullable Position lastPerson,
            @Nullable SourceRef stray) {
        this.mapping = mapping;
        this.typeCodes = TypeCodes.of(mapping.records()).orElse(null);
        this.records = records;
        this.assembler = new HistoryAssembler(mapping.derivations());
        this.totals = totals;
        this.currentKey = lastKey.clone();
        this.currentPerson = lastPerson;
        this.stray = stray;
        this.headsPersons = mapping.records().stream().anyMatch(type -> type.role() == Role.PERSON);
    }

    /**
     * The next history, or null at the end of the dataset. Afterwards {@link #position()} is behind the person's last
     * record.
     *
     * @throws DiagnosticException if the framing breaks or a person is out of order
     */
    @Override
    public @Nullable CriminalHistory next() {
        frames.clear();
        RecordMapping type = seekPerson();
        boolean headed = type != null && type.role() == Role.PERSON;
        if (type == null) {
            findings = takeFindings(List.of());
            return null;
        }
        SourceRef first = source();
        begin(type);
        places.clear();
        while (type != null) {
            SourceRef source = source();
            assembler.add(type, records.buffer(), records.start(), records.length(), source);
            if (type.role() == Role.CHARGE) {
                places.add(place(type, source));
            }
            consume(type);
            type = seekSamePerson();
        }
        markStrangers(headed, first);
        CriminalHistory history = assembler.finish(first);
        findings = takeFindings(assembler.issues());
        return history;
    }

    /** Records of somebody who has no person record may be a neighbour's, with a damaged key. */
    private void markStrangers(boolean headed, SourceRef first) {
        if (!headsPersons) {
            return;
        }
        if (!headed) {
            stray = first;
        }
        RecordMapping next = ahead;
        if (pending && aheadFault == null && next != null && next.role().ofPerson() && next.role() != Role.PERSON) {
            assembler.addUnread(source());
        }
    }

    /** What was found since the history before, in the order of the records. */
    @Override
    public List<Finding> findings() {
        return findings;
    }

    /** The charge records of the person handed out last, by their offset in the file. */
    public Map<Long, Place> places() {
        return places.stream().collect(Collectors.toMap(place -> place.source().offset(), place -> place));
    }

    /** Header and trailer records that went by since the last call. */
    @Override
    public List<ControlRecord> takeControls() {
        List<ControlRecord> taken = List.copyOf(controls);
        controls.clear();
        return taken;
    }

    @Override
    public List<DatasetTally> datasets() {
        return List.of(new DatasetTally(mapping, tally, totals));
    }

    @Override
    public UnknownCodes unknownCodes() {
        return assembler.unknownCodes();
    }

    /** Closes the reader it was given. */
    @Override
    public void close() {
        records.close();
    }

    /** Where reading can begin again: behind everything handed out, before the record looked ahead at. */
    public RecordReader.Position position() {
        return pending ? records.positionBefore() : records.positionAfter();
    }

    /** The key bytes of the person handed out last; empty before the first. */
    public byte[] lastKey() {
        return currentKey.clone();
    }

    /**
     * The place before the record {@link #lastKey()} was read from, so that a checkpoint need not repeat what
     * identifies somebody; null before the first person.
     */
    public RecordReader.@Nullable Position lastPerson() {
        return currentPerson;
    }

    /** The key of the record that a reader stands on; empty where it is of no person. */
    public static byte[] keyOf(DatasetMapping mapping, RecordReader at) {
        RecordMapping type = mapping.type(at.buffer(), at.start(), at.length());
        Item key = type == null ? null : type.person();
        return key == null ? new byte[0] : key.bytes(at.buffer(), at.start(), at.length());
    }

    /** A record that could not be told apart and went by after the last person: it may be one of the next person's. */
    public @Nullable SourceRef stray() {
        return stray;
    }

    private Place place(RecordMapping type, SourceRef source) {
        return new Place(type, source, records.length(), records.recordOffset(), records.recordEnd(), records.pieces());
    }

    private @Nullable RecordMapping seekPerson() {
        while (pending || fetch()) {
            if (ahead != null && ahead.role().ofPerson() && aheadFault == null) {
                return ahead;
            }
            passBy();
        }
        return null;
    }

    private @Nullable RecordMapping seekSamePerson() {
        while (fetch()) {
            if (ahead != null && aheadFault == null && ahead.role() != Role.IGNORED) {
                return ahead.role().ofPerson() && hasCurrentKey(ahead) ? ahead : null;
            }
            passBy();
        }
        return null;
    }

    private boolean fetch() {
        if (!records.next()) {
            pending = false;
            return false;
        }
        pending = true;
        ahead = type(records.buffer(), records.start(), records.length());
        aheadFault = ahead == null ? Issue.Kind.UNKNOWN_TYPE : null;
        if (ahead != null && ahead.role().ofPerson() && !keyIsValid(ahead)) {
            aheadFault = Issue.Kind.KEY_INVALID;
        }
        return true;
    }

    private @Nullable RecordMapping type(byte[] bytes, int start, int length) {
        return typeCodes == null ? mapping.type(bytes, start, length) : typeCodes.find(bytes, start, length);
    }

    private void consume(@Nullable RecordMapping type) {
        frames.add(records.offset(), records.recordOffset(), records.recordEnd(), records.pieces(), type);
        tally.add(type);
        totals.add(type, records.buffer(), records.start(), records.length());
        pending = false;
    }

    private void passBy() {
        RecordMapping type = ahead;
        if (aheadFault != null) {
            SourceRef unknown = source();
            loose.add(new Issue(aheadFault, unknown));
            assembler.addUnread(unknown);
            stray = unknown;
        } else if (type != null && type.role() != Role.IGNORED) {
            controls.add(new ControlRecord(type, source(), records.positionBefore(), copy()));
        }
        consume(type);
    }

    private byte[] copy() {
        return Arrays.copyOfRange(records.buffer(), records.start(), records.start() + records.length());
    }

    private void begin(RecordMapping type) {
        Item key = keyOf(type);
        byte[] found = key.bytes(records.buffer(), records.start(), records.length());
        if (Arrays.compareUnsigned(found, currentKey) <= 0) {
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.KEY_ORDER,
                    new DataPosition(
                            mapping.name(),
                            records.number(),
                            records.offset(),
                            key.field().path()),
                    "the person's key is not above the one before"));
        }
        currentKey = found;
        currentPerson = records.positionBefore();
        assembler.begin(
                key.text(records.buffer(), records.start(), records.length()).strip());
        if (stray != null) {
            assembler.addUnread(stray);
            stray = null;
        }
    }

    private boolean keyIsValid(RecordMapping type) {
        return keyOf(type).validity(records.buffer(), records.start(), records.length()) == Validity.VALID;
    }

    private boolean hasCurrentKey(RecordMapping type) {
        return keyOf(type).bytesEqual(records.buffer(), records.start(), records.length(), currentKey);
    }

    private static Item keyOf(RecordMapping type) {
        Item key = type.person();
        if (key == null) {
            throw new IllegalStateException("must be a record of a person: " + type.name());
        }
        return key;
    }

    private List<Finding> takeFindings(List<Issue> ofPerson) {
        if (loose.isEmpty() && ofPerson.isEmpty()) {
            return List.of();
        }
        List<Finding> taken = new ArrayList<>();
        Stream.concat(loose.stream(), ofPerson.stream()).map(frames::locate).forEach(taken::add);
        loose.clear();
        return List.copyOf(taken);
    }

    private SourceRef source() {
        return new SourceRef(mapping.name(), records.number(), records.offset());
    }
}
