package org.slatebridge.cli;

import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.FactOrigin;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;

/** An explanation for people to read: a line for each fact, and below it where it stands and what was made of it. */
final class ExplanationTable {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out = new StringBuilder();

    private ExplanationTable() {}

    static String of(Explanation explanation) {
        ExplanationTable table = new ExplanationTable();
        table.line("PERSON %s, mapping %s", explanation.person(), explanation.mapping());
        String part = "";
        for (ExplainedFact fact : explanation.facts()) {
            if (!fact.part().equals(part)) {
                part = fact.part();
                table.line("");
                table.line("%s", part);
            }
            table.fact(fact, "  ");
        }
        table.line("");
        if (explanation.findings().isEmpty()) {
            table.line("no record of the person was rejected, nothing was found about one");
        }
        explanation.findings().forEach(table::finding);
        return table.out.toString();
    }

    private void fact(ExplainedFact fact, String indent) {
        Quality quality = fact.fact().quality();
        String said = fact.fact().known() ? printable(fact.value()) + ", " + quality.word() : quality.word();
        line("%s%s: %s", indent, fact.fact().name(), said);
        String below = indent + "    ";
        @Nullable SourceRef source = fact.fact().source();
        if (source != null && quality != Quality.CONFLICTING) {
            @Nullable
            String item = quality == Quality.DERIVED ? null : fact.fact().item();
            line("%sfrom %s%s", below, place(source), item == null ? "" : ", item " + item);
        }
        fact.origins().forEach(origin -> origin(origin, below));
        fact.rules().forEach(rule -> line("%srule: %s", below, rule));
        for (ExplainedFact other : fact.contradicting()) {
            line("%s%s", below, quality == Quality.CONFLICTING ? "one record says" : "contradicted by");
            fact(other, below + "  ");
        }
    }

    private void origin(FactOrigin origin, String indent) {
        if (!origin.offsets().isEmpty()) {
            String places = origin.offsets().stream().map(Object::toString).collect(Collectors.joining(", "));
            line("%sbytes %s at %s", indent, HEX.formatHex(origin.bytes()), places);
        }
        line("%sread as %s", indent, printable(origin.words()));
    }

    private void finding(Finding finding) {
        Issue issue = finding.issue();
        line(
                "%s %s%s: %s, %s%s",
                issue.kind().rejects() ? "REJECTED" : "NOTED",
                place(issue.source()),
                finding.type() == null ? "" : ", " + finding.type().name(),
                issue.kind(),
                issue.kind().words(),
                issue.about().isEmpty() ? "" : " (" + issue.about() + ")");
    }

    private static String place(SourceRef source) {
        return source.dataset() + " record " + source.record() + ", offset " + source.offset();
    }

    /** Control characters would write over the terminal. */
    private static String printable(String value) {
        return value.replaceAll("\\p{Cc}", "?");
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
