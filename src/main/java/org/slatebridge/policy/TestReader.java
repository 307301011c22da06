package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.yaml.YamlNode;

/** Reads the test cases of a policy. One thread only. */
final class TestReader {

    private static final List<String> OUTCOMES =
            List.of("seal", "not-yet", "not-eligible", "undetermined", "already-sealed");

    private final PolicyWords words;
    private final TestHistoryReader histories;

    private TestReader(PolicyWords words, @Nullable YamlNode defaults) {
        this.words = words;
        this.histories = new TestHistoryReader(words.facts, defaults);
    }

    static List<PolicyTest> read(YamlNode top, PolicyWords words) {
        YamlNode list = top.get("tests");
        TestReader reader = new TestReader(words, top.get("test-facts"));
        List<PolicyTest> tests = new ArrayList<>();
        if (list != null) {
            list.items().forEach(item -> tests.add(reader.test(item)));
        }
        return tests;
    }

    private PolicyTest test(YamlNode node) {
        node.onlyKeys(List.of("it", "as-of", "switches", "person", "charges", "unread", "expect"));
        CriminalHistory history = histories.read(node);
        LocalDate asOf = node.require("as-of").date();
        boolean lawless = PolicyVersion.on(asOf, words.versions).isEmpty();
        if (lawless && !words.versions.isEmpty()) {
            node.require("as-of").fault(DiagnosticCode.POLICY_TEST, "no version is in force on " + asOf);
        }
        return new PolicyTest(node.text("it"), asOf, history, switches(node.get("switches")), expected(node, history));
    }

    private Map<String, Boolean> switches(@Nullable YamlNode node) {
        Map<String, Boolean> switches = new HashMap<>();
        if (node != null) {
            node.onlyKeys(words.switchNames());
            node.keys().forEach(name -> switches.put(name, node.require(name).flag()));
        }
        return switches;
    }

    private Map<String, PolicyTest.Expected> expected(YamlNode test, CriminalHistory history) {
        List<String> charges = history.charges().map(charge -> charge.key()).toList();
        Map<String, PolicyTest.Expected> expected = new LinkedHashMap<>();
        YamlNode node = test.require("expect");
        node.onlyKeys(charges);
        for (String key : node.keys()) {
            expected.put(key, expected(node.require(key)));
        }
        return expected;
    }

    private PolicyTest.Expected expected(YamlNode node) {
        if (node.kind() == YamlNode.Kind.SCALAR) {
            return new PolicyTest.Expected(outcome(node), null, null, List.of(), Answer.NO, List.of());
        }
        node.onlyKeys(List.of("outcome", "under", "on", "missing", "restore", "presumed"));
        Outcome outcome = outcome(node.require("outcome"));
        YamlNode under = node.get("under");
        YamlNode on = node.get("on");
        if (under != null) {
            Readings.isDeclared(under, ids(), "provision or exclusion");
        }
        boolean undetermined = node.text("outcome", "").equals(Outcome.UNDETERMINED.word());
        if (undetermined && !node.has("missing")) {
            node.fault(DiagnosticCode.POLICY_TEST, "what is missing is not said");
        }
        return new PolicyTest.Expected(
                outcome,
                under == null ? null : under.text(),
                on == null ? null : on.date(),
                missing(node),
                restore(node.get("restore")),
                presumed(node.get("presumed")));
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>(words.provisions.keySet());
        ids.addAll(words.exclusions.keySet());
        ids.addAll(words.caps.keySet());
        ids.addAll(words.restorations.keySet());
        if (words.objections != null) {
            ids.add(Objections.NAME);
        }
        return ids;
    }

    private static Answer restore(@Nullable YamlNode node) {
        if (node == null) {
            return Answer.NO;
        }
        Readings.isOneOf(node, List.of("yes", "undetermined"), "restoration");
        return node.text().equals("yes") ? Answer.YES : Answer.UNKNOWN;
    }

    private List<String> presumed(@Nullable YamlNode list) {
        List<String> names = new ArrayList<>();
        for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
            Readings.isDeclared(
                    item, words.presumptions.stream().map(Presumption::name).toList(), "presumption");
            names.add(item.text());
        }
        return names.stream().sorted().toList();
    }

    private List<String> missing(YamlNode node) {
        YamlNode list = node.get("missing");
        List<String> missing = new ArrayList<>();
        for (YamlNode item : list == null ? List.<YamlNode>of() : list.items()) {
            String fact = item.text().split(" of ", 2)[0];
            if (!fact.equals(PolicyFacts.RECORDS) && words.facts.find(fact).isEmpty()) {
                item.unknownWord(DiagnosticCode.POLICY_TEST, "no fact '" + fact + "'", fact, words.facts.names());
            }
            missing.add(item.text());
        }
        return missing;
    }

    private static Outcome outcome(YamlNode node) {
        Readings.isOneOf(node, OUTCOMES, "outcome");
        return Outcome.of(node.text()).orElse(Outcome.UNDETERMINED);
    }
}
