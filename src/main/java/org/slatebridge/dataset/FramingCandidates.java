package org.slatebridge.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Tries framings on a file, by reading it with each. Of a file of more than 64 MiB only the first 8 MiB are read. What
 * it finds is a suggestion and never applied. Not thread-safe.
 */
public final class FramingCandidates implements Closeable {

    /** Up to this size a file is read to its end. */
    static final long WHOLE = 64L << 20;

    /** So much is read of a larger one. */
    static final long PART = 8L << 20;

    private static final int LONGEST_LINE = 32_760;
    private static final int MOST_HEADER = 256;
    private static final int FEWEST_BEHIND_HEADER = 3;
    private static final int FEWEST_BESIDE_REST = 10;
    private static final Set<Recfm> VARIABLE = EnumSet.of(Recfm.V, Recfm.VB, Recfm.VBS);

    private final ByteSource source;
    private final FramingFaults faults = new FramingFaults("");
    private final Frame frame = new Frame();
    private final Window window;

    FramingCandidates(ByteSource source) {
        this.source = source;
        this.window = new Window(source, 0, source.size(), faults);
    }

    /**
     * The candidates for a file.
     *
     * @throws DiagnosticException if it is not there, cannot be read, or is no whole gzip file though its name says so
     */
    public static FramingCandidates of(Path file, String name) {
        return new FramingCandidates(ByteSource.open(file, name, new FramingFaults(name)));
    }

    /** Bytes of the file, unpacked. */
    public long size() {
        return source.size();
    }

    /** A copy of some bytes of the file, unpacked; fewer than asked for at its end. */
    public byte[] bytes(long offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, source.size() - offset)));
        try {
            while (bytes.hasRemaining() && source.read(bytes, offset + bytes.position()) >= 0) {
                // until all is read
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    /** Offset up to which a file is looked at. */
    public long limit() {
        return source.size() <= WHOLE ? source.size() : PART;
    }

    /** Every framing with descriptor words, from the first byte on; VBS only where a record is spanned. */
    public List<FramingCandidate> variable() {
        return variable(0);
    }

    /**
     * Those of {@link #variable()} that fit. Blocks read as the records of V always chain too, so V is left out where
     * the records inside the blocks do.
     */
    public List<FramingCandidate> chaining() {
        List<FramingCandidate> fitting =
                variable().stream().filter(FramingCandidate::fits).toList();
        return fitting.stream()
                .filter(c -> c.format().recfm() != Recfm.V || fitting.stream().noneMatch(o -> isBlocked(o, c)))
                .toList();
    }

    private static boolean isBlocked(FramingCandidate other, FramingCandidate candidate) {
        return other.format().recfm() != Recfm.V
                && other.format().littleEndian() == candidate.format().littleEndian()
                && other.format().excludesItself() == candidate.format().excludesItself();
    }

    private List<FramingCandidate> variable(long header) {
        List<FramingCandidate> tried = new ArrayList<>();
        for (Recfm recfm : VARIABLE) {
            for (int form = 0; form < 4; form++) {
                boolean blocked =
                        tried.stream().anyMatch(c -> c.fits() && c.format().recfm() == Recfm.VB);
                if (recfm != Recfm.VBS || !blocked) {
                    tried.add(walk(new RecordFormat(recfm, 0, form % 2 == 1, form > 1, header, 0, null)));
                }
            }
        }
        return tried;
    }

    /** V and VB behind 1 to 256 bytes; the first that fits. */
    @Nullable
    FramingCandidate behindHeader() {
        for (int header = 1; header <= Math.min(MOST_HEADER, source.size()); header++) {
            for (FramingCandidate candidate : variable(header)) {
                if (candidate.fits() && candidate.records() >= FEWEST_BEHIND_HEADER) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** Lines of text in ASCII and in EBCDIC; a line with control characters other than a tabulator is none. */
    public List<FramingCandidate> lines() {
        return List.of(walk(RecordFormat.lines(RecordText.ASCII)), walk(RecordFormat.lines(RecordText.EBCDIC)));
    }

    /** Records of one length, if they fill the file. */
    public @Nullable FramingCandidate fixed(int length) {
        long size = source.size();
        boolean fills = length > 0 && size > length && size % length == 0;
        RecordFormat format = RecordFormat.fixed(Math.max(1, length));
        return fills ? new FramingCandidate(format, null, size / length, 0, length, length, size, size) : null;
    }

    /**
     * Records of one length that leave some bytes over, which may stand before or after them; none where the file is
     * too small, or too much is left over, to tell it from a wrong length.
     */
    public List<FramingCandidate> fixedBut(int length) {
        long size = source.size();
        long rest = length > 0 ? size % length : 0;
        long records = length > 0 ? size / length : 0;
        if (rest == 0 || rest > MOST_HEADER || records < FEWEST_BESIDE_REST) {
            return List.of();
        }
        return Stream.of(
                        new RecordFormat(Recfm.FB, length, false, false, rest, 0, null),
                        new RecordFormat(Recfm.FB, length, false, false, 0, rest, null))
                .map(format -> new FramingCandidate(format, null, records, 0, length, length, size, size))
                .toList();
    }

    /** V and VB whose records chain, until few bytes are left that begin with no descriptor word. */
    public List<FramingCandidate> beforeTrailer() {
        return variable().stream()
                .filter(c -> c.records() >= FEWEST_BEHIND_HEADER && c.limit() == source.size())
                .filter(c -> c.reached() < c.limit() && c.limit() - c.reached() <= MOST_HEADER)
                .filter(c -> !isCutRecord(c))
                .map(c -> walk(new RecordFormat(
                        c.format().recfm(),
                        0,
                        c.format().littleEndian(),
                        c.format().excludesItself(),
                        0,
                        c.limit() - c.reached(),
                        null)))
                .filter(FramingCandidate::fits)
                .limit(1)
                .toList();
    }

    /** A descriptor word that announces more than is left is that of a record which the end of the file cuts. */
    private boolean isCutRecord(FramingCandidate candidate) {
        byte[] word = bytes(candidate.reached(), 4);
        boolean little = candidate.format().littleEndian();
        return word.length < 4 || (little ? word[0] == 0 && word[1] == 0 : word[2] == 0 && word[3] == 0);
    }

    /** What to do about lengths that chain and are no descriptor words; null where there are none. */
    public @Nullable String otherLengths() {
        return BareLengths.advice(this);
    }

    FramingCandidate walk(RecordFormat format) {
        long position = format.headerLength();
        long end = source.size() - format.trailerLength();
        long limit = source.size() <= WHOLE ? end : Math.min(end, PART);
        Tally tally = new Tally(format.text());
        try {
            Framing framing = Framing.of(format, faults);
            window.restart(position);
            while (position < limit) {
                window.anchor(position);
                framing.frame(window, position, frame);
                if (!tally.take(window, frame, position)) {
                    break;
                }
                position = frame.endOffset;
            }
        } catch (DiagnosticException e) {
            // the chain ends here, and that is the answer
        }
        return tally.candidate(format, position, limit);
    }

    @Override
    public void close() {
        source.close();
    }

    /** Counts the records of a walk. */
    private static final class Tally {

        private final @Nullable RecordText text;
        private long records;
        private long empty;
        private int shortest = Integer.MAX_VALUE;
        private int longest;
        private boolean beyondAscii;

        Tally(@Nullable RecordText text) {
            this.text = text;
        }

        boolean take(Window window, Frame frame, long position) {
            if (text != null && !isText(window, frame, position, text.ebcdic())) {
                return false;
            }
            records++;
            empty += frame.length == 0 ? 1 : 0;
            shortest = Math.min(shortest, frame.length);
            longest = Math.max(longest, frame.length);
            return true;
        }

        private boolean isText(Window window, Frame frame, long position, boolean ebcdic) {
            if (frame.length > LONGEST_LINE) {
                return false;
            }
            byte[] bytes = window.buffer();
            int start = window.indexOf(position);
            for (int i = start; i < start + frame.length; i++) {
                int b = bytes[i] & 0xFF;
                beyondAscii |= b > 0x7F;
                boolean control = ebcdic ? b < 0x40 && b != 0x05 : (b < 0x20 && b != 0x09) || b == 0x7F;
                if (control) {
                    return false;
                }
            }
            return true;
        }

        FramingCandidate candidate(RecordFormat format, long reached, long limit) {
            String codePage = null;
            if (text != null && !text.ebcdic()) {
                codePage = beyondAscii ? "ISO-8859-1" : "US-ASCII";
            }
            return new FramingCandidate(
                    format, codePage, records, empty, records == 0 ? 0 : shortest, longest, reached, limit);
        }
    }
}
