package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads the words about time. Stateless. */
final class ClockReader {

    private static final List<String> EVENTS = List.of("this-conviction", "any-conviction");

    private ClockReader() {}

    static Clause clock(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("length", "since-latest-of"));
        List<ClockEvent> starts = new ArrayList<>();
        for (YamlNode item : value.require("since-latest-of").items()) {
            starts.add(event(item, said, reader));
        }
        if (starts.isEmpty() && value.has("since-latest-of")) {
            value.fault(DiagnosticCode.POLICY_CONDITION, "the clock has no start");
        }
        return new Clock(said, length(value.require("length"), said, reader.words), starts);
    }

    static Clause freePeriod(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("length", "without"));
        ClockEvent without = event(value.require("without"), said, reader);
        return new FreePeriod(said, length(value.require("length"), said, reader.words), without);
    }

    private static ClockEvent event(YamlNode node, Said said, ClauseReader reader) {
        if (node.kind() == YamlNode.Kind.SCALAR) {
            Readings.isOneOf(node, EVENTS.subList(0, 1), "event");
            return new ThisConviction("this conviction");
        }
        node.onlyKeys(EVENTS.subList(1, 2));
        YamlNode of = node.get("any-conviction");
        if (of == null) {
            return new ThisConviction("this conviction");
        }
        return new AnyConviction(
                "any conviction of the person for such an offense", reader.ofOneCharge(of, said.citation()));
    }

    private static Dated<Length> length(YamlNode node, Said said, PolicyWords words) {
        LocalDate first = words.versions.isEmpty()
                ? LocalDate.EPOCH
                : words.versions.get(0).from();
        if (node.kind() != YamlNode.Kind.LIST) {
            return new Dated<>(List.of(new DatedValue<>(first, Readings.length(node), said.citation())));
        }
        List<DatedValue<Length>> values = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.onlyKeys(List.of("from", "value", "citation", "mark"));
            LocalDate from = item.require("from").date();
            Readings.checkVersion(item.require("from"), from, words);
            LocalDate before =
                    values.isEmpty() ? null : values.get(values.size() - 1).from();
            if (before == null ? from.isAfter(first) : !from.isAfter(before)) {
                String expected = before == null ? "no value before " + from : "values out of order";
                item.fault(DiagnosticCode.POLICY_VERSIONS, expected);
            }
            values.add(new DatedValue<>(from, Readings.length(item.require("value")), Readings.citation(item)));
        }
        if (values.isEmpty()) {
            node.fault(DiagnosticCode.POLICY_VALUE, "expected a length");
            values.add(new DatedValue<>(first, new Length(0, Length.Unit.DAY), said.citation()));
        }
        return new Dated<>(values);
    }
}
