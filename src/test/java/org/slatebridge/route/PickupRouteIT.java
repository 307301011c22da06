package org.slatebridge.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Real files, a real broker over TCP; only the job is a stand-in. */
class PickupRouteIT {

    private static final byte[] DATA = {0x01, (byte) 0xC1, 0x00, 0x25, 0x15, 0x0D, 0x0A, (byte) 0xFF, 0x1A};
    private static final Duration SOME_LOOKS = Duration.ofMillis(700);

    @TempDir
    Path root;

    private RoutesInAFolder folders;
    private RecordingLauncher launcher;
    private ConfigurableApplicationContext serve;

    @BeforeEach
    void start() throws IOException {
        folders = RoutesInAFolder.in(root);
        launcher = new RecordingLauncher(root.resolve("runs"));
        serve = ServeApplication.start(folders.write(), settings -> launcher);
    }

    @AfterEach
    void stop() {
        serve.close();
    }

    @Test
    void publishesTheResultByteForByteWithADoneFileOfItsOwn() throws IOException {
        folders.deliver("MASTER.D1", DATA);

        awaitFile(folders.outbox("result-9.dat.done"));
        assertThat(folders.outbox("result-9.dat")).hasBinaryContent(RecordingLauncher.reversed(DATA));
        assertThat(folders.outbox("result-9.dat.done"))
                .hasContent(DoneFile.describing(Delivery.of(folders.outbox("result-9.dat"))));
        awaitEmptyInbox();
        assertThat(folders.filesIn("processed")).hasSize(1).allMatch(name -> name.endsWith("/MASTER.D1"));
        assertThat(folders.filesIn("failed")).isEmpty();
    }

    @Test
    void sendsTheSummaryAsPlainTextWithoutProperties() throws IOException, JMSException {
        folders.deliver("MASTER.D1", DATA);

        TextMessage message = receive();
        assertThat(message.getText()).isEqualTo(RecordingLauncher.SUMMARY);
        assertThat(properties(message)).isEmpty();
        await().untilAsserted(() -> assertThat(folders.filesIn("notices")).isEmpty());
    }

    @Test
    void leavesFileWithoutDoneFileAlone() throws IOException {
        Files.write(folders.inbox("EARLY.D1"), DATA);

        await().during(SOME_LOOKS).until(() -> Files.exists(folders.inbox("EARLY.D1")));
        assertThat(launcher.contents()).isEmpty();
        assertThat(folders.filesIn("failed")).isEmpty();
    }

    @Test
    void waitsForADoneFileThatIsStillBeingWritten() throws IOException {
        Files.write(folders.inbox("SLOW.D1"), DATA);
        String done = DoneFile.describing(Delivery.of(folders.inbox("SLOW.D1")));
        for (int end = 0; end < done.length(); end += 4) {
            folders.stateDone("SLOW.D1", done.substring(0, end));
            await().pollDelay(Duration.ofMillis(20)).until(() -> true);
        }
        folders.stateDone("SLOW.D1", done);

        awaitFile(folders.outbox("result-9.dat.done"));
        assertThat(folders.filesIn("failed")).isEmpty();
    }

    @Test
    void putsPartialFileAsideWithTheReason() throws IOException {
        Files.write(folders.inbox("PART.D1"), DATA);
        String whole = DoneFile.describing(Delivery.of(folders.inbox("PART.D1")));
        Files.write(folders.inbox("PART.D1"), new byte[] {1, 2, 3});
        folders.stateDone("PART.D1", whole);

        assertAside("PART.D1", "SLB7012E", "3 bytes");
    }

    @Test
    void putsFileWithWrongHashAsideWithTheReason() throws IOException {
        Files.write(folders.inbox("WRONG.D1"), DATA);
        folders.stateDone("WRONG.D1", "size=9\nsha256=" + "0".repeat(64) + "\n");

        assertAside("WRONG.D1", "SLB7013E", "transferred as binary");
    }

    @Test
    void putsFileWithEmptyDoneFileAside() throws IOException {
        Files.write(folders.inbox("BARE.D1"), DATA);
        folders.stateDone("BARE.D1", "");

        assertAside("BARE.D1", "SLB7010E", "sha256=");
    }

    @Test
    void refusesTheSameContentTwice() throws IOException {
        folders.deliver("FIRST.D1", DATA);
        awaitFile(folders.outbox("result-9.dat.done"));
        awaitEmptyInbox();

        folders.deliver("SECOND.D1", DATA);
        awaitFile(folders.failed("SECOND.D1"));
        folders.deliver("THIRD.D1", DATA);
        awaitFile(folders.failed("THIRD.D1"));

        assertThat(folders.reason("THIRD.D1")).startsWith("SLB7014E");
        assertThat(launcher.contents()).hasSize(1);
    }

    @Test
    void remembersContentsAcrossARestart() throws IOException {
        folders.deliver("FIRST.D1", DATA);
        awaitFile(folders.outbox("result-9.dat.done"));
        awaitEmptyInbox();
        serve.close();
        serve = ServeApplication.start(folders.write(), settings -> launcher);

        folders.deliver("AGAIN.D1", DATA);

        awaitFile(folders.failed("AGAIN.D1"));
        assertThat(launcher.contents()).hasSize(1);
    }

    @Test
    void putsAsideWhatTheRunRefusesAndTakesItAgainLater() throws IOException, JMSException {
        byte[] refused = {8, 1};
        folders.deliver("BAD.D1", refused);
        awaitFile(folders.failed("BAD.D1"));
        assertThat(folders.reason("BAD.D1")).startsWith("SLB6999E totals differ; ask again\n");
        assertThat(receive().getText()).startsWith("SLB6999E").doesNotContain("BAD.D1");

        folders.deliver("BAD.D1", refused);

        awaitFile(folders.failed("BAD.D1.2"));
        assertThat(folders.failed("BAD.D1.2.reason")).exists();
        assertThat(launcher.contents()).hasSize(2);
        assertThat(folders.filesIn("outbox")).isEmpty();
    }

    @Test
    void neverReplacesAFileInTheOutbox() throws IOException {
        Files.writeString(folders.outbox("result-9.dat"), "not fetched yet", StandardCharsets.US_ASCII);

        folders.deliver("MASTER.D1", DATA);

        awaitFile(folders.failed("MASTER.D1"));
        assertThat(folders.reason("MASTER.D1")).startsWith("SLB7018E");
        assertThat(folders.outbox("result-9.dat")).hasContent("not fetched yet");
    }

    private void assertAside(String name, String... reason) throws IOException {
        awaitFile(folders.failed(name));
        assertThat(folders.reason(name)).contains(reason).contains("To try again");
        awaitEmptyInbox();
        assertThat(launcher.contents()).isEmpty();
        assertThat(folders.filesIn("outbox")).isEmpty();
    }

    private void awaitEmptyInbox() {
        await().untilAsserted(() -> assertThat(folders.filesIn("inbox")).isEmpty());
    }

    private static void awaitFile(Path file) {
        await().untilAsserted(() -> assertThat(file).exists());
    }

    private TextMessage receive() throws JMSException {
        try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + folders.port());
                Connection connection = broker.createConnection();
                Session session = connection.createSession();
                MessageConsumer consumer = session.createConsumer(session.createQueue(RoutesInAFolder.QUEUE))) {
            connection.start();
            return (TextMessage) consumer.receive(10_000);
        }
    }

    private static List<String> properties(Message message) throws JMSException {
        return Collections.list((java.util.Enumeration<?>) message.getPropertyNames()).stream()
                .map(String::valueOf)
                .filter(name -> !name.equals("JMSXDeliveryCount"))
                .toList();
    }
}
