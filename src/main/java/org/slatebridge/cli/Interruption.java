package org.slatebridge.cli;

import java.time.Duration;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;

/**
 * What a signal does to a command: Java would end the process with 130 or 143, which no scheduler of a mainframe team
 * knows. Commands with something better to do, ending at a checkpoint, take it over. Thread-safe.
 */
final class Interruption {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private volatile boolean leftToOthers;

    /** From here on a signal ends the process with a message and a return code. */
    void watch(Messages messages) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(messages), "interruption"));
    }

    /** The command sees to signals itself, or has ended. */
    void leave() {
        leftToOthers = true;
    }

    private void end(Messages messages) {
        if (!leftToOthers) {
            Diagnostic told = Diagnostic.of(DiagnosticCode.INTERRUPTED, "the command was told to end by a signal");
            Thread teller = new Thread(() -> messages.say(told), "interruption-message");
            teller.setDaemon(true);
            teller.start();
            await(teller);
            Runtime.getRuntime().halt(told.code().returnCode().value());
        }
    }

    /** Not for ever: nobody may be reading standard error. */
    private static void await(Thread teller) {
        try {
            teller.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
