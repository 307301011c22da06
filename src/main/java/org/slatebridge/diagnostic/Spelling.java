package org.slatebridge.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. Stateless. */
public final class Spelling {

    private static final int SHORTEST = 2;

    private Spelling() {}

    /**
     * The known word nearest to {@code word}, if it is near enough to be a slip of the keys; ties go to the first. A
     * single letter is too near to every other to guess.
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = word.toUpperCase(Locale.ROOT);
        if (wanted.length() < SHORTEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, wanted.length() / 4);
        return known.stream()
                .filter(k -> distance(wanted, k.toUpperCase(Locale.ROOT)) <= allowed)
                .min(Comparator.comparingInt(k -> distance(wanted, k.toUpperCase(Locale.ROOT))));
    }

    /** The fault with the advice to write the word that was probably meant, where there is one. */
    public static Diagnostic suggest(Diagnostic fault, String word, Collection<String> known) {
        return nearest(word, known)
                .map(k -> fault.advising("did you mean " + k + "?"))
                .orElse(fault);
    }

    /** Letters to change, insert, leave out, or exchange with their neighbour. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] next = new int[b.length() + 1];
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, Math.min(row[j], next[j - 1]) + 1);
                if (exchanged(a, i, b, j)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            before = row;
            row = next;
        }
        return row[b.length()];
    }

    private static boolean exchanged(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
