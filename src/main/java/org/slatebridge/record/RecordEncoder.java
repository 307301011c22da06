package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slatebridge.dataset.LengthSource;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.layout.RecordLayout;

/**
 * Makes records of the lines that {@link JsonLinesWriter} writes: its exact inverse. Nothing is guessed, rounded or
 * cut: what a record cannot hold, or the line leaves open, is refused.
 *
 * <p>A record is <em>canonical</em> in its layout if every item that is shown holds the bytes that its value is written
 * with, and every byte that no item shows is what a program would put there: FILLER its VALUE, else blanks or zeros by
 * class; slack bytes low-values; all else blanks. Decoding a canonical record and encoding the line gives the same
 * bytes. Items that hold no value go with their bytes in {@code _invalid}, so come back too; of items that hold a value
 * in other bytes than a program would write (a packed number with sign F, a zoned one with zone F, minus zero, trimmed
 * blanks at the left) only {@code _hex} brings the bytes back. Not thread-safe.
 */
public final class RecordEncoder {

    private static final byte[] NOTHING = {};

    private final RecordTypes types;
    private final RecordFormat format;
    private final GroupEncoder groups;
    private final OdoMode odo;
    private final byte blank;
    private final boolean tellsLengths;
    private final int longest;
    private final List<Outline> outlines = new ArrayList<>();
    private final int depth;
    private final int counters;
    private RecordBytes record;

    /**
     * An encoder for the records of a dataset.
     *
     * @param format as {@link DatasetOptions#format} gives it
     * @param allRedefinitions true if lines have the redefinitions that no selection names
     */
    public RecordEncoder(RecordTypes types, DatasetOptions options, RecordFormat format, boolean allRedefinitions) {
        this.types = types;
        this.format = format;
        this.groups = new GroupEncoder(options);
        this.odo = options.odo();
        this.blank = options.codePage().byteOf(' ');
        this.tellsLengths = options.tellsLengths();
        int most = format.isFixed() ? format.lrecl() : 1;
        int deepest = 0;
        int mostCounters = 0;
        for (RecordLayout layout : types.layouts()) {
            outlines.add(Outline.of(layout, types, options, allRedefinitions));
            most = Math.max(most, layout.length());
            deepest = layout.fields().stream().mapToInt(f -> f.tables().size()).reduce(deepest, Math::max);
            mostCounters = Math.max(mostCounters, new Counts(layout, options.codecs()).size());
        }
        this.depth = deepest;
        this.counters = mostCounters;
        this.longest = most;
        this.record = new RecordBytes(longest, blank);
    }

    /** The array that the record last made begins; the next one overwrites it. */
    public byte[] buffer() {
        return record.bytes;
    }

    /**
     * Makes a record.
     *
     * @return its length in bytes in {@link #buffer()}
     * @throws org.slatebridge.diagnostic.DiagnosticException with every fault of the line
     */
    public int encode(JsonRecord json) {
        EncodeFaults faults = new EncodeFaults(json);
        int length = encode(json.members(), faults);
        faults.throwIfAny();
        return length;
    }

    private int encode(Map<String, Object> members, EncodeFaults faults) {
        boolean ofNoType = members.size() == 1
                && members.get(GivenBytes.INVALID) instanceof Map<?, ?> invalid
                && invalid.keySet().equals(Set.of(""));
        if (ofNoType) {
            byte[] whole = GivenBytes.of(GivenBytes.INVALID, members, faults).take("");
            return whole == null ? 0 : ofNoType(whole, faults);
        }
        if (types.layouts().size() == 1) {
            return encode(0, members, faults);
        }
        for (int type = 0; type < outlines.size(); type++) {
            Object wrapped = members.get(types.layouts().get(type).name());
            if (members.size() == 1 && wrapped instanceof Map<?, ?>) {
                @SuppressWarnings("unchecked") // objects are read as maps of names
                Map<String, Object> object = (Map<String, Object>) wrapped;
                return encode(type, object, faults);
            }
        }
        List<String> names = types.layouts().stream().map(RecordLayout::name).toList();
        faults.add(
                DiagnosticCode.ENCODE_RECORD_TYPE,
                null,
                "the line is no object of one record, expected {\"NAME\": {...}} with one of "
                        + String.join(", ", names));
        return 0;
    }

    private int ofNoType(byte[] whole, EncodeFaults faults) {
        if (types.select(whole, 0, whole.length) != RecordTypes.NONE) {
            faults.add(DiagnosticCode.ENCODE_BYTES, null, "_invalid holds a whole record, but it is of a type");
        } else if (format.isFixed() && whole.length != format.lrecl()) {
            faults.add(
                    DiagnosticCode.ENCODE_LENGTH,
                    null,
                    "_invalid holds a record of " + whole.length + " bytes, LRECL is " + format.lrecl());
        }
        if (whole.length > record.bytes.length) {
            record = new RecordBytes(whole.length, blank);
        }
        System.arraycopy(whole, 0, record.bytes, 0, whole.length);
        return whole.length;
    }

    private int encode(int type, Map<String, Object> members, EncodeFaults faults) {
        GivenBytes invalid = GivenBytes.of(GivenBytes.INVALID, members, faults);
        byte[] behind = Objects.requireNonNullElse(invalid.take(""), NOTHING);
        if (longest + behind.length > record.bytes.length) {
            record = new RecordBytes(longest + behind.length, blank);
        }
        record.clear();
        EncodeRun run =
                new EncodeRun(record, faults, invalid, GivenBytes.of(GivenBytes.HEX, members, faults), counters, depth);
        Outline outline = outlines.get(type);
        groups.checkKeys(run, outline, "", members);
        int end = groups.members(run, outline, members, 0);
        run.invalid.reportUnused(faults);
        run.hex.reportUnused(faults);
        if (!faults.isEmpty()) {
            return 0;
        }
        int length = length(run, type, end, behind);
        if (faults.isEmpty()) {
            run.checkChosen(length);
            checkType(type, length, faults);
        }
        return length;
    }

    private void checkType(int type, int length, EncodeFaults faults) {
        int selected = types.select(record.bytes, 0, length);
        if (selected != type) {
            faults.add(
                    DiagnosticCode.ENCODE_RECORD_TYPE,
                    null,
                    "--select chooses "
                            + (selected < 0
                                    ? "no record type"
                                    : types.layouts().get(selected).name())
                            + " for the record, the line has "
                            + types.layouts().get(type).name());
        }
    }

    /** Length of a record whose items end at {@code end}, or that ends early. */
    private int length(EncodeRun run, int type, int end, byte[] behind) {
        boolean early = run.limit != EncodeRun.NO_LIMIT;
        int natural = early
                ? run.limit
                : behind(run, odo == OdoMode.PADDED ? types.layouts().get(type).length() : end, behind);
        if (early && behind.length > 0) {
            run.faults.add(DiagnosticCode.ENCODE_BYTES, null, "the record ends early, but has bytes behind its layout");
        }
        LengthSource source = format.lengthSource();
        if (source != null) {
            int told = source.length(record.bytes, 0, Math.min(natural, source.maximum()));
            if (told < 0) {
                checkType(type, natural, run.faults);
            }
            if (!run.faults.isEmpty()) {
                return natural;
            }
            return shortened(
                    run, natural, told, told < 0 ? "its own items tell no length" : "its own items tell " + told);
        }
        return switch (format.recfm()) {
            case F, FB -> {
                boolean padded = !early && natural < format.lrecl();
                yield padded ? format.lrecl() : shortened(run, natural, format.lrecl(), "LRECL is " + format.lrecl());
            }
            case TEXT -> early ? shortened(run, natural, -1, "reading would fill it with blanks") : natural;
            case V, VB, VBS -> natural;
        };
    }

    /** Puts behind the items what a record has behind its layout; gives the index behind that. */
    private int behind(EncodeRun run, int end, byte[] behind) {
        if (behind.length > 0 && !tellsLengths) {
            run.faults.add(
                    DiagnosticCode.ENCODE_BYTES,
                    null,
                    "only a record that tells its length has bytes behind its layout");
        } else {
            record.say(end, behind, behind.length);
        }
        return end + behind.length;
    }

    /** A record may lose bytes at its end that no item says; nothing else. */
    private int shortened(EncodeRun run, int natural, int wanted, String why) {
        if (wanted == natural || (wanted >= 0 && wanted < natural && !record.isSaid(wanted, natural))) {
            return wanted;
        }
        if (run.missing != null) {
            run.faults.missing(run.missing);
        } else {
            run.faults.add(
                    DiagnosticCode.ENCODE_LENGTH, null, "the items of the record take " + natural + " bytes, " + why);
        }
        return natural;
    }
}
