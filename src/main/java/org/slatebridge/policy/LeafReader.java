package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads the words that look at one charge. Stateless. */
final class LeafReader {

    private LeafReader() {}

    static Clause definition(YamlNode value, Said said, ClauseReader reader) {
        PolicyWords words = reader.words;
        if (!Readings.isDeclared(value, words.definitions.keySet(), "definition declared before")) {
            return new AnyOf(said, List.of());
        }
        words.use("definition", value.text());
        Definition definition = words.definitions.get(value.text());
        return definition == null ? new AnyOf(said, List.of()) : new DefinitionIs(said, definition);
    }

    static Clause disposition(YamlNode value, Said said, ClauseReader reader) {
        List<DispositionType.Result> results = Arrays.asList(DispositionType.Result.values());
        List<String> known = new ArrayList<>();
        results.forEach(result -> known.add(result.word()));
        known.addAll(DispositionType.words());
        Set<DispositionType> types = EnumSet.noneOf(DispositionType.class);
        for (YamlNode item : value.items()) {
            Readings.isOneOf(item, known, "disposition");
            for (DispositionType type : DispositionType.values()) {
                boolean meant =
                        type.word().equals(item.text()) || type.result().word().equals(item.text());
                if (meant) {
                    types.add(type);
                }
            }
        }
        return new DispositionIs(said, types);
    }

    static Clause grade(YamlNode value, Said said, ClauseReader reader) {
        Set<String> grades = new LinkedHashSet<>();
        for (YamlNode item : value.items()) {
            Readings.isDeclared(item, reader.words.grades.keySet(), "grade");
            grades.add(item.text());
        }
        return new GradeIs(said, grades, List.of());
    }

    static Clause offenceClass(YamlNode value, Said said, ClauseReader reader) {
        Set<String> grades = new LinkedHashSet<>();
        List<String> classes = new ArrayList<>();
        for (YamlNode item : value.items()) {
            Readings.isDeclared(item, reader.words.classes(), "class of offenses");
            classes.add(item.text());
            for (Grade grade : reader.words.grades.values()) {
                if (grade.offenceClass().equals(item.text())) {
                    grades.add(grade.word());
                }
            }
        }
        return new GradeIs(said, grades, classes);
    }

    static Clause punishableBy(YamlNode value, Said said, ClauseReader reader) {
        return PersonReader.dated(value, said, reader, node -> new PunishableBy(said, Readings.threshold(node)));
    }

    static Clause offence(YamlNode value, Said said, ClauseReader reader) {
        PolicyWords words = reader.words;
        long withInchoate = 0;
        long completed = 0;
        List<String> names = new ArrayList<>();
        for (YamlNode item : value.items()) {
            Readings.isDeclared(item, words.offenceNames(), "list of offenses");
            words.use("offense list", item.text());
            names.add(item.text());
            for (int i = 0; i < words.offences.size(); i++) {
                OffenceList list = words.offences.get(i);
                long bit = list.name().equals(item.text()) ? 1L << i : 0;
                withInchoate |= list.withInchoate() ? bit : 0;
                completed |= list.withInchoate() ? 0 : bit;
            }
        }
        return new OffenceIn(said, withInchoate, completed, names);
    }

    static Clause sentence(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("minimum", "maximum", "type"));
        List<String> asked = value.keys();
        if (asked.size() != 1) {
            if (value.kind() == YamlNode.Kind.MAP) {
                value.fault(DiagnosticCode.POLICY_CONDITION, "expected a minimum, a maximum or a type");
            }
            return new AnyOf(said, List.of());
        }
        String word = asked.get(0);
        YamlNode bound = value.require(word);
        if (word.equals("type")) {
            return sentenceType(bound, said);
        }
        boolean maximum = word.equals("maximum");
        return PersonReader.dated(
                bound,
                said,
                reader,
                node -> new SentenceOf(worded(said, word, node), maximum, Readings.threshold(node)));
    }

    private static Clause sentenceType(YamlNode value, Said said) {
        Set<String> types = new LinkedHashSet<>();
        for (YamlNode item : value.items()) {
            Readings.isOneOf(item, SentenceType.words(), "type of sentence");
            types.add(item.text());
        }
        boolean own = !said.question().equals("sentence");
        String question = own ? said.question() : "sentenced to " + String.join(" or ", types);
        return new SentenceTypeIs(new Said(question, said.citation(), said.onlyIf(), said.unless()), types);
    }

    private static Said worded(Said said, String end, YamlNode bound) {
        return said.question().equals("sentence")
                ? new Said(
                        "sentenced to a " + end + " of " + bound.text(), said.citation(), said.onlyIf(), said.unless())
                : said;
    }
}
