package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads conditions: a map with one word that asks, and what may stand beside it. One thread only. */
final class ClauseReader {

    private static final List<String> BESIDE = List.of("says", "citation", "mark", "if-switch", "unless-switch");

    private static final List<String> SWITCHES = List.of("if-switch", "unless-switch");

    final PolicyWords words;

    ClauseReader(PolicyWords words) {
        this.words = words;
    }

    /** Conditions that must each say where the law asks them. */
    List<Clause> cited(YamlNode list) {
        List<Clause> clauses = new ArrayList<>();
        for (YamlNode item : list.items()) {
            clauses.add(counted(item, Readings.citation(item)));
        }
        return clauses;
    }

    /** Conditions under the citation of the whole. */
    List<Clause> list(YamlNode list, Citation ofTheWhole) {
        List<Clause> clauses = new ArrayList<>();
        for (YamlNode item : list.items()) {
            clauses.add(counted(item, ofTheWhole));
        }
        return clauses;
    }

    /** A condition that stands alone, where no switch could leave it out; an empty one, with a fault, if it is none. */
    Clause read(YamlNode node, Citation ofTheWhole) {
        for (String key : SWITCHES) {
            if (node.has(key)) {
                String text = "a switch counts in lists of conditions only: requires, bars, all and any";
                node.require(key).fault(DiagnosticCode.POLICY_CONDITION, text);
            }
        }
        return counted(node, ofTheWhole);
    }

    /** A condition of a list. */
    private Clause counted(YamlNode node, Citation ofTheWhole) {
        List<String> known = new ArrayList<>(ClauseWords.all());
        known.addAll(BESIDE);
        node.onlyKeys(known);
        List<String> asked = node.kind() == YamlNode.Kind.MAP
                ? node.keys().stream().filter(ClauseWords::has).toList()
                : List.of();
        boolean misspelt =
                node.kind() != YamlNode.Kind.MAP || node.keys().stream().anyMatch(k -> !known.contains(k));
        if (asked.size() > 1 || (asked.isEmpty() && !misspelt)) {
            String found = asked.isEmpty() ? "none" : String.join(", ", asked);
            node.fault(DiagnosticCode.POLICY_CONDITION, "expected one question, found " + found);
        }
        if (asked.size() != 1) {
            return new AnyOf(new Said("", ofTheWhole, null, null), List.of());
        }
        String word = asked.get(0);
        YamlNode value = node.require(word);
        return ClauseWords.read(word, value, said(node, word, value, ofTheWhole), this);
    }

    private Said said(YamlNode node, String word, YamlNode value, Citation ofTheWhole) {
        String question = node.text("says", Wording.of(word, value, words));
        return new Said(
                question,
                Readings.citation(node, ofTheWhole),
                switchName(node.get("if-switch")),
                switchName(node.get("unless-switch")),
                node.has("says"));
    }

    private @Nullable String switchName(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        if (Readings.isDeclared(node, words.switchNames(), "switch")) {
            words.use("switch", node.text());
        }
        return node.text();
    }

    /** A condition on one charge, for use inside a question about the whole person. */
    Clause ofOneCharge(YamlNode node, Citation ofTheWhole) {
        Clause clause = read(node, ofTheWhole);
        if (clause.wholePerson()) {
            node.fault(
                    DiagnosticCode.POLICY_CONDITION,
                    "a question about the whole person cannot stand inside another one");
        }
        return clause;
    }
}
