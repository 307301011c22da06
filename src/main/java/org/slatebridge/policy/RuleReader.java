package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads the rules of a policy: definitions, exclusions and provisions, in the order in which they may refer. */
final class RuleReader {

    private final PolicyWords words;
    private final ClauseReader clauses;

    private RuleReader(PolicyWords words) {
        this.words = words;
        this.clauses = new ClauseReader(words);
    }

    static void read(YamlNode top, PolicyWords words) {
        RuleReader reader = new RuleReader(words);
        optional(top.get("definitions")).forEach(reader::definition);
        optional(top.get("exclusions")).forEach(reader::exclusion);
        top.require("provisions").items().forEach(reader::provision);
    }

    private static List<YamlNode> optional(@Nullable YamlNode list) {
        return list == null ? List.of() : list.items();
    }

    private void definition(YamlNode item) {
        item.onlyKeys(List.of("name", "says", "citation", "mark", "from", "until", "when"));
        String name = item.text("name");
        Citation citation = Readings.citation(item);
        Clause when = clauses.ofOneCharge(item.require("when"), citation);
        Definition definition = new Definition(name, item.text("says"), citation, Readings.force(item, words), when);
        add(item, words.definitions, name, definition, "definition");
    }

    private void exclusion(YamlNode item) {
        item.onlyKeys(List.of("id", "says", "citation", "mark", "from", "until", "bars"));
        String id = item.text("id");
        Exclusion exclusion = new Exclusion(
                id,
                item.text("says"),
                Readings.citation(item),
                Readings.force(item, words),
                clauses.cited(item.require("bars")));
        add(item, words.exclusions, id, exclusion, "exclusion");
    }

    private void provision(YamlNode item) {
        item.onlyKeys(List.of("id", "says", "citation", "mark", "from", "until", "covers", "requires", "subject-to"));
        String id = item.text("id");
        Citation citation = Readings.citation(item);
        YamlNode requires = item.get("requires");
        Provision provision = new Provision(
                id,
                item.text("says"),
                citation,
                Readings.force(item, words),
                clauses.read(item.require("covers"), citation),
                requires == null ? List.of() : clauses.cited(requires),
                exclusions(item.get("subject-to")));
        add(item, words.provisions, id, provision, "provision");
    }

    private List<Exclusion> exclusions(@Nullable YamlNode list) {
        List<Exclusion> found = new ArrayList<>();
        for (YamlNode item : optional(list)) {
            Exclusion exclusion = words.exclusions.get(item.text());
            if (Readings.isDeclared(item, words.exclusions.keySet(), "exclusion") && exclusion != null) {
                words.use("exclusion", exclusion.id());
                found.add(exclusion);
            }
        }
        return found;
    }

    private static <T> void add(YamlNode item, Map<String, T> all, String name, T value, String kind) {
        if (all.putIfAbsent(name, value) != null) {
            item.fault(DiagnosticCode.POLICY_DUPLICATE, kind + " '" + name + "' occurs twice");
        }
    }
}
