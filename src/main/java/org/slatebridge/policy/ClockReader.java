package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads questions about time. */
final class ClockReader {

    private ClockReader() {}

    static Clause clock(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("length", "since-latest-of"));
        YamlNode since = value.require("since-latest-of");
        List<ClockEvent> starts =
                value.has("since-latest-of") ? new EventReader(said, reader).all(since, value) : List.of();
        return new Clock(said, length(value.require("length"), said, reader.words), starts);
    }

    static Clause freePeriod(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("length", "without"));
        YamlNode without = value.require("without");
        without.onlyKeys(List.of("any-conviction"));
        AnyConviction event = new EventReader(said, reader).anyConviction(without.require("any-conviction"));
        return new FreePeriod(said, length(value.require("length"), said, reader.words), event);
    }

    static Clause convictionAfter(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("start", "within", "of"));
        List<ClockEvent> starts = new EventReader(said, reader).all(value.require("start"), value);
        YamlNode within = value.get("within");
        Dated<Length> length = within == null ? null : length(within, said, reader.words);
        return new ConvictionAfter(said, starts, length, RelationReader.ofOrAny(value.get("of"), said, reader));
    }

    static Clause day(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("of", "from", "until"));
        ClockEvent event = new EventReader(said, reader).read(value.require("of"));
        LocalDate from = date(value.get("from"), LocalDate.MIN);
        LocalDate until = date(value.get("until"), LocalDate.MAX);
        if (!from.isBefore(until)) {
            value.fault(DiagnosticCode.POLICY_VALUE, "no day is from " + from + " on and before " + until);
        }
        if (value.kind() == YamlNode.Kind.MAP && !value.has("from") && !value.has("until")) {
            value.fault(DiagnosticCode.POLICY_CONDITION, "expected 'from' or 'until' or both");
        }
        return new DayOf(said, event, from, until);
    }

    private static LocalDate date(@Nullable YamlNode node, LocalDate otherwise) {
        return node == null ? otherwise : node.date();
    }

    static Dated<Length> length(YamlNode node, Said said, PolicyWords words) {
        return DatedReader.read(node, said.citation(), words, Readings::length);
    }
}
