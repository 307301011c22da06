package org.slatebridge.route;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Hands the output of a run, and then its done-file, to the step that publishes them. */
public final class Outbox {

    private final Path folder;

    Outbox(Path folder) {
        this.folder = folder;
    }

    /**
     * True if the output is still to be published; false if the run has none, or if it was published right before the
     * process ended.
     *
     * @throws DiagnosticException if another file has its name
     */
    public boolean wants(Exchange exchange) throws IOException {
        RunOutcome outcome = outcome(exchange);
        if (outcome.output() == null) {
            return false;
        }
        Path published = published(outcome.output());
        if (Files.notExists(published)) {
            return true;
        }
        if (Files.mismatch(published, outcome.output()) != -1) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.OUTBOX_TAKEN, "the outbox holds another file under the output's name"));
        }
        return false;
    }

    /** True if the output's done-file is still to be published. */
    public boolean wantsDoneFile(Exchange exchange) {
        Path output = outcome(exchange).output();
        return output != null && Files.notExists(DoneFile.beside(published(output)));
    }

    /** The output itself. */
    public void stage(Exchange exchange) {
        Path output = output(exchange);
        new PickupExchange(exchange).send(output.toFile(), name(output));
    }

    /** What states that the output is complete. */
    public void stageDoneFile(Exchange exchange) throws IOException {
        Path output = output(exchange);
        byte[] text = DoneFile.describing(Delivery.of(output)).getBytes(StandardCharsets.US_ASCII);
        new PickupExchange(exchange).send(text, name(DoneFile.beside(output)));
    }

    private Path published(Path output) {
        return folder.resolve(name(output));
    }

    private static Path output(Exchange exchange) {
        return Objects.requireNonNull(outcome(exchange).output());
    }

    private static RunOutcome outcome(Exchange exchange) {
        return Objects.requireNonNull(new PickupExchange(exchange).outcome());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
