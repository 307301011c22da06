package org.slatebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.audit.AuditEvent.Action;
import org.slatebridge.audit.AuditEvent.Outcome;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.KeyedHash;

/** Every way to tamper with a log is found, with the line from which it cannot be trusted. */
class AuditChainTest {

    private static final int EVENTS = 8;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private AuditLog log;

    @SuppressWarnings("NullAway.Init")
    private AuditLog.Head head;

    @BeforeEach
    void write() {
        file = folder.resolve("audit.jsonl");
        log = AuditLog.open(
                file,
                new Actor("jdoe", "batch1", 42, "slatebridge test"),
                Clock.fixed(Instant.parse("2026-01-15T17:00:00.25Z"), ZoneOffset.UTC),
                new KeyedHash(new byte[32]));
        for (int i = 1; i <= EVENTS; i++) {
            head = log.append(event("object " + i));
        }
    }

    private static AuditEvent event(String object) {
        return new AuditEvent(Action.FILE_OPENED, Outcome.SUCCESS, object, Map.of("size", 17));
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private AuditChain.Proof prove(@Nullable String kept) throws IOException {
        return AuditChain.prove(file, kept, (line, text) -> {});
    }

    private void assertBreaksAt(int line, String why) {
        assertThatThrownBy(() -> prove(null))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB5021E audit.jsonl line " + line + ": ")
                .hasMessageContaining(why);
    }

    private void assertKeptHeadIsMissed() {
        assertThatThrownBy(() -> prove(head.sha256()))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB5023E ");
    }

    @Test
    void provesALogThatNobodyTouched() throws IOException {
        AuditChain.Proof proof = prove(head.sha256());
        assertThat(proof.head()).isEqualTo(head);
        assertThat(proof.keptLine()).isEqualTo(EVENTS);
        assertThat(proof.damages()).isZero();
        assertThat(proof.tornBytes()).isZero();
    }

    @Test
    void anEmptyLogIsProvenAndHasNoHeadThatWasKept() throws IOException {
        Files.write(file, new byte[0]);
        assertThat(prove(null).head().lines()).isZero();
        assertKeptHeadIsMissed();
    }

    @Test
    void findsTheHeadThatWasKeptThoughTheLogWentOn() throws IOException {
        log.append(event("later"), event("still later"));
        AuditChain.Proof proof = prove(head.sha256());
        assertThat(proof.keptLine()).isEqualTo(EVENTS);
        assertThat(proof.head().lines()).isEqualTo(EVENTS + 2);
    }

    @Test
    void findsAnEditedLineByTheLineAfterIt() throws IOException {
        for (int line = 1; line < EVENTS; line++) {
            List<String> lines = lines();
            List<String> edited = new ArrayList<>(lines);
            edited.set(line - 1, lines.get(line - 1).replace("jdoe", "jane"));
            write(edited);
            assertBreaksAt(line + 1, "the line before it is not the one it was written after");
            write(lines);
        }
    }

    @Test
    void findsAnEditedLastLineByTheKeptHead() throws IOException {
        List<String> lines = lines();
        lines.set(EVENTS - 1, lines.get(EVENTS - 1).replace("jdoe", "jane"));
        write(lines);
        assertKeptHeadIsMissed();
    }

    @Test
    void findsADeletedLine() throws IOException {
        for (int line = 1; line < EVENTS; line++) {
            List<String> lines = lines();
            List<String> cut = new ArrayList<>(lines);
            cut.remove(line - 1);
            write(cut);
            assertBreaksAt(line, "it is event " + (line + 1) + " where " + line + " is expected");
            write(lines);
        }
    }

    @Test
    void findsADeletedLineThoughTheNumbersWereMadeToFit() throws IOException {
        List<String> lines = lines();
        lines.remove(3);
        lines.set(3, lines.get(3).replace("\"sequence\":5", "\"sequence\":4"));
        write(lines);
        assertBreaksAt(4, "the line before it is not the one it was written after");
    }

    @Test
    void findsSwappedLines() throws IOException {
        List<String> lines = lines();
        lines.add(2, lines.remove(5));
        write(lines);
        assertBreaksAt(3, "it is event 6 where 3 is expected");
    }

    @Test
    void findsAnInsertedLine() throws IOException {
        List<String> lines = lines();
        lines.add(4, lines.get(3));
        write(lines);
        assertBreaksAt(5, "it is event 4 where 5 is expected");
        lines.set(4, lines.get(5).replace("object 5", "object 4b"));
        write(lines);
        assertBreaksAt(6, "it is event 5 where 6 is expected");
        lines.set(4, "");
        write(lines);
        assertBreaksAt(5, "it is no line of an audit log");
    }

    @Test
    void findsACutTailByTheKeptHead() throws IOException {
        write(lines().subList(0, EVENTS - 2));
        assertThat(prove(null).head().lines()).isEqualTo(EVENTS - 2L);
        assertKeptHeadIsMissed();
    }

    @Test
    void findsAnOlderCopyThatWasWrittenOnByTheKeptHead() throws IOException {
        write(lines().subList(0, 3));
        for (int i = 0; i < EVENTS; i++) {
            log.append(event("another past " + i));
        }
        assertThat(prove(null).head().lines()).isEqualTo(EVENTS + 3L);
        assertKeptHeadIsMissed();
    }

    @Test
    void findsAnyChangedByteByTheLineOrTheHead() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20260115);
        System.out.println("seed 20260115");
        for (int i = 0; i < 400; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);
            assertThatThrownBy(() -> prove(head.sha256())).isInstanceOf(DiagnosticException.class);
        }
    }

    @Test
    void rubbishPutOverALineIsTakenForNoDamageOfTheLogsOwn() throws IOException {
        List<String> lines = lines();
        lines.set(4, "rubbish");
        write(lines);
        assertBreaksAt(5, "it is no line of an audit log");
    }

    @Test
    void aNoteAboutDamageThatIsNotThereBreaksTheChain() throws IOException {
        Files.writeString(file, "{\"torn", StandardOpenOption.APPEND);
        log.append(event("after"));
        List<String> lines = lines();
        assertThat(prove(null).damages()).isEqualTo(1);
        List<String> without = new ArrayList<>(lines);
        without.remove(EVENTS);
        write(without);
        assertBreaksAt(EVENTS + 1, "it tells of damage that is not there");
        lines.set(EVENTS, "{\"lorn");
        write(lines);
        assertBreaksAt(EVENTS + 1, "it is no line of an audit log");
    }

    @Test
    void aGarbledLastLineIsCoveredByTheNextAndStillMissedByTheKeptHead() throws IOException {
        List<String> lines = lines();
        lines.set(EVENTS - 1, "garbled");
        write(lines);
        log.append(event("after"));
        assertThat(prove(null).damages()).isEqualTo(1);
        assertKeptHeadIsMissed();
    }

    @Test
    void handsOverEveryProvenLine() throws IOException {
        List<String> seen = new ArrayList<>();
        AuditChain.prove(file, null, (line, text) -> seen.add(line.sequence() + " " + line.text("object")));
        assertThat(seen).hasSize(EVENTS).startsWith("1 object 1", "2 object 2").endsWith("8 object 8");
    }
}
