package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.route.ServeApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slatebridge serve}: runs the routes until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the routes: picks files up, runs them, publishes results, sends summaries.",
            "SIGTERM ends it at the next checkpoint; the next start goes on from there."
        })
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--routes",
            paramLabel = "DIR",
            description = "Folder with routes and routes.properties (default: routes).")
    private Path routes = Home.find("routes");

    @Option(names = "--profile", paramLabel = "NAME", description = "ibmmq: IBM MQ in place of the embedded broker.")
    private String[] profiles = {};

    private volatile @Nullable ConfigurableApplicationContext started;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        // opened first: a log that cannot be written must show at the start, not at the first delivery
        RunAudit audit = RunAudit.ofEnvironment();
        Thread stop = new Thread(this::stop, "serve-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        console.interruption().leave();
        try {
            started = ServeApplication.start(
                    routes, settings -> new PickupLauncher(PickupSettings.of(settings), audit), profiles);
        } catch (RuntimeException e) {
            Runtime.getRuntime().removeShutdownHook(stop);
            throw e;
        }
        say(DiagnosticCode.SERVE_READY, "the routes are running");
        new CountDownLatch(1).await();
        return ReturnCode.OK.value();
    }

    // A process that a signal ends has the signal's exit status, unless it is halted with another.
    private void stop() {
        String delivery = "";
        ConfigurableApplicationContext context = started;
        try {
            if (context != null && context.getBean(PickupLauncher.class).stop()) {
                delivery = ", a delivery goes on at the next start";
            } else if (context != null) {
                context.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        say(DiagnosticCode.SERVE_STOPPED, "the routes have ended" + delivery);
        Runtime.getRuntime().halt(ReturnCode.OK.value());
    }

    private void say(DiagnosticCode code, String text) {
        console.messages().say(Diagnostic.of(code, text));
    }
}
