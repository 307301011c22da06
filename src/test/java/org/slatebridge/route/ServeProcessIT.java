package org.slatebridge.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program: a state's file goes into the inbox and comes back sealed, by the real job. */
class ServeProcessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path root;

    private final List<Process> started = new ArrayList<>();
    private RoutesInAFolder folders;

    @BeforeEach
    void prepare() throws IOException {
        folders = RoutesInAFolder.in(root)
                .with("run.mapping", absolute("mappings/keystone.yaml"))
                .with("run.policy", absolute("policies/pennsylvania.yaml"))
                .with("run.dataset", "master")
                .with("run.directory", root.resolve("runs").toString())
                .with("run.as-of", "2026-03-01");
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void processesADeliveryAndEndsWithZeroWhenToldTo() throws IOException, InterruptedException {
        byte[] data = generated(300);
        Process serve = serve();

        folders.deliver("KSMASTER.D260301", data);

        await().atMost(PATIENCE).until(() -> folders.filesIn("outbox").size() == 2);
        assertThat(Files.readAllBytes(folders.outbox("KSMASTER.D260301"))).hasSameSizeAs(data);
        assertThat(run("verify", onlyRun().toString())).isZero();
        assertThat(messages()).doesNotContain("KSMASTER.D260301", "Exception", "\tat ");
        assertThat(terminated(serve)).isZero();
    }

    @Test
    void goesOnAtTheNextStartWithADeliveryThatSigtermInterrupted() throws IOException, InterruptedException {
        Process first = servingAnUnfinishedDelivery();

        assertThat(terminated(first)).isZero();

        assertThat(messages()).contains("SLB7006I", "a delivery goes on at the next start");
        assertDeliveryIsFinishedByTheNextStart();
    }

    @Test
    void goesOnAtTheNextStartWithADeliveryThatAKillInterrupted() throws IOException, InterruptedException {
        Process first = servingAnUnfinishedDelivery();

        first.destroyForcibly().waitFor();

        assertDeliveryIsFinishedByTheNextStart();
    }

    private Process servingAnUnfinishedDelivery() throws IOException, InterruptedException {
        byte[] data = generated(60_000);
        Process serve = serve();
        folders.deliver("KSMASTER", data);
        await().atMost(PATIENCE).until(() -> Files.isDirectory(root.resolve("runs")));
        return serve;
    }

    private void assertDeliveryIsFinishedByTheNextStart() throws IOException, InterruptedException {
        assertThat(folders.filesIn("inbox")).containsExactly("KSMASTER", "KSMASTER.done");
        serve();
        await().atMost(PATIENCE).until(() -> folders.filesIn("outbox").size() == 2);
        assertThat(run("verify", onlyRun().toString())).isZero();
        assertThat(folders.filesIn("failed")).isEmpty();
    }

    @Test
    void putsAsideWhatTheJobRefuses() throws IOException, InterruptedException {
        serve();

        folders.deliver("SHORT", new byte[199]);

        await().atMost(PATIENCE).until(() -> folders.filesIn("failed").size() == 2);
        assertThat(folders.reason("SHORT")).startsWith("SLB").contains("To try again");
        assertThat(folders.filesIn("outbox")).isEmpty();
    }

    private Process serve() throws IOException {
        Process serve = start("serve", "--routes", folders.write().toString());
        await().atMost(PATIENCE).until(() -> messages().contains("SLB7005I"));
        return serve;
    }

    private byte[] generated(int persons) throws IOException, InterruptedException {
        Path folder = root.resolve("generated");
        String mapping = absolute("mappings/keystone.yaml");
        int code = run(
                "generate", mapping, "--persons", String.valueOf(persons), "--seed", "7", "--out", folder.toString());
        assertThat(code).isZero();
        return Files.readAllBytes(folder.resolve("master.dat"));
    }

    private int run(String... words) throws IOException, InterruptedException {
        return start(words).waitFor();
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(absolute("slatebridge")));
        command.addAll(List.of(words));
        Path messages = root.resolve("messages" + started.size());
        Process process = new ProcessBuilder(command)
                .redirectError(messages.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private static int terminated(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What the process started last wrote to standard error. */
    private String messages() throws IOException {
        return Files.readString(root.resolve("messages" + (started.size() - 1)), StandardCharsets.UTF_8);
    }

    private Path onlyRun() throws IOException {
        try (Stream<Path> runs = Files.list(root.resolve("runs"))) {
            List<Path> found = runs.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().toString();
    }
}
