package org.slatebridge.inspect;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each byte stands in a sample, and what that makes of it. Immutable once counted; not thread-safe before.
 */
final class ByteCounts {

    private static final int LINE_FEED = 0x0A;
    private static final int CARRIAGE_RETURN = 0x0D;
    private static final int NEL = 0x15;
    private static final int EBCDIC_LINE_FEED = 0x25;

    private final long[] counts = new long[256];
    private long total;
    private long carriageReturnsBefore;

    /** Counts the bytes of a stretch of the file. */
    void add(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            counts[b]++;
            if (b == LINE_FEED && i > 0 && bytes[i - 1] == CARRIAGE_RETURN) {
                carriageReturnsBefore++;
            }
        }
        total += bytes.length;
    }

    /** How many bytes were counted. */
    long total() {
        return total;
    }

    /** Share of the bytes that are of a class, 0 to 1. */
    double share(ByteClass of) {
        long found = 0;
        for (int b = 0; b < counts.length; b++) {
            found += of.has(b) ? counts[b] : 0;
        }
        return share(found);
    }

    /** Share of bytes that may be EBCDIC text. */
    double ebcdicText() {
        return share(ByteClass.EBCDIC_LETTER) + share(ByteClass.EBCDIC_DIGIT) + share(ByteClass.EBCDIC_BLANK);
    }

    /** Share of bytes that may be ASCII text. */
    double asciiText() {
        return share(ByteClass.ASCII_LETTER) + share(ByteClass.ASCII_DIGIT) + share(ByteClass.ASCII_BLANK);
    }

    /** Bytes that may end a line, by their hexadecimal, with their number. */
    Map<String, Long> lineEnds() {
        Map<String, Long> ends = new LinkedHashMap<>();
        ends.put("0A", counts[LINE_FEED] - carriageReturnsBefore);
        ends.put("0D0A", carriageReturnsBefore);
        ends.put("15", counts[NEL]);
        ends.put("25", counts[EBCDIC_LINE_FEED]);
        return ends;
    }

    /** Share of bytes that a transfer as text leaves where it knew no character: 1A, 3F, and EF BF BD as UTF-8. */
    double replaced() {
        return share(counts[0x1A] + counts[0x3F] + 3 * Math.min(counts[0xEF], Math.min(counts[0xBF], counts[0xBD])));
    }

    private double share(long count) {
        return total == 0 ? 0 : (double) count / total;
    }
}
