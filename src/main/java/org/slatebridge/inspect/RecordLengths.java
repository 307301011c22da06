package org.slatebridge.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slatebridge.inspect.Inspection.Length;

/**
 * Which record lengths a file of fixed records may have: those that fill it, and after which bytes of the same kind
 * come again. The most frequent kind, blanks mostly, comes again everywhere, so does not count. A length's multiples
 * repeat as well as it does, so of equals the shortest comes first. Stateless.
 */
final class RecordLengths {

    private static final int LONGEST = 32_760;
    private static final int SHORTEST = 8;
    private static final int FEWEST_RECORDS = 10;
    private static final int COMPARED = 1 << 16;
    private static final int MOST = 5;
    private static final double LEAST_SCORE = 0.15;
    private static final double AS_GOOD = 0.9;

    private RecordLengths() {}

    /** The likeliest lengths, best first, at most five. */
    static List<Length> of(byte[] head, long size) {
        byte[] kinds = kinds(head);
        double[] shares = shares(kinds);
        int common = mostFrequent(shares);
        double chance = chance(shares, common);
        List<Length> found = new ArrayList<>();
        for (int length = SHORTEST; length <= LONGEST && length * (long) FEWEST_RECORDS <= size; length++) {
            if (size % length == 0 && kinds.length >= 2 * length) {
                double score = chance >= 1 ? 0 : (repeated(kinds, length, common) - chance) / (1 - chance);
                if (score >= LEAST_SCORE) {
                    found.add(new Length(length, score));
                }
            }
        }
        List<Length> all = List.copyOf(found);
        found.removeIf(length -> all.stream().anyMatch(shorter -> repeats(length, shorter)));
        found.sort(Comparator.comparingDouble(Length::score).reversed().thenComparingInt(Length::length));
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /** True for a multiple of a length that is about as good. */
    private static boolean repeats(Length length, Length shorter) {
        return length.length() > shorter.length()
                && length.length() % shorter.length() == 0
                && shorter.score() >= length.score() * AS_GOOD;
    }

    private static double repeated(byte[] kinds, int length, int common) {
        int positions = kinds.length - length;
        int step = Math.max(1, positions / COMPARED) | 1;
        long same = 0;
        long compared = 0;
        for (int i = 0; i < positions; i += step) {
            if (kinds[i] != common) {
                same += kinds[i] == kinds[i + length] ? 1 : 0;
                compared++;
            }
        }
        return compared == 0 ? 0 : (double) same / compared;
    }

    private static double[] shares(byte[] kinds) {
        double[] shares = new double[ByteClass.values().length + 1];
        for (byte kind : kinds) {
            shares[kind] += 1.0 / kinds.length;
        }
        return shares;
    }

    private static int mostFrequent(double[] shares) {
        int most = 0;
        for (int kind = 1; kind < shares.length; kind++) {
            most = shares[kind] > shares[most] ? kind : most;
        }
        return most;
    }

    /** How often a byte of any kind but the most frequent meets one of its kind anywhere. */
    private static double chance(double[] shares, int common) {
        double chance = 0;
        for (int kind = 0; kind < shares.length; kind++) {
            chance += kind == common ? 0 : shares[kind] * shares[kind];
        }
        return shares[common] >= 1 ? 1 : chance / (1 - shares[common]);
    }

    private static byte[] kinds(byte[] bytes) {
        byte[] table = new byte[256];
        ByteClass[] classes = ByteClass.values();
        for (int b = 0; b < table.length; b++) {
            table[b] = (byte) classes.length;
            for (int c = classes.length - 1; c >= 0; c--) {
                table[b] = classes[c].has(b) ? (byte) c : table[b];
            }
        }
        byte[] kinds = new byte[bytes.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = table[bytes[i] & 0xFF];
        }
        return kinds;
    }
}
