package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads the tables of a policy: grades, and lists of offenses. Stateless. */
final class OffenceReader {

    private static final List<String> INCHOATE = List.of("included", "not included");

    private OffenceReader() {}

    static void read(YamlNode top, PolicyWords words) {
        top.require("grades").items().forEach(item -> grade(item, words));
        YamlNode inchoate = top.get("inchoate-sections");
        if (inchoate != null) {
            inchoate.onlyKeys(List.of("sections", "says", "citation", "mark"));
            Citation citation = Readings.citation(inchoate);
            words.inchoate = new OffenceList(
                    "inchoate-sections", inchoate.text("says", ""), sections(inchoate), false, citation);
        }
        YamlNode offences = top.get("offenses");
        if (offences != null) {
            offences.items().forEach(item -> offences(item, words));
        }
    }

    private static void grade(YamlNode item, PolicyWords words) {
        item.onlyKeys(List.of("grade", "class", "maximum", "citation", "mark"));
        String word = item.text("grade");
        YamlNode maximum = item.get("maximum");
        Length most = maximum == null ? null : Readings.length(maximum);
        Grade grade = new Grade(word, item.text("class"), most, Readings.citation(item));
        if (words.grades.putIfAbsent(word, grade) != null) {
            item.fault(DiagnosticCode.POLICY_DUPLICATE, "grade '" + word + "' occurs twice");
        }
    }

    private static void offences(YamlNode item, PolicyWords words) {
        item.onlyKeys(List.of("name", "says", "sections", "inchoate", "citation", "mark"));
        String name = item.text("name");
        YamlNode inchoate = item.require("inchoate");
        Readings.isOneOf(inchoate, INCHOATE, "reading of attempt, conspiracy and solicitation");
        boolean included =
                inchoate.kind() == YamlNode.Kind.SCALAR && inchoate.text().equals(INCHOATE.get(0));
        if (words.offenceNames().contains(name)) {
            item.fault(DiagnosticCode.POLICY_DUPLICATE, "list of offenses '" + name + "' occurs twice");
        }
        if (words.offences.size() == OffenceBook.MOST_LISTS) {
            item.fault(DiagnosticCode.POLICY_VALUE, "more than " + OffenceBook.MOST_LISTS + " lists of offenses");
            return;
        }
        words.offences.add(new OffenceList(name, item.text("says"), sections(item), included, Readings.citation(item)));
    }

    private static List<SectionRange> sections(YamlNode node) {
        List<SectionRange> ranges = new ArrayList<>();
        for (YamlNode item : node.require("sections").items()) {
            SectionRange range = SectionRange.parse(item.text());
            if (range != null) {
                ranges.add(range);
            } else if (!item.text().isEmpty()) {
                item.fault(
                        DiagnosticCode.POLICY_VALUE,
                        "expected sections such as '18 § 5533' or '18 §§ 2301 to 3299', found '" + item.text() + "'");
            }
        }
        return ranges;
    }
}
