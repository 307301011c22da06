package org.slatebridge.dataset;

/**
 * Reads record and block descriptor words: 4 bytes, a length of 2 bytes that counts the word itself, and 2 bytes of
 * zeros (z/OS DFSMS Using Data Sets, "Record descriptor word"). A block descriptor word with its first bit on has a
 * length of 31 bits.
 */
final class DescriptorWords {

    private static final int WORD = RecordFormat.DESCRIPTOR_LENGTH;

    private final RecordFormat format;
    private final FramingFaults faults;

    DescriptorWords(RecordFormat format, FramingFaults faults) {
        this.format = format;
        this.faults = faults;
    }

    /** Data bytes of the record whose descriptor word is at an offset; they are all there, before {@code limit}. */
    int recordLength(Window window, long at, long limit) {
        int word = word(window, at, limit, "record");
        if ((word & 0xFFFF) != 0) {
            throw faults.descriptor(at, word, spanned(word));
        }
        int data = counted(at, word, "record");
        if (format.lrecl() > 0 && data + WORD > format.lrecl()) {
            throw faults.descriptor(at, word, "the record with its word is longer than LRECL " + format.lrecl());
        }
        return present(at, word, data, limit);
    }

    /** Data bytes of the segment with this descriptor word; they are all there, before {@code limit}. */
    int dataLength(long at, int word, long limit) {
        return present(at, word, counted(at, word, "segment"), limit);
    }

    /** Which segment of a record it is: 0 all of it, 1 the first, 2 the last, 3 one between. */
    int segment(long at, int word) {
        if ((word & 0xFCFF) != 0) {
            throw faults.descriptor(at, word, "in a segment descriptor word byte 3 is 00 to 03 and byte 4 is zero");
        }
        return word >>> 8 & 3;
    }

    private int counted(long at, int word, String what) {
        int counted = word >>> 16;
        int data = format.excludesItself() ? counted : counted - WORD;
        if (data < 0) {
            throw faults.descriptor(
                    at, word, "a " + what + " descriptor word counts its own 4 bytes, so holds at least 4");
        }
        return data;
    }

    private int present(long at, int word, int data, long limit) {
        if (data > limit - at - WORD) {
            throw faults.truncated(at, word, data, limit - at - WORD);
        }
        return data;
    }

    /** Bytes of the block behind the block descriptor word at an offset; they are all there. */
    long blockLength(Window window, long at) {
        long limit = window.dataEnd();
        int word = word(window, at, limit, "block");
        boolean large = word < 0;
        if (!large && (word & 0xFFFF) != 0) {
            throw faults.descriptor(at, word, "bytes 3 and 4 of a block descriptor word are zero");
        }
        long counted = large ? word & 0x7FFFFFFF : word >>> 16;
        long data = format.excludesItself() ? counted : counted - WORD;
        if (data <= 0) {
            throw faults.descriptor(at, word, "a block holds at least one record");
        }
        if (data > limit - at - WORD) {
            throw faults.truncated(at, word, data, limit - at - WORD);
        }
        return data;
    }

    /** The descriptor word at an offset, as if written big-endian. */
    int word(Window window, long at, long limit, String what) {
        if (limit - at < WORD) {
            throw faults.truncated(at, "a " + what + " descriptor word has 4 bytes", limit - at);
        }
        window.require(at, WORD);
        byte[] b = window.buffer();
        int i = window.indexOf(at);
        int word = (b[i] & 0xFF) << 24 | (b[i + 1] & 0xFF) << 16 | (b[i + 2] & 0xFF) << 8 | (b[i + 3] & 0xFF);
        return format.littleEndian() ? Integer.reverseBytes(word) : word;
    }

    private static String spanned(int word) {
        boolean segment = (word & 0xFF) == 0 && (word >> 8 & 0xFF) <= 3;
        return segment
                ? "byte 3 says the record is a segment of a spanned one (VBS)"
                : "bytes 3 and 4 of a record descriptor word are zero";
    }
}
