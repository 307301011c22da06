package org.slatebridge.dataset;

import java.util.Arrays;

/**
 * VBS: blocks as in VB, but a record may fall into segments, which go on in the next blocks. The low bits of byte 3 of
 * a segment descriptor word say which: 00 the whole record, 01 its first segment, 10 its last, 11 one between. A word
 * with nothing but its first bit on is a null segment: the block has no more, and zeros fill it; a record may go on
 * behind it (z/OS DFSMS Using Data Sets, "Null Segments").
 */
final class SpannedFraming implements Framing {

    /** The longest record that is put together, in bytes. */
    static final int LONGEST = 64 << 20;

    private static final int MOST_SEGMENTS = 1 << 20;
    private static final int MOST_FILL = 1 << 20;
    private static final int WORD = RecordFormat.DESCRIPTOR_LENGTH;
    private static final int NULL_SEGMENT = 0x8000_0000;
    private static final int FIRST = 1;
    private static final int LAST = 2;

    private final DescriptorWords words;
    private final FramingFaults faults;
    private final int longest;
    private long leftInBlock;
    private byte[] assembled = new byte[1 << 16];

    SpannedFraming(RecordFormat format, DescriptorWords words, FramingFaults faults) {
        this.words = words;
        this.faults = faults;
        this.longest = format.lrecl() > 0 ? Math.min(LONGEST, format.lrecl() - WORD) : LONGEST;
    }

    @Override
    public void frame(Window window, long at, Frame frame) {
        long first = nextSegment(window, at, 0, at);
        int word = words.word(window, first, first + leftInBlock, "segment");
        int kind = words.segment(first, word);
        if (kind >= LAST) {
            throw faults.segment(first, word, kind, "the whole record or its first segment");
        }
        int length = words.dataLength(first, word, first + leftInBlock);
        checkLength(first, word, length);
        window.require(first, WORD + length);
        leftInBlock -= WORD + length;
        frame.set(at, first + WORD, length);
        if (kind == FIRST) {
            assemble(window, frame, word);
        }
        frame.endOffset = behindNullSegment(window, frame.endOffset);
    }

    private void assemble(Window window, Frame frame, int firstWord) {
        long begun = frame.recordOffset;
        int total = take(window, frame.offset, frame.length, 0);
        long at = frame.endOffset;
        int word = firstWord;
        int kind = FIRST;
        while (kind != LAST) {
            window.anchor(at);
            long segment = nextSegment(window, at, word, begun);
            word = words.word(window, segment, segment + leftInBlock, "segment");
            kind = words.segment(segment, word);
            if (kind < LAST) {
                throw faults.segment(segment, word, kind, "a middle or last segment of the record begun at " + begun);
            }
            int length = words.dataLength(segment, word, segment + leftInBlock);
            checkLength(segment, word, (long) total + length);
            if (frame.segments.count() >= MOST_SEGMENTS) {
                throw faults.recordLength(segment, word, MOST_SEGMENTS + " segments");
            }
            total = take(window, segment + WORD, length, total);
            frame.offset = total == length ? segment + WORD : frame.offset;
            frame.segments.add(segment + WORD, length);
            leftInBlock -= WORD + length;
            at = segment + WORD + length;
        }
        frame.length = total;
        frame.end(at);
        frame.assembled = assembled;
        // nothing of the record is needed in the window any more
        window.anchor(at);
    }

    private void checkLength(long at, int word, long length) {
        if (length > longest) {
            throw faults.recordLength(at, word, longest + " bytes");
        }
    }

    private int take(Window window, long at, int length, int total) {
        window.require(at, length);
        if (total + length > assembled.length) {
            assembled = Arrays.copyOf(assembled, Math.max(total + length, Math.min(LONGEST, 2 * assembled.length)));
        }
        System.arraycopy(window.buffer(), window.indexOf(at), assembled, total, length);
        return total + length;
    }

    /** Offset of the next segment's word, behind the block's word and null segments; the file may end before it. */
    private long nextSegment(Window window, long from, int openWord, long begun) {
        long at = from;
        while (true) {
            if (at >= window.dataEnd()) {
                throw faults.unended(begun, openWord);
            }
            if (leftInBlock == 0) {
                leftInBlock = words.blockLength(window, at);
                at += WORD;
            }
            long next = behindNullSegment(window, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
    }

    /** Offset behind the block if a null segment stands here, else the same offset. */
    private long behindNullSegment(Window window, long at) {
        if (leftInBlock >= WORD && words.word(window, at, at + leftInBlock, "segment") == NULL_SEGMENT) {
            long end = at + leftInBlock;
            requireZeros(window, at + WORD, end);
            leftInBlock = 0;
            return end;
        }
        return at;
    }

    private void requireZeros(Window window, long from, long end) {
        int length = (int) Math.min(end - from, MOST_FILL);
        window.require(from, length);
        int start = window.indexOf(from);
        for (int i = start; i < start + length; i++) {
            if (window.buffer()[i] != 0) {
                throw faults.descriptor(
                        from - WORD, NULL_SEGMENT, "behind a null segment the rest of the block is zero");
            }
        }
    }

    @Override
    public long state() {
        return leftInBlock;
    }

    @Override
    public void restore(long state) {
        leftInBlock = state;
    }
}
