package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads a value that may be another from one version of the law to the next. */
final class DatedReader {

    private DatedReader() {}

    /** True if a node is a list of dated values, not one value. */
    static boolean isDated(YamlNode node) {
        return node.kind() == YamlNode.Kind.LIST
                && node.items().stream().allMatch(item -> item.kind() == YamlNode.Kind.MAP && item.has("value"));
    }

    /**
     * Reads one value for all time, or a list of values with {@code from}, the first from the first version on.
     *
     * @param ofTheWhole where the law says so, unless a dated value has a citation of its own
     */
    static <T> Dated<T> read(YamlNode node, Citation ofTheWhole, PolicyWords words, Function<YamlNode, T> value) {
        LocalDate first = words.versions.isEmpty()
                ? LocalDate.EPOCH
                : words.versions.get(0).from();
        if (node.kind() != YamlNode.Kind.LIST) {
            return new Dated<>(List.of(new DatedValue<>(first, value.apply(node), ofTheWhole)));
        }
        List<DatedValue<T>> values = new ArrayList<>();
        for (YamlNode item : node.items()) {
            item.onlyKeys(List.of("from", "value", "citation", "mark"));
            LocalDate from = item.require("from").date();
            Readings.checkVersion(item.require("from"), from, words);
            checkOrder(item, from, first, values);
            values.add(new DatedValue<>(from, value.apply(item.require("value")), Readings.citation(item)));
        }
        if (values.isEmpty()) {
            node.fault(DiagnosticCode.POLICY_VALUE, "expected a value");
            values.add(new DatedValue<>(first, value.apply(node), ofTheWhole));
        }
        return new Dated<>(values);
    }

    private static <T> void checkOrder(YamlNode item, LocalDate from, LocalDate first, List<DatedValue<T>> before) {
        LocalDate last = before.isEmpty() ? null : before.get(before.size() - 1).from();
        if (last == null ? from.isAfter(first) : !from.isAfter(last)) {
            String expected = last == null ? "no value before " + from : "values out of order";
            item.fault(DiagnosticCode.POLICY_VERSIONS, expected);
        }
    }
}
