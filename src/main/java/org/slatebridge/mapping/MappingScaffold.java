package org.slatebridge.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/**
 * Writes a first mapping of copybooks that nobody has mapped yet, from names, usages and level 88s. All of it is
 * guessed and marked {@code # check:}; what was not understood is listed. The mapping can be read as it is: where a
 * guess would be a fault, it is a comment. Not thread-safe.
 */
public final class MappingScaffold {

    private static final int LONGEST_NAME = 16;

    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    private final Set<String> datasetNames = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    /**
     * A copybook; its records are those of one dataset.
     *
     * @param file its name, without a folder
     * @param layouts its level 01s
     */
    public record Copybook(String file, List<RecordLayout> layouts) {

        /** Copies the list. */
        public Copybook {
            layouts = List.copyOf(layouts);
        }
    }

    private MappingScaffold() {}

    /**
     * The text of the mapping.
     *
     * @param name of the mapping
     * @param copybooks one for each dataset
     * @param options of the datasets, as {@link org.slatebridge.record.DatasetOptions#of(Map)} takes them
     */
    public static String of(String name, List<Copybook> copybooks, Map<String, String> options) {
        MappingScaffold scaffold = new MappingScaffold();
        scaffold.head(name, copybooks);
        scaffold.lines.add("datasets:");
        copybooks.forEach(copybook -> scaffold.dataset(copybook, options));
        scaffold.codes();
        return String.join("\n", scaffold.lines) + "\n";
    }

    private void head(String name, List<Copybook> copybooks) {
        String files = String.join(", ", copybooks.stream().map(Copybook::file).toList());
        lines.add("# First draft of a mapping, made of the names, usages and level 88s in " + files + ".");
        lines.add("# All of it is guessed. Compare each line marked check: with the agency's code book, mend it and");
        lines.add("# remove the mark; then: slatebridge mapping check, slatebridge profile FILE --mapping.");
        lines.add("mapping: " + ScaffoldFact.quoted(name));
        lines.add("title: ''  # check: what people call it");
        lines.add("");
    }

    private void dataset(Copybook copybook, Map<String, String> options) {
        lines.add("  " + datasetName(copybook.file()) + ":  # check: what --input calls it");
        lines.add("    copybook: " + ScaffoldFact.quoted(copybook.file())
                + "  # looked for beside the mapping, then in ../copybooks");
        options(copybook.layouts(), options);
        lines.add("    records:");
        List<RecordLayout> records = copybook.layouts().stream()
                .filter(layout -> !layout.isStandalone())
                .toList();
        List<RecordScaffold> scaffolds = records.stream()
                .map(layout -> new RecordScaffold(layout, tables))
                .toList();
        int length = personKeyLength(scaffolds);
        for (RecordScaffold record : scaffolds) {
            record.lines(length, records.size() == 1).forEach(line -> lines.add("      " + line));
            lines.add("");
        }
    }

    /** Bytes of a person's key: those of the record that describes the person, else of the first that has one. */
    private static int personKeyLength(List<RecordScaffold> records) {
        return records.stream()
                .filter(record -> record.role() == Role.PERSON)
                .map(RecordScaffold::personKey)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> records.stream()
                        .map(RecordScaffold::personKey)
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(Field::length)
                .orElse(0);
    }

    private void options(List<RecordLayout> layouts, Map<String, String> given) {
        boolean framed = given.containsKey("recfm") || given.containsKey("length-field");
        if (!framed) {
            lines.add("    recfm: FB  # check: F, FB, V or VB; slatebridge inspect tells what fits the file");
        }
        String recfm = given.getOrDefault("recfm", given.containsKey("length-field") ? "" : "FB");
        given.forEach((option, value) -> lines.add("    " + option + ": " + ScaffoldFact.quoted(value)));
        if (recfm.toUpperCase(Locale.ROOT).matches("FB?") && !given.containsKey("lrecl")) {
            int longest = layouts.stream().mapToInt(RecordLayout::length).max().orElse(1);
            lines.add("    lrecl: " + longest + "  # check: the longest of the record types");
        }
        if (!given.containsKey("codepage")) {
            lines.add("    codepage: IBM037  # check: slatebridge inspect tells what fits the file");
        }
    }

    /** Of the copybook's name, because both are often called after the same unload. */
    private String datasetName(String file) {
        String base = file.replaceFirst("\\.[^.]*$", "")
                .replaceAll("[^A-Za-z0-9_-]+", "-")
                .toLowerCase(Locale.ROOT);
        String name = base.isEmpty() ? "dataset" : base.substring(0, Math.min(LONGEST_NAME, base.length()));
        String unique = name;
        for (int i = 2; !datasetNames.add(unique); i++) {
            String number = "-" + i;
            unique = name.substring(0, Math.min(LONGEST_NAME - number.length(), name.length())) + number;
        }
        return unique;
    }

    private void codes() {
        if (tables.isEmpty()) {
            return;
        }
        lines.add("codes:");
        tables.forEach((name, meanings) -> {
            lines.add("  " + name + ":  # check: words are those of level 88s; write those that the policy asks for");
            meanings.forEach(
                    (code, word) -> lines.add("    " + ScaffoldFact.quoted(code) + ": " + ScaffoldFact.quoted(word)));
        });
    }
}
