package org.slatebridge.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.Faults;

/** What keeps the routes from starting is said in one line. */
class ServeStartIT {

    @TempDir
    Path root;

    private RoutesInAFolder folders;

    @BeforeEach
    void prepare() throws IOException {
        folders = RoutesInAFolder.in(root);
    }

    @Test
    void saysTheMqReasonOfAClosedPort() throws IOException {
        folders.with("ibmmq.host", "127.0.0.1")
                .with("ibmmq.port", String.valueOf(RoutesInAFolder.freePort()))
                .with("ibmmq.queue-manager", "QM1")
                .with("ibmmq.channel", "SLATEBRIDGE.SVRCONN");

        Diagnostic fault = onlyFault("ibmmq");

        assertThat(fault.line()).startsWith("SLB7033E MQ reason 2538 ").contains("QM1", "ibmmq.host");
        assertThat(fault.code().returnCode().value()).isEqualTo(12);
    }

    @Test
    void refusesADefaultChannel() throws IOException {
        folders.with("ibmmq.host", "127.0.0.1").with("ibmmq.queue-manager", "QM1");

        assertThat(onlyFault("ibmmq").line()).startsWith("SLB7031E ibmmq.channel is not set");
    }

    @Test
    void refusesABrokerPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            folders.with("broker.port", String.valueOf(other.getLocalPort()));

            assertThat(onlyFault().line()).startsWith("SLB7004E");
        }
    }

    @Test
    void refusesToStartWithoutItsBroker() throws IOException {
        Files.createFile(root.resolve("state/broker"));

        assertThat(onlyFault().line()).startsWith("SLB7008E");
    }

    @Test
    void namesEveryFolderThatIsMissing() throws IOException {
        Files.delete(root.resolve("inbox"));
        Files.delete(root.resolve("notices"));

        assertThat(faults())
                .extracting(Diagnostic::line)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("SLB7002E pickup.inbox"),
                        line -> assertThat(line).startsWith("SLB7002E notify.spool"));
    }

    @Test
    void refusesASecondProcessOnTheSameState() throws IOException {
        Path routes = folders.write();
        try (var running = ServeApplication.start(routes, settings -> new RecordingLauncher(root))) {
            folders.with("broker.port", String.valueOf(RoutesInAFolder.freePort()));

            assertThat(running.isActive()).isTrue();
            assertThat(onlyFault().line()).startsWith("SLB7003E");
        }
    }

    @Test
    void namesTheSettingThatARouteMisses() throws IOException {
        folders.settings().remove("notify.queue");

        assertThat(onlyFault().line()).startsWith("SLB7007E").contains("notify.queue");
    }

    @Test
    void saysWhichRouteFileIsBroken() throws IOException {
        Files.writeString(folders.write().resolve("more.yaml"), "- route:\n    idd: x\n", StandardCharsets.UTF_8);

        assertThat(start(root.resolve("routes")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).startsWith("SLB7007E"));
    }

    @Test
    void saysThatAFolderHoldsNoRoutes() throws IOException {
        Files.delete(folders.write().resolve("routes.properties"));

        List<Diagnostic> faults = start(root.resolve("routes"));

        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).contains("--routes"));
    }

    private Diagnostic onlyFault(String... profiles) throws IOException {
        List<Diagnostic> faults = faults(profiles);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).line()).doesNotContain("\n");
        return faults.get(0);
    }

    private List<Diagnostic> faults(String... profiles) throws IOException {
        return start(folders.write(), profiles);
    }

    private List<Diagnostic> start(Path routes, String... profiles) {
        try (var context = ServeApplication.start(routes, settings -> new RecordingLauncher(root), profiles)) {
            throw new AssertionError("started: " + context);
        } catch (RuntimeException e) {
            return Faults.of(e);
        }
    }
}
