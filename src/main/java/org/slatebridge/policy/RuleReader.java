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
    private final YamlNode unitOfPolicy;

    private RuleReader(PolicyWords words, YamlNode unitOfPolicy) {
        this.unitOfPolicy = unitOfPolicy;
        this.words = words;
        this.clauses = new ClauseReader(words);
    }

    static void read(YamlNode top, PolicyWords words) {
        RuleReader reader = new RuleReader(words, top.require("unit"));
        optional(top.get("definitions")).forEach(reader::definition);
        optional(top.get("exclusions")).forEach(reader::exclusion);
        optional(top.get("caps")).forEach(reader::cap);
        optional(top.get("restorations")).forEach(reader::restoration);
        PresumptionReader presumptions = new PresumptionReader(words, reader.clauses);
        optional(top.get("presumptions")).forEach(presumptions::read);
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
        item.onlyKeys(List.of(
                "id",
                "says",
                "citation",
                "mark",
                "from",
                "until",
                "covers",
                "requires",
                "subject-to",
                "unit",
                "capped-by"));
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
                exclusions(item.get("subject-to")),
                new UnitReader(clauses).read(item.get("unit"), unitOfPolicy, citation),
                caps(item.get("capped-by")));
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

    private List<Cap> caps(@Nullable YamlNode list) {
        List<Cap> found = new ArrayList<>();
        for (YamlNode item : optional(list)) {
            Cap cap = words.caps.get(item.text());
            if (Readings.isDeclared(item, words.caps.keySet(), "cap") && cap != null) {
                words.use("cap", cap.id());
                found.add(cap);
            }
        }
        return found;
    }

    private void cap(YamlNode item) {
        item.onlyKeys(List.of("id", "says", "citation", "mark", "from", "until", "most", "of"));
        String id = item.text("id");
        Citation citation = Readings.citation(item);
        Cap cap = new Cap(
                id,
                item.text("says"),
                citation,
                Readings.force(item, words),
                DatedReader.read(item.require("most"), citation, words, RuleReader::most),
                clauses.ofOneCharge(item.require("of"), citation));
        add(item, words.caps, id, cap, "cap");
    }

    private static int most(YamlNode node) {
        long most = node.number();
        if (most < 0 || most > Short.MAX_VALUE) {
            node.fault(DiagnosticCode.POLICY_VALUE, "expected how many charges at most, found '" + most + "'");
        }
        return (int) Math.max(0, Math.min(most, Short.MAX_VALUE));
    }

    private void restoration(YamlNode item) {
        item.onlyKeys(List.of("id", "says", "citation", "mark", "from", "until", "when"));
        String id = item.text("id");
        Citation citation = Readings.citation(item);
        Force force = Readings.force(item, words);
        Restoration restoration =
                new Restoration(id, item.text("says"), citation, force, clauses.read(item.require("when"), citation));
        add(item, words.restorations, id, restoration, "restoration");
    }

    private static <T> void add(YamlNode item, Map<String, T> all, String name, T value, String kind) {
        if (all.putIfAbsent(name, value) != null) {
            item.fault(DiagnosticCode.POLICY_DUPLICATE, kind + " '" + name + "' occurs twice");
        }
    }
}
