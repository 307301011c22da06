package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/**
 * The names of a record's items without what all of them share: a prefix such as {@code KS-PER-}, or the number IDMS
 * puts behind every name of a record, {@code -0415}. Immutable.
 */
final class ScaffoldNames {

    private final List<String> prefix;
    private final int suffix;

    ScaffoldNames(RecordLayout layout) {
        List<List<String>> names = layout.fields().stream()
                .filter(field -> field != layout.root() && !field.isFiller() && field.level() != 66)
                .map(field -> words(field.name()))
                .toList();
        this.suffix = sharedNumber(names) ? 1 : 0;
        this.prefix = sharedPrefix(names, suffix);
    }

    /** The words of a COBOL name, in upper case. */
    static List<String> words(String name) {
        return List.of(name.toUpperCase(Locale.ROOT).split("[-_]+", -1));
    }

    private static boolean sharedNumber(List<List<String>> names) {
        return names.size() > 1
                && names.stream()
                        .allMatch(words -> words.size() > 1 && last(words).matches("[0-9]{2,}"))
                && names.stream().map(ScaffoldNames::last).distinct().count() == 1;
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static List<String> sharedPrefix(List<List<String>> names, int suffix) {
        List<String> shared = new ArrayList<>();
        while (names.size() > 1) {
            int at = shared.size();
            boolean allGoOn = names.stream().allMatch(words -> words.size() - suffix > at + 1);
            if (!allGoOn
                    || names.stream().map(words -> words.get(at)).distinct().count() > 1) {
                break;
            }
            shared.add(names.get(0).get(at));
        }
        return shared;
    }

    /** The name of an item of the record, in upper case and without what is shared. */
    String of(Field field) {
        return of(field.name());
    }

    /** A name as it may stand in the record, for example of a level 88, without as much of the prefix as it has. */
    String of(String name) {
        List<String> words = words(name);
        int from = 0;
        while (from < prefix.size()
                && from < words.size() - 1
                && words.get(from).equals(prefix.get(from))) {
            from++;
        }
        boolean numbered = suffix > 0 && words.size() - from > 1 && last(words).matches("[0-9]{2,}");
        return String.join("-", words.subList(from, words.size() - (numbered ? 1 : 0)));
    }
}
