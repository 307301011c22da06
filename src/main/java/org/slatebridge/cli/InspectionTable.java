package org.slatebridge.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.slatebridge.dataset.FramingCandidate;
import org.slatebridge.inspect.Inspection;

/** An inspection for people to read. Stateless. */
final class InspectionTable {

    private static final int PAGES_SHOWN = 4;
    private static final double SUSPICIOUS = 0.01;

    private final StringBuilder out = new StringBuilder();

    private InspectionTable() {}

    static String of(Inspection found) {
        InspectionTable table = new InspectionTable();
        table.bytes(found);
        table.framings(found);
        table.pages(found);
        table.decoded(found.decoded());
        return table.out.toString();
    }

    private void bytes(Inspection found) {
        line("file      %,d bytes, %,d of them looked at one by one", found.size(), found.sampled());
        if (found.packed()) {
            line("content   a gzip file: give it a name that ends in .gz, and it is read through it");
        }
        classes(found.classes());
        StringJoiner ends = new StringJoiner(", ");
        found.lineEnds().forEach((hex, count) -> ends.add(String.format(Locale.ROOT, "%s %,d", hex, count)));
        line("line ends %s", ends);
        String encoding = found.encoding();
        line(
                "text      %s: %s may be EBCDIC text, %s ASCII text",
                encoding == null ? "EBCDIC or ASCII, not clear" : encoding,
                percent(found.ebcdic()),
                percent(found.ascii()));
        if (found.replaced() > SUSPICIOUS) {
            line("damage    %s such as a transfer as text leaves: is it binary?", percent(found.replaced()));
        }
    }

    private void classes(Map<String, Double> classes) {
        StringJoiner shares = new StringJoiner(", ");
        int listed = 0;
        for (Map.Entry<String, Double> of : classes.entrySet()) {
            shares.add(
                    (listed > 0 && listed % 3 == 0 ? "\n          " : "") + percent(of.getValue()) + " " + of.getKey());
            listed++;
        }
        line("bytes     %s", shares);
    }

    private void framings(Inspection found) {
        line("framings that fit%s", found.fitting().isEmpty() ? ": none that was tried" : "");
        for (FramingCandidate candidate : found.fitting()) {
            String reach = candidate.limit() < found.size()
                    ? String.format(Locale.ROOT, "chain through the first %,d bytes", candidate.limit())
                    : "end at the end of the file";
            line("  %s: %s, %s", candidate.words(), records(candidate), reach);
        }
        for (FramingCandidate candidate : found.breaking()) {
            line("  not %s: %s, then none at offset %d", candidate.words(), records(candidate), candidate.reached());
        }
        for (Inspection.Length length : found.lengths()) {
            line("  --recfm FB --lrecl %d: bytes of one kind come again, score %.2f", length.length(), length.score());
        }
    }

    private static String records(FramingCandidate candidate) {
        return String.format(
                Locale.ROOT,
                "%,d records of %,d to %,d bytes",
                candidate.records(),
                candidate.shortest(),
                candidate.longest());
    }

    private void pages(Inspection found) {
        if ("ASCII".equals(found.encoding())) {
            return;
        }
        if (found.deciding().isEmpty()) {
            line("EBCDIC pages cannot be told apart by this file: no byte in text that they read differently");
            return;
        }
        StringJoiner deciding = new StringJoiner(", ");
        found.deciding().forEach((hex, count) -> deciding.add(String.format(Locale.ROOT, "%s %,d", hex, count)));
        line("EBCDIC pages by the bytes in text that they read differently: %s", deciding);
        found.pages().stream()
                .limit(PAGES_SHOWN)
                .forEach(group -> line("  %s usual in %s", percent(group.usual()), String.join(", ", group.names())));
    }

    private void decoded(List<Inspection.Decoded> decoded) {
        for (Inspection.Decoded tried : decoded) {
            line(
                    "decodes   %s clean in %,d records: %s%s",
                    percent(tried.share()),
                    tried.records(),
                    FramingCandidate.typed(tried.options()),
                    tried.worst().isEmpty() ? "" : "; worst " + String.join(", ", tried.worst()));
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** The last line of every inspection. */
    static String suggestion(String file, List<String> copybooks, boolean severalTypes, Map<String, String> options) {
        StringJoiner words = new StringJoiner(" ", "a suggestion; declare it and decode: slatebridge decode ", "\n");
        words.add(quoted(file));
        (copybooks.isEmpty() ? List.of("CPY") : copybooks).forEach(c -> words.add("--copybook " + quoted(c)));
        words.add(FramingCandidate.typed(options));
        if (severalTypes) {
            words.add("--select RECORD:ITEM=VALUE (for each record type)");
        }
        return words.toString();
    }

    /** As a shell takes it for one word. */
    private static String quoted(String file) {
        return file.matches("[\\w./+,@%:=-]+") ? file : "'" + file.replace("'", "'\\''") + "'";
    }
}
