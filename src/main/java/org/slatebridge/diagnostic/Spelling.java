package org.slatebridge.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. Stateless. */
public final class Spelling {

    private Spelling() {}

    /** The known word nearest to {@code word}, if it is near enough to be a slip of the keys; ties go to the first. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = word.toUpperCase(Locale.ROOT);
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

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
