package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads what stands in many places of a policy: citations, dates in force, lengths, names. Stateless. */
final class Readings {

    private static final List<String> MARKS =
            Arrays.stream(Mark.values()).map(Mark::name).toList();

    /** Stands in where a citation is missing and the fault is already told. */
    static final Citation NONE = new Citation("", Mark.G);

    private Readings() {}

    /** The citation of a node that must have one. */
    static Citation citation(YamlNode node) {
        if (node.kind() == YamlNode.Kind.MAP && !node.has("citation")) {
            node.fault(DiagnosticCode.POLICY_NO_CITATION, "a citation is missing");
        }
        return citation(node, NONE);
    }

    /** The citation of a node, or that of the whole it is a part of. */
    static Citation citation(YamlNode node, Citation ofTheWhole) {
        YamlNode text = node.get("citation");
        YamlNode mark = node.get("mark");
        if (text == null) {
            return mark == null ? ofTheWhole : new Citation(ofTheWhole.text(), mark(mark));
        }
        if (mark == null) {
            text.fault(DiagnosticCode.POLICY_NO_CITATION, "the citation has no mark");
            return new Citation(text.text(), Mark.G);
        }
        return new Citation(text.text(), mark(mark));
    }

    private static Mark mark(YamlNode node) {
        return isOneOf(node, MARKS, "mark") ? Mark.valueOf(node.text()) : Mark.G;
    }

    /** When a rule is in force; its days must be those of versions. */
    static Force force(YamlNode node, PolicyWords words) {
        Force force = new Force(versionDay(node.get("from"), words), versionDay(node.get("until"), words));
        YamlNode until = node.get("until");
        if (until != null && force.from() != null) {
            checkOrder(until, force.from(), force.until());
        }
        return force;
    }

    /** A rule that ends on or before the day it begins is never in force. */
    static void checkOrder(YamlNode node, LocalDate from, @Nullable LocalDate until) {
        boolean read = !from.equals(LocalDate.EPOCH) && !LocalDate.EPOCH.equals(until);
        if (until != null && read && !until.isAfter(from)) {
            node.fault(DiagnosticCode.POLICY_VERSIONS, "from " + from + " until " + until + " is never");
        }
    }

    private static @Nullable LocalDate versionDay(@Nullable YamlNode node, PolicyWords words) {
        if (node == null) {
            return null;
        }
        LocalDate day = node.date();
        checkVersion(node, day, words);
        return day;
    }

    /** A day on which something changes is the first day of a version. */
    static void checkVersion(YamlNode node, LocalDate day, PolicyWords words) {
        boolean ends = words.versions.stream().anyMatch(version -> day.equals(version.until()));
        boolean known = ends || words.versionDates().contains(day) || day.equals(LocalDate.EPOCH);
        if (!words.versions.isEmpty() && !known) {
            node.fault(DiagnosticCode.POLICY_VERSIONS, "no version begins on " + day);
        }
    }

    /** A length of time, {@code 7 years}. */
    static Length length(YamlNode node) {
        String text = node.text();
        Length length = Length.parse(text);
        if (length != null) {
            return length;
        }
        if (!text.isEmpty()) {
            node.fault(DiagnosticCode.POLICY_VALUE, "expected a length such as '7 years', found '" + text + "'");
        }
        return new Length(0, Length.Unit.DAY);
    }

    /** A bound on imprisonment, {@code more than 2 years}. */
    static Threshold threshold(YamlNode node) {
        String text = node.text();
        Threshold threshold = Threshold.parse(text);
        if (threshold != null) {
            return threshold;
        }
        if (!text.isEmpty()) {
            node.fault(
                    DiagnosticCode.POLICY_VALUE,
                    "expected a bound such as '1 year or more', 'more than 2 years', 'no more than 2 years' or"
                            + " 'less than 1 year', found '" + text + "'");
        }
        return new Threshold(text, Threshold.Side.AT_LEAST, 0);
    }

    /** True if the node is one of the known words; a fault that names the nearest one if not. */
    static boolean isOneOf(YamlNode node, Collection<String> known, String kind) {
        return isOneOf(node, node.text(), known, kind, DiagnosticCode.POLICY_UNKNOWN_WORD);
    }

    /** True if the node is one of the names the policy declares; a fault that suggests the nearest one if not. */
    static boolean isDeclared(YamlNode node, Collection<String> known, String kind) {
        return isOneOf(node, node.text(), known, kind, DiagnosticCode.POLICY_UNKNOWN_NAME);
    }

    /** True if a part of the node's text is one of the known words; a fault that names the nearest one if not. */
    static boolean isOneOf(YamlNode node, String word, Collection<String> known) {
        return isOneOf(node, word, known, "word", DiagnosticCode.POLICY_UNKNOWN_WORD);
    }

    private static boolean isOneOf(
            YamlNode node, String word, Collection<String> known, String kind, DiagnosticCode code) {
        if (known.contains(word)) {
            return true;
        }
        if (!word.isEmpty()) {
            node.unknownWord(code, "no " + kind + " '" + word + "'; known: " + String.join(", ", known), word, known);
        }
        return false;
    }
}
