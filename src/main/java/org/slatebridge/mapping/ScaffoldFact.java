package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Usage;

/** Proposes how an item answers a question: one line of a mapping, live or as a comment. Not thread-safe. */
final class ScaffoldFact {

    /** Forms of date by their digits; the first that is known and needs no decision is proposed. */
    private static final Map<Integer, List<String>> FORMS = Map.of(
            8, List.of("YYYYMMDD", "MMDDYYYY", "DDMMYYYY"),
            7, List.of("YYYYDDD", "CYYMMDD"),
            6, List.of("YYMMDD", "MMDDYY", "CYYDDD"),
            5, List.of("YYDDD"));

    private final ScaffoldNames names;
    private final Map<String, Map<String, String>> tables;

    /** Proposes for a record's items; adds the code tables it needs to {@code tables}. */
    ScaffoldFact(ScaffoldNames names, Map<String, Map<String, String>> tables) {
        this.names = names;
        this.tables = tables;
    }

    /** The lines of a fact; empty where the item cannot answer the question. */
    List<String> lines(FactName fact, Field field, String reference) {
        return switch (fact.kind()) {
            case DATE -> date(fact, field, reference);
            case FLAG -> List.of(flag(fact, field, reference));
            case CODE -> List.of(code(fact, field, reference));
            case TEXT -> List.of(line(fact, "item: " + reference, place(field)));
            case COUNT, AMOUNT -> number(fact, field, reference);
        };
    }

    private static String line(FactName fact, String binding, String check) {
        return fact + ": { " + binding + " }  # check: " + check;
    }

    /** Picture and offset, as comments give them. */
    static String place(Field field) {
        Picture picture = field.picture();
        String usage = field.usage() == Usage.DISPLAY ? "" : field.usage().word() + " ";
        return (picture == null ? "" : picture.text() + " ") + usage + "at offset " + field.offset();
    }

    private static int digits(Field field) {
        Picture picture = field.picture();
        if (picture == null || (picture.isNumber() && picture.scale() != 0)) {
            return 0;
        }
        return picture.isNumber() ? picture.digits() : field.length();
    }

    private static List<String> date(FactName fact, Field field, String reference) {
        List<String> forms = FORMS.getOrDefault(digits(field), List.of());
        if (forms.isEmpty()) {
            return List.of();
        }
        String form = forms.get(0);
        String others = forms.size() == 1 ? "" : ", or " + String.join(", ", forms.subList(1, forms.size()));
        boolean known = Arrays.stream(DateForm.values()).anyMatch(f -> f.name().equals(form));
        if (known && form.startsWith("YYYY")) {
            String binding = "item: " + reference + ", date: " + form + ", none: ['0']";
            return List.of(
                    line(fact, binding, place(field) + "; is it " + form + others + "? which digits mean none?"));
        }
        String binding = "item: " + reference + ", date: " + form + ", window: 1950, none: ['0']";
        return List.of("# " + line(fact, binding, place(field) + "; is it " + form + others + "? which century?"));
    }

    private String flag(FactName fact, Field field, String reference) {
        String yes = field.picture() != null && field.picture().isNumber() ? "1" : "Y";
        String no = yes.equals("1") ? "0" : "N";
        Map<String, String> meanings = CodeGuess.meanings(field, names);
        if (meanings.size() == 2) {
            Optional<String> not = meanings.entrySet().stream()
                    .filter(meaning -> ("-" + meaning.getValue() + "-").matches(".*-(not|no|non|never|un[a-z]+)-.*"))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (not.isPresent()) {
                no = not.get();
                yes = meanings.keySet().stream()
                        .filter(value -> !value.equals(not.get()))
                        .findFirst()
                        .orElse(yes);
            }
        }
        String binding = "item: " + reference + ", yes: [" + quoted(yes) + "], no: [" + quoted(no) + "]";
        return line(fact, binding, place(field) + "; which values are yes, which no?");
    }

    private String code(FactName fact, Field field, String reference) {
        Map<String, String> meanings = CodeGuess.meanings(field, names);
        if (meanings.isEmpty()) {
            return line(fact, "item: " + reference, place(field) + "; has no level 88s, does it need a code table?");
        }
        String table =
                fact.name().replace('.', '-').replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        String name = table;
        for (int i = 2; tables.containsKey(name) && !meanings.equals(tables.get(name)); i++) {
            name = table + "-" + i;
        }
        tables.put(name, meanings);
        boolean shared = new HashSet<>(meanings.values()).size() < meanings.size();
        String check =
                place(field) + (shared ? "; several codes have the same word, does the policy tell them apart?" : "");
        return line(fact, "item: " + reference + ", codes: " + name, check);
    }

    private static List<String> number(FactName fact, Field field, String reference) {
        Picture picture = field.picture();
        int most = fact.kind() == FactKind.AMOUNT ? 2 : 0;
        boolean fits = picture != null
                && picture.isNumber()
                && picture.digits() <= 18
                && picture.scale() >= 0
                && picture.scale() <= most;
        return fits ? List.of(line(fact, "item: " + reference, place(field))) : List.of();
    }

    /** A scalar in single quotes. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
