package org.slatebridge.copybook;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Usage;

/** The words of the USAGE clause, with their synonyms and the dialects that have them. */
final class UsageWords {

    /**
     * What a word means.
     *
     * @param usage the usage
     * @param length bytes, where they do not follow from a picture; else 0
     * @param digits of a whole number whose usage takes no picture; else 0
     * @param dialects that have the word
     */
    record Meaning(Usage usage, int length, int digits, Set<Dialect> dialects) {

        /** The picture a usage without one stands for, or null. */
        @Nullable
        Picture picture(boolean signed) {
            return digits == 0 ? null : PictureParser.whole(digits, signed);
        }
    }

    private static final Set<Dialect> ALL = EnumSet.allOf(Dialect.class);
    private static final Set<Dialect> STANDARD_2002 = EnumSet.of(Dialect.GNUCOBOL, Dialect.MF);
    private static final Map<String, Meaning> WORDS = words();

    /** Usages whose bytes nothing here can read. */
    private static final Set<String> REFUSED = Set.of(
            "OBJECT",
            "UTF-8",
            "BIT",
            "COMP-N",
            "COMPUTATIONAL-N",
            "FLOAT-EXTENDED",
            "FLOAT-BINARY-32",
            "FLOAT-BINARY-64",
            "FLOAT-BINARY-128",
            "FLOAT-DECIMAL-16",
            "FLOAT-DECIMAL-34",
            "HANDLE",
            "STRING");

    private UsageWords() {}

    private static Map<String, Meaning> words() {
        Map<String, Meaning> words = new TreeMap<>();
        add(words, Usage.DISPLAY, "DISPLAY");
        add(words, Usage.DISPLAY_1, "DISPLAY-1");
        add(words, Usage.NATIONAL, "NATIONAL");
        add(words, Usage.COMP, "COMP", "COMPUTATIONAL", "BINARY", "COMP-4", "COMPUTATIONAL-4");
        add(words, Usage.COMP_1, "COMP-1", "COMPUTATIONAL-1");
        add(words, Usage.COMP_2, "COMP-2", "COMPUTATIONAL-2");
        add(words, Usage.COMP_3, "COMP-3", "COMPUTATIONAL-3", "PACKED-DECIMAL");
        add(words, Usage.COMP_5, "COMP-5", "COMPUTATIONAL-5");
        add(words, Usage.COMP_6, "COMP-6", "COMPUTATIONAL-6");
        add(words, Usage.INDEX, "INDEX");
        add(words, Usage.POINTER, "POINTER");
        add(words, Usage.PROCEDURE_POINTER, "PROCEDURE-POINTER");
        add(words, Usage.FUNCTION_POINTER, "FUNCTION-POINTER");
        words.put("POINTER-32", new Meaning(Usage.POINTER, 4, 0, EnumSet.of(Dialect.IBM)));
        standard2002(words);
        return words;
    }

    private static void standard2002(Map<String, Meaning> words) {
        words.put("BINARY-CHAR", new Meaning(Usage.COMP_5, 1, 3, STANDARD_2002));
        words.put("BINARY-SHORT", new Meaning(Usage.COMP_5, 2, 5, STANDARD_2002));
        words.put("BINARY-LONG", new Meaning(Usage.COMP_5, 4, 10, STANDARD_2002));
        words.put("BINARY-DOUBLE", new Meaning(Usage.COMP_5, 8, 19, STANDARD_2002));
        words.put("FLOAT-SHORT", new Meaning(Usage.COMP_1, 0, 0, STANDARD_2002));
        words.put("FLOAT-LONG", new Meaning(Usage.COMP_2, 0, 0, STANDARD_2002));
        words.put("PROGRAM-POINTER", new Meaning(Usage.PROCEDURE_POINTER, 0, 0, STANDARD_2002));
        words.put("COMP-X", new Meaning(Usage.COMP, 0, 0, STANDARD_2002));
        words.put("COMPUTATIONAL-X", new Meaning(Usage.COMP, 0, 0, STANDARD_2002));
    }

    private static void add(Map<String, Meaning> words, Usage usage, String... synonyms) {
        for (String word : synonyms) {
            words.put(word, new Meaning(usage, 0, 0, ALL));
        }
    }

    /** What a word means in any dialect, or null. */
    static @Nullable Meaning meaning(String word) {
        return WORDS.get(word);
    }

    /** True if a usage of the dialect is meant, so that the word is no name. */
    static boolean isUsage(String word, Dialect dialect) {
        Meaning meaning = WORDS.get(word);
        return meaning != null && meaning.dialects().contains(dialect);
    }

    /** True for a usage that is known and not read here. */
    static boolean isRefused(String word) {
        return REFUSED.contains(word);
    }

    static List<String> all() {
        return List.copyOf(WORDS.keySet());
    }
}
