package org.slatebridge.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.yaml.YamlNode;

/** Reads facts of test cases: {@code grade: M3}, {@code grade: missing}, {@code convicted 2018-12-01}. */
final class TestFactReader {

    private static final Set<String> WITHOUT_VALUE = Set.of("missing", "invalid", "conflicting");

    private final FactCatalogue catalogue;

    TestFactReader(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds the facts of a map, by their names below the level; keys in {@code others} are not facts. */
    void read(YamlNode node, String level, SourceRef source, Set<String> others, Map<String, Fact> out) {
        List<String> known = new ArrayList<>(others);
        catalogue.names().stream()
                .filter(name -> name.startsWith(level + "."))
                .forEach(name -> known.add(name.substring(level.length() + 1)));
        node.onlyKeys(known.stream().sorted().toList());
        for (String key : node.keys()) {
            if (known.contains(key) && !others.contains(key)) {
                out.put(key, fact(node.require(key), catalogue.get(level + "." + key), source));
            }
        }
    }

    /** A disposition in words: its type, then its date; either may be a quality, a date left out is missing. */
    List<Fact> disposition(YamlNode node, SourceRef source) {
        String[] words = node.text().split(" ", 2);
        FactName type = catalogue.get("disposition.type");
        FactName date = catalogue.get("disposition.date");
        List<Fact> facts = new ArrayList<>();
        if (words[0].startsWith("'")) {
            facts.add(value(node, type, words[0].replace("'", ""), source));
        } else if (WITHOUT_VALUE.contains(words[0]) || Readings.isOneOf(node, words[0], DispositionType.words())) {
            facts.add(value(node, type, words[0], source));
        }
        if (words.length == 2) {
            facts.add(value(node, date, words[1], source));
        }
        return facts;
    }

    /** A value that is not of a test: it may not be a quality. */
    static Fact constant(YamlNode node, FactName name, SourceRef source) {
        if (WITHOUT_VALUE.contains(node.text())) {
            node.fault(DiagnosticCode.POLICY_VALUE, "expected a value, found '" + node.text() + "'");
        }
        return value(node, name, node.text(), source);
    }

    Fact fact(String name, String text, SourceRef source) {
        return Fact.text(catalogue.get(name), text, source, null);
    }

    private static Fact fact(YamlNode node, FactName name, SourceRef source) {
        return value(node, name, node.text(), source);
    }

    private static Fact value(YamlNode node, FactName name, String text, SourceRef source) {
        if (WITHOUT_VALUE.contains(text)) {
            return Fact.unknown(name, Quality.valueOf(text.toUpperCase(Locale.ROOT)), source, null);
        }
        try {
            return switch (name.kind()) {
                case CODE, TEXT -> Fact.text(name, text, source, null);
                case DATE -> Fact.number(name, LocalDate.parse(text).toEpochDay(), source, null);
                case COUNT -> Fact.number(name, Long.parseLong(text), source, null);
                case AMOUNT ->
                    Fact.number(name, new BigDecimal(text).movePointRight(2).longValueExact(), source, null);
                case FLAG -> Fact.number(name, flag(text), source, null);
            };
        } catch (DateTimeParseException | ArithmeticException | IllegalArgumentException e) {
            node.fault(
                    DiagnosticCode.POLICY_TEST,
                    "expected a value for " + name + " (" + name.kind() + ") or a quality, found '" + text + "'");
            return name.missing();
        }
    }

    private static long flag(String text) {
        if (!text.equals("yes") && !text.equals("no")) {
            throw new IllegalArgumentException("must be yes or no");
        }
        return text.equals("yes") ? 1 : 0;
    }
}
