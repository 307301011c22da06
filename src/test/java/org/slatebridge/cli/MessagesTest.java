package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.LinePosition;
import org.slatebridge.diagnostic.SourcePosition;

class MessagesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Messages messages = new Messages(new PrintStream(written, true, StandardCharsets.UTF_8));

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aMessageAtASourceLineShowsItBehindABarWithTheCaret() {
        messages.say(Diagnostic.at(DiagnosticCode.MAPPING_ITEM, new SourcePosition("m.yaml", 7, 5, "\tfor: X"), "no"));

        assertThat(lines())
                .containsExactly(
                        "SLB3003E m.yaml:7:5: no; name an elementary item of the record",
                        "         |  for: X",
                        "         |     ^");
    }

    @Test
    void aLongSourceLineIsShownAroundTheCaret() {
        String line = "a".repeat(300) + "X" + "b".repeat(300);
        messages.say(Diagnostic.at(DiagnosticCode.MAPPING_ITEM, new SourcePosition("m", 1, 301, line), "no"));

        String shown = lines().get(1);
        int caret = lines().get(2).indexOf('^');
        assertThat(shown).hasSize(120).startsWith("         | ...a").endsWith("b...");
        assertThat(shown.charAt(caret)).isEqualTo('X');
    }

    @Test
    void aCaretBeyondALongLineStaysInTheWindow() {
        messages.say(Diagnostic.at(DiagnosticCode.MAPPING_ITEM, new SourcePosition("m", 1, 500, "a".repeat(10)), "no"));

        assertThat(lines().get(2)).hasSizeLessThanOrEqualTo(120).endsWith("^");
    }

    @Test
    void jsonHasWhatTheMessageIsMadeOf() {
        messages.format(Messages.Format.JSON);
        messages.say(Diagnostic.at(
                DiagnosticCode.MAPPING_ITEM, new SourcePosition("m.yaml", 7, 5, "    für: X"), "no \"X\""));
        messages.say(Diagnostic.at(DiagnosticCode.KEY_ORDER, new DataPosition("master", 3, 400, "R/K"), "no"));
        messages.say(Diagnostic.at(DiagnosticCode.LINE_TYPE, new LinePosition("h.jsonl", 9, "facts"), "no"));
        messages.say(Diagnostic.of(DiagnosticCode.RUN_WARNED, "no"));

        assertThat(lines())
                .containsExactly(
                        "{\"type\":\"message\",\"code\":\"SLB3003E\",\"severity\":\"error\",\"rc\":16,"
                                + "\"text\":\"no \\\"X\\\"\",\"file\":\"m.yaml\",\"line\":7,\"column\":5,"
                                + "\"excerpt\":[\"    f\\u00FCr: X\",\"    ^\"],"
                                + "\"advice\":\"name an elementary item of the record\"}",
                        "{\"type\":\"message\",\"code\":\"SLB3020E\",\"severity\":\"error\",\"rc\":12,\"text\":\"no\","
                                + "\"dataset\":\"master\",\"record\":3,\"offset\":400,\"item\":\"R/K\","
                                + "\"advice\":\"sort the dataset by the person's key and give it again\"}",
                        "{\"type\":\"message\",\"code\":\"SLB3106E\",\"severity\":\"error\",\"rc\":8,\"text\":\"no\","
                                + "\"file\":\"h.jsonl\",\"line\":9,\"item\":\"facts\","
                                + "\"advice\":\"give a value of that type\"}",
                        "{\"type\":\"message\",\"code\":\"SLB6010W\",\"severity\":\"warning\",\"rc\":4,\"text\":\"no\","
                                + "\"advice\":\"look at the reasons in rejects/\"}");
    }

    @Test
    void reportsAndCountsAreObjectsToo() {
        messages.count("PERSONS", 12);
        messages.format(Messages.Format.JSON);
        messages.note("DATASET master");
        messages.count("PERSONS", 12);

        assertThat(lines())
                .containsExactly(
                        "PERSONS                              12",
                        "{\"type\":\"note\",\"text\":\"DATASET master\"}",
                        "{\"type\":\"count\",\"name\":\"PERSONS\",\"value\":12}");
    }

    @Test
    void aMessageBeginsBelowTheBar() {
        messages.step("reconcile", true);
        messages.say(Diagnostic.of(DiagnosticCode.RUN_WARNED, "no"));

        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith("\r[" + " ".repeat(40) + "]   0% reconcile")
                .endsWith("\nSLB6010W no; look at the reasons in rejects/\n");
    }

    @Test
    void aLineOfTheLogIsFoldedAndHasItsTime() {
        LoggingEvent event = new LoggingEvent();
        event.setInstant(Instant.parse("2026-01-15T10:00:00.126Z"));
        event.setLevel(Level.WARN);
        event.setMessage("SLB7015I " + "word ".repeat(30).strip());

        assertThat(new LogLayout().doLayout(event).lines())
                .hasSize(2)
                .allMatch(line -> line.length() <= 120)
                .first()
                .asString()
                .matches("2026-01-1[456]T\\d\\d:\\d\\d:00\\.12(?:Z|[+-]\\d\\d:\\d\\d) SLB7015I word .*");
        assertThat(MessageJson.log("T", "WARN", "a\nb"))
                .isEqualTo("{\"type\":\"log\",\"time\":\"T\",\"level\":\"WARN\",\"text\":\"a\\nb\"}");
    }
}
