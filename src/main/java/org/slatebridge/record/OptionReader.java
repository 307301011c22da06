package org.slatebridge.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.CodePage;
import org.slatebridge.codec.FloatFormat;
import org.slatebridge.codec.Trim;
import org.slatebridge.dataset.Recfm;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.Spelling;
import org.slatebridge.layout.Dialect;

/** Reads dataset options from their words and collects everything that is wrong with them. */
final class OptionReader {

    static final List<String> NAMES = List.of(
            "recfm",
            "lrecl",
            "codepage",
            "rdw",
            "rdw-excludes-itself",
            "length-field",
            "file-header",
            "file-trailer",
            "odo",
            "float",
            "dialect",
            "trim",
            "blksize",
            "select");

    private final Map<String, String> options;
    private final List<String> selections;
    private final Diagnostics faults = new Diagnostics();

    OptionReader(Map<String, String> options, List<String> selections) {
        this.options = options;
        this.selections = selections;
    }

    DatasetOptions read() {
        options.keySet().stream().filter(name -> !NAMES.contains(name)).forEach(this::unknown);
        if (options.containsKey("recfm") && options.containsKey("length-field")) {
            faults.add(Diagnostic.of(DiagnosticCode.OPTION_CONFLICT, "length-field stands in the place of recfm"));
        }
        String lengthField = options.get("length-field");
        DatasetOptions read = new DatasetOptions(
                word("recfm", Recfm.F, Recfm.values()),
                (int) number("lrecl", 0, 1, 1 << 30),
                codePage(),
                choice("rdw", "big", List.of("big", "little")).equals("little"),
                choice("rdw-excludes-itself", "false", List.of("true", "false")).equals("true"),
                lengthField == null ? null : name(lengthField),
                lengthField == null ? 0 : added(lengthField),
                number("file-header", 0, 0, 1 << 30),
                number("file-trailer", 0, 0, 1 << 30),
                word("odo", OdoMode.ACTUAL, OdoMode.values()),
                word("float", FloatFormat.IBM, FloatFormat.values()),
                word("dialect", Dialect.IBM, Dialect.values()),
                word("trim", Trim.RIGHT, Trim.values()),
                (int) number("blksize", 27998, 9, 1 << 30),
                selections());
        faults.throwIfAny();
        return read;
    }

    private void unknown(String name) {
        Diagnostic fault = Diagnostic.of(DiagnosticCode.OPTION_UNKNOWN, "dataset option '" + name + "' is not known");
        faults.add(Spelling.suggest(fault.advising("expected one of " + String.join(", ", NAMES)), name, NAMES));
    }

    private void wrong(String name, String value, String expected) {
        faults.add(Diagnostic.of(DiagnosticCode.OPTION_VALUE, name + " cannot be '" + value + "'")
                .advising("give " + expected));
    }

    private String choice(String name, String otherwise, List<String> known) {
        String given = options.getOrDefault(name, otherwise);
        String value = given.toLowerCase(Locale.ROOT);
        if (known.contains(value)) {
            return value;
        }
        wrong(name, given, "one of " + String.join(", ", known));
        return otherwise;
    }

    private <T extends Enum<T>> T word(String name, T otherwise, T[] values) {
        Function<T, String> shown = v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String value = choice(
                name, shown.apply(otherwise), Arrays.stream(values).map(shown).toList());
        return Arrays.stream(values)
                .filter(v -> shown.apply(v).equals(value))
                .findFirst()
                .orElse(otherwise);
    }

    private long number(String name, long otherwise, long least, long most) {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("\\d{1,10}")) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(name, value, "a whole number from " + least + " to " + most);
        return otherwise;
    }

    private CodePage codePage() {
        String name = options.getOrDefault("codepage", "IBM037");
        Optional<CodePage> page = CodePage.named(name);
        if (page.isEmpty()) {
            wrong("codepage", name, "one of " + String.join(", ", CodePage.names()));
        }
        return page.orElseGet(() -> CodePage.named("IBM037").orElseThrow());
    }

    private static @Nullable String name(String lengthField) {
        int plus = lengthField.indexOf('+');
        return (plus < 0 ? lengthField : lengthField.substring(0, plus)).strip();
    }

    private int added(String lengthField) {
        int plus = lengthField.indexOf('+');
        if (plus < 0) {
            return 0;
        }
        String number = lengthField.substring(plus + 1).strip();
        if (!number.matches("\\d{1,6}")) {
            wrong("length-field", lengthField, "ITEM or ITEM+N");
            return 0;
        }
        return Integer.parseInt(number);
    }

    private List<Selection> selections() {
        List<String> words = new ArrayList<>(selections);
        String value = options.get("select");
        if (value != null) {
            words.addAll(Arrays.asList(value.split("[;\n]")));
        }
        List<Selection> read = new ArrayList<>();
        for (String word : words) {
            Optional<Selection> selection = Selection.parse(word.strip());
            selection.ifPresentOrElse(read::add, () -> wrong("select", word, "RECORD:ITEM=V[,V...]"));
        }
        return read;
    }
}
