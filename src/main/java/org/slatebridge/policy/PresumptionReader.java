package org.slatebridge.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.yaml.YamlNode;

/** Reads what the law presumes where the data says nothing. */
final class PresumptionReader {

    private static final Set<Level> LEVELS = EnumSet.of(Level.CHARGE, Level.DISPOSITION, Level.SENTENCE);

    private final PolicyWords words;
    private final ClauseReader clauses;

    PresumptionReader(PolicyWords words, ClauseReader clauses) {
        this.words = words;
        this.clauses = clauses;
    }

    /** The names of the presumptions are switches, which conditions may name before they are read. */
    static void switches(@Nullable YamlNode list, PolicyWords words) {
        for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
            String name = item.text("name");
            if (words.switchNames().contains(name)) {
                item.fault(DiagnosticCode.POLICY_DUPLICATE, "switch '" + name + "' occurs twice");
            }
            boolean on = item.require("default").flag();
            words.switches.add(new PolicySwitch(name, on, item.text("says", ""), Readings.citation(item)));
            words.use("switch", name);
        }
    }

    void read(YamlNode item) {
        item.onlyKeys(List.of("name", "default", "presume", "when", "says", "citation", "mark", "from", "until"));
        String name = item.text("name");
        Citation citation = Readings.citation(item, Readings.NONE);
        Clause when = clauses.read(item.require("when"), citation);
        YamlNode presume = item.require("presume");
        List<String> facts = presume.keys();
        if (facts.size() != 1) {
            if (presume.kind() == YamlNode.Kind.MAP) {
                presume.fault(DiagnosticCode.POLICY_CONDITION, "expected one fact and its value");
            }
            return;
        }
        YamlNode value = presume.require(facts.get(0));
        FactName fact = FactIs.named(value, facts.get(0), clauses);
        if (fact == null) {
            return;
        }
        if (!LEVELS.contains(fact.level())) {
            value.fault(
                    DiagnosticCode.POLICY_CONDITION,
                    "facts of charges, dispositions and sentences are presumed; '" + fact + "' is one of a "
                            + fact.level().word());
        }
        words.presumptions.add(presumption(item, name, citation, fact, value, when));
    }

    private Presumption presumption(
            YamlNode item, String name, Citation citation, FactName fact, YamlNode value, Clause when) {
        Force force = Readings.force(item, words);
        String says = item.text("says");
        if (value.kind() != YamlNode.Kind.MAP) {
            Fact known = constant(name, fact, value);
            return new Presumption(name, says, citation, force, fact, known, null, null, when);
        }
        value.onlyKeys(List.of("length", "after"));
        if (fact.kind() != FactKind.DATE) {
            String found = "a length after an event is a date; '" + fact + "' is a "
                    + fact.kind().word();
            value.fault(DiagnosticCode.POLICY_VALUE, found);
        }
        Said said = new Said(says, citation, null, null);
        Length length = Readings.length(value.require("length"));
        ClockEvent after = new EventReader(said, clauses).read(value.require("after"));
        return new Presumption(name, says, citation, force, fact, null, length, after, when);
    }

    private static Fact constant(String name, FactName fact, YamlNode value) {
        Fact constant = TestFactReader.constant(value, fact, Presumption.source(name));
        if (fact.name().equals("disposition.type")) {
            Readings.isOneOf(value, DispositionType.words(), "disposition");
        }
        if (fact.name().equals("sentence.type")) {
            Readings.isOneOf(value, SentenceType.words(), "type of sentence");
        }
        return constant.known() ? constant.derived() : constant;
    }
}
