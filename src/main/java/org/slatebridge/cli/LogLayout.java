package org.slatebridge.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slatebridge.diagnostic.FoldedText;

/**
 * A line of the log that {@code serve} keeps, on standard error as all messages: with the time, and folded, or as one
 * JSON object; never a stack trace.
 */
public final class LogLayout extends LayoutBase<ILoggingEvent> {

    /** System property: {@code JSON} where that is spoken. */
    static final String FORMAT = "slatebridge.log.format";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSXXX", Locale.ROOT);
    private static final int INDENT = 9;

    @Override
    public String doLayout(ILoggingEvent event) {
        String time = TIME.format(OffsetDateTime.ofInstant(event.getInstant(), ZoneId.systemDefault()));
        String text = String.valueOf(event.getFormattedMessage());
        if (Messages.Format.JSON.name().equals(System.getProperty(FORMAT))) {
            return MessageJson.log(time, event.getLevel().toString(), text) + "\n";
        }
        return (time + " " + text)
                .lines()
                .flatMap(line -> FoldedText.lines(line, INDENT).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
