package org.slatebridge.cli;

import java.util.Locale;
import java.util.Map;
import org.slatebridge.profile.AnswerSample;
import org.slatebridge.profile.DatasetSample;
import org.slatebridge.profile.TypeSample;

/**
 * A sample of a dataset for people to read, at most 120 characters wide. What looks wrong ends in {@code !}, what never
 * has a value in {@code ?}.
 */
final class SampleTable {

    private static final int FACT = 34;
    private static final int ITEM = 38;
    private static final int NAME = 40;
    private static final int CODE = 40;

    private final StringBuilder out = new StringBuilder();

    private SampleTable() {}

    /** @param whole true if the sample is the whole dataset */
    static String of(DatasetSample sample, boolean whole) {
        SampleTable table = new SampleTable();
        table.line("");
        table.line(
                "DATASET %s: %s %s%s",
                sample.dataset().name(),
                whole ? "all" : "the first",
                records(sample.records()),
                mark(sample.records() == 0));
        if (sample.untyped() > 0) {
            table.line("  of no type: %,d, the first is record %d !", sample.untyped(), sample.firstUntyped());
        }
        if (sample.disordered() > 0) {
            table.line(
                    "  key below the one before: %,d, the first is record %d !",
                    sample.disordered(), sample.firstDisordered());
        }
        sample.types().forEach(table::type);
        return table.out.toString();
    }

    private void type(TypeSample type) {
        line("");
        line(
                "%s: %s%s",
                cut(type.name(), NAME),
                records(type.records()),
                type.keyless() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", without key of a person %,d, without any way to the person %,d%s",
                                type.keyless(),
                                type.nobodys(),
                                mark(type.hasManyNobodys())));
        if (type.records() == 0
                || type.facts().size() + type.match().size() + type.via().size() == 0) {
            return;
        }
        row("FACT", "ITEM", "ANSWERS", "PRESENT%", "MISSING%", "INVALID%", "");
        type.facts().forEach(this::fact);
        type.via().forEach(key -> key("via", key, false));
        type.match().forEach(key -> key("match", key, key.isNeverKnown()));
    }

    private void fact(AnswerSample fact) {
        row(fact.fact(), fact, fact.isDoubtful() ? "!" : fact.isNeverKnown() ? "?" : "");
        if (fact.hasManyCodes()) {
            line("      many different codes without a meaning: is it a code?");
        }
        long kept = 0;
        for (Map.Entry<String, Long> code : fact.unknownCodes().entrySet()) {
            if (fact.mayShow(code.getKey())) {
                line("      code '%s' without a meaning: %,d", cut(printable(code.getKey()), CODE), code.getValue());
            } else {
                kept += code.getValue();
            }
        }
        if (kept > 0) {
            line("      codes without a meaning that are not shown: %,d", kept);
        }
    }

    private void key(String word, AnswerSample key, boolean wrong) {
        row(word + " " + key.fact(), key, wrong ? "!" : "");
    }

    private void row(String name, AnswerSample answer, String mark) {
        row(
                name,
                answer.item(),
                String.format(Locale.ROOT, "%,d", answer.count()),
                percent(answer.known(), answer.count()),
                percent(answer.missing(), answer.count()),
                percent(answer.invalid(), answer.count()),
                mark);
    }

    private void row(
            String name, String item, String count, String present, String missing, String invalid, String mark) {
        String row = String.format(
                Locale.ROOT,
                "  %-" + FACT + "s %-" + ITEM + "s %10s %8s %8s %8s %s",
                cut(name, FACT),
                cut(item, ITEM),
                count,
                present,
                missing,
                invalid,
                mark);
        line("%s", row.stripTrailing());
    }

    /** Never 0 for something, nor 100 for less than all. */
    private static String percent(long part, long whole) {
        if (whole == 0) {
            return "-";
        }
        if (part > 0 && part * 1000 < whole) {
            return "<0.1";
        }
        if (part < whole && (whole - part) * 1000 < whole) {
            return ">99.9";
        }
        return String.format(Locale.ROOT, "%.1f", part * 100.0 / whole);
    }

    /** The end of a name tells more than its beginning. */
    private static String cut(String name, int width) {
        return name.length() <= width ? name : "…" + name.substring(name.length() - width + 1);
    }

    /** Control characters would write over the terminal. */
    private static String printable(String value) {
        return value.replaceAll("\\p{Cc}", "?");
    }

    private static String records(long count) {
        return String.format(Locale.ROOT, "%,d record%s", count, count == 1 ? "" : "s");
    }

    private static String mark(boolean wrong) {
        return wrong ? " !" : "";
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
