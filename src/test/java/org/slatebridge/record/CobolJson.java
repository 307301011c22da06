package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The line {@code decode} must give, by what a COBOL program reports of the record. */
final class CobolJson {

    private final CobolReport report;

    private CobolJson(CobolReport report) {
        this.report = report;
    }

    static String of(List<CobolItem> items, CobolReport report) {
        return new CobolJson(report).object(items, List.of());
    }

    private String object(List<CobolItem> items, List<Integer> subscripts) {
        return items.stream()
                .filter(i -> i.kind != CobolItem.Kind.FILLER)
                .map(i -> "\"" + i.name + "\":" + item(i, subscripts))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String item(CobolItem item, List<Integer> subscripts) {
        if (!item.isTable()) {
            return element(item, subscripts);
        }
        CobolItem counter = item.counter;
        int count = counter == null
                ? item.most
                : report.number(counter, counter.name).intValueExact();
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> element(
                        item, Stream.concat(subscripts.stream(), Stream.of(i)).toList()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String element(CobolItem item, List<Integer> subscripts) {
        if (item.kind == CobolItem.Kind.GROUP) {
            return object(item.children, subscripts);
        }
        String name = CobolCell.name(item, subscripts);
        if (!item.isNumber()) {
            return "\"" + report.text(name).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        BigDecimal value = report.number(item, name);
        return item.kind == CobolItem.Kind.FLOAT ? floating(item, value) : value.toPlainString();
    }

    private static String floating(CobolItem item, BigDecimal value) {
        boolean single = item.clauses.startsWith("COMP-1");
        String shortest = single ? Float.toString(value.floatValue()) : Double.toString(value.doubleValue());
        return new BigDecimal(shortest).toString();
    }
}
