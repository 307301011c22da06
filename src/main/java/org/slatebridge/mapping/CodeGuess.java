package org.slatebridge.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slatebridge.layout.ConditionName;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Literal;

/** What the level 88s of an item say about its values. Stateless. */
final class CodeGuess {

    private static final int MOST = 100;

    private CodeGuess() {}

    /**
     * Each value with the name of its level 88 as a word, without what the names of the record share; a range counts if
     * only its last character, a digit or letter, moves.
     */
    static Map<String, String> meanings(Field field, ScaffoldNames names) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ConditionName condition : field.conditions()) {
            String word = names.of(condition.name()).toLowerCase(Locale.ROOT);
            for (ConditionName.Range range : condition.ranges()) {
                add(meanings, word, range);
            }
        }
        return meanings;
    }

    private static void add(Map<String, String> meanings, String word, ConditionName.Range range) {
        Optional<String> from = value(range.from());
        Literal through = range.through();
        Optional<String> to = through == null ? from : value(through);
        if (from.isPresent() && to.isPresent()) {
            String first = from.get();
            String last = to.get();
            if (first.equals(last)) {
                meanings.putIfAbsent(first, word);
            } else if (movesOnlyAtTheEnd(first, last)) {
                String before = first.substring(0, first.length() - 1);
                char end = last.charAt(last.length() - 1);
                for (char c = first.charAt(first.length() - 1); c <= end && meanings.size() < MOST; c++) {
                    meanings.putIfAbsent(before + c, word);
                }
            }
        }
    }

    private static boolean movesOnlyAtTheEnd(String first, String last) {
        int end = first.length() - 1;
        if (end < 0
                || last.length() != first.length()
                || !first.substring(0, end).equals(last.substring(0, end))) {
            return false;
        }
        String ends = first.substring(end) + last.substring(end);
        // letters do not adjoin in EBCDIC, so a range of them holds other characters too: I and J are 7 apart
        return ends.matches("[0-9]{2}|[A-I]{2}|[J-R]{2}|[S-Z]{2}");
    }

    /** The single value of a level 88, if it is one that can be written in a mapping. */
    static Optional<String> single(ConditionName condition) {
        boolean one =
                condition.ranges().size() == 1 && condition.ranges().get(0).through() == null;
        return one ? value(condition.ranges().get(0).from()) : Optional.empty();
    }

    /** A literal as an item's text has it, without trailing blanks; empty for what a mapping cannot write. */
    static Optional<String> value(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> Optional.of(literal.text().stripTrailing());
            case NUMBER -> literal.text().matches("[0-9]{1,18}") ? Optional.of(literal.text()) : Optional.empty();
            case ZERO -> Optional.of("0");
            case SPACE -> Optional.of("");
            default -> Optional.empty();
        };
    }
}
