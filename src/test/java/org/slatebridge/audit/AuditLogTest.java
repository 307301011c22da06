package org.slatebridge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.audit.AuditEvent.Action;
import org.slatebridge.audit.AuditEvent.Outcome;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.KeyedHash;

class AuditLogTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-15T17:00:00.257Z"), ZoneOffset.ofHours(-5));
    private static final Actor ACTOR = new Actor("jdoe", "batch1", 42, "slatebridge test");
    private static final KeyedHash KEYS = new KeyedHash(new byte[32]);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("audit.jsonl");
    }

    private AuditLog log(@Nullable KeyedHash keys) {
        return AuditLog.open(file, ACTOR, NOON, keys);
    }

    private static AuditEvent event(String object) {
        return new AuditEvent(Action.RUN_BEGUN, Outcome.SUCCESS, object, Map.of());
    }

    private static AuditEvent look(String person) {
        return new AuditEvent(
                Action.EXPLAIN, Outcome.SUCCESS, "run", new Subject("keystone", person, person + "/1/1"), Map.of());
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    private AuditChain.Proof prove() throws IOException {
        return AuditChain.prove(file, null, (line, text) -> {});
    }

    @Test
    void writesWhoWhatWhenWhereFromWhereAndHowItEnded() throws IOException {
        log(KEYS)
                .append(new AuditEvent(
                        Action.RUN_ENDED,
                        Outcome.FAILURE,
                        "/runs/a",
                        Map.of("configuration", Map.of("as-of", "2026-01-01"))));
        assertThat(lines())
                .containsExactly("{\"sequence\":1,\"previous\":\"" + "0".repeat(64) + "\","
                        + "\"time\":\"2026-01-15T12:00:00.25-05:00\",\"user\":\"jdoe\",\"host\":\"batch1\","
                        + "\"process\":42,\"source\":\"slatebridge test\",\"action\":\"run-ended\","
                        + "\"outcome\":\"failure\",\"object\":\"/runs/a\","
                        + "\"details\":{\"configuration\":{\"as-of\":\"2026-01-01\"}}}");
    }

    @Test
    void everyLineHasTheHashOfTheLineBefore() throws IOException {
        log(KEYS).append(event("a"), event("b"));
        AuditLog.Head head = log(KEYS).append(event("c"));
        List<String> lines = lines();
        for (int i = 1; i < lines.size(); i++) {
            byte[] before = lines.get(i - 1).getBytes(StandardCharsets.UTF_8);
            assertThat(lines.get(i))
                    .startsWith("{\"sequence\":" + (i + 1) + ",\"previous\":\""
                            + AuditLog.sha256(before, 0, before.length) + "\"");
        }
        assertThat(head.lines()).isEqualTo(3);
        assertThat(prove().head()).isEqualTo(head);
    }

    @Test
    void neverWritesAnIdentifier() throws IOException {
        log(KEYS).append(look("KS00000007"));
        log(null).append(look("KS00000007"));
        assertThat(Files.readString(file)).doesNotContain("KS0000").contains("\"mapping\":\"keystone\"");
        assertThat(look("KS00000007").toString()).doesNotContain("KS0000");
        assertThat(lines().get(0))
                .contains("\"person\":\"" + KEYS.hex("keystone", "KS00000007") + "\"")
                .contains("\"charge\":\"" + KEYS.hex("keystone", "KS00000007/1/1") + "\"")
                .contains("\"key\":\"" + KEYS.keyName() + "\"");
    }

    @Test
    void makesAKeyOfItsOwnBesideTheLogOnce() throws IOException {
        log(null).append(event("no person, no key"));
        assertThat(LogKey.beside(file)).doesNotExist();
        log(null).append(look("A"));
        log(null).append(look("A"));
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(LogKey.beside(file)));
        assertThat(mode).isEqualTo("rw-------");
        KeyedHash keys = LogKey.read(file);
        assertThat(lines().subList(1, 3))
                .allMatch(line -> line.contains("\"person\":\"" + keys.hex("keystone", "A") + "\""));
        assertThat(keys.keyName()).isNotEqualTo(KEYS.keyName());
    }

    @Test
    void refusesAKeyThatOthersMayReadOrThatIsNone() throws IOException {
        log(null).append(look("A"));
        Path key = LogKey.beside(file);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> log(null).append(look("A")))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB5026E ")
                .hasMessageContaining("others may read it");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(key, "no key");
        assertThatThrownBy(() -> log(null).append(look("A"))).hasMessageContaining("it holds no key");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        log(KEYS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesWhatCannotBeWritten() {
        assertThatThrownBy(() -> AuditLog.open(folder, ACTOR, NOON, KEYS))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB3123E ");
        assertThatThrownBy(() -> AuditLog.open(folder.resolve("no/folder/log"), ACTOR, NOON, KEYS))
                .hasMessageStartingWith("SLB3123E ");
    }

    @Test
    void refusesToAddToAnyOtherFile() throws IOException {
        for (String other : List.of("{\"time\":\"2026\",\"act\":\"explain\"}\n", "data", "\n\n", "x".repeat(1 << 20))) {
            Files.writeString(file, other);
            assertThatThrownBy(() -> log(KEYS)).hasMessageStartingWith("SLB5025E ");
            assertThat(Files.readString(file)).isEqualTo(other);
        }
    }

    @Test
    void findsTheLastLineHoweverLongItIs() throws IOException {
        log(KEYS).append(event("a".repeat(300_000)), event("b".repeat(300_000)));
        AuditLog.Head head = log(KEYS).append(event("c"));
        assertThat(head.lines()).isEqualTo(3);
        assertThat(prove().head()).isEqualTo(head);
    }

    @Test
    void goesOnAfterALineTornAnywhereAndSaysWhatItWas() throws IOException {
        log(KEYS).append(event("a"), event("b"));
        byte[] whole = Files.readAllBytes(file);
        int second = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int cut = 1; cut < whole.length; cut += cut == second - 2 ? 1 : 7) {
            byte[] left = java.util.Arrays.copyOf(whole, cut);
            Files.write(file, left);
            AuditLog.Head head = log(KEYS).append(event("c"));
            AuditChain.Proof proof = prove();
            assertThat(proof.head()).as("cut at " + cut).isEqualTo(head);
            int torn = cut < second ? cut : cut - second;
            assertThat(proof.damages()).as("cut at " + cut).isEqualTo(torn == 0 ? 0 : 1);
            assertThat(java.util.Arrays.copyOf(Files.readAllBytes(file), cut))
                    .as("nothing is removed")
                    .isEqualTo(left);
            if (torn > 0) {
                assertThat(Files.readString(file))
                        .contains("\"action\":\"log-damaged\"")
                        .contains("\"sha256\":\"" + AuditLog.sha256(left, cut - torn, cut) + "\"")
                        .contains("\"bytes\":" + torn);
            }
        }
    }

    @Test
    void goesOnAfterTheNoteAboutDamageWasTornToo() throws IOException {
        log(KEYS).append(event("a"));
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, "{\"seq", StandardOpenOption.APPEND);
        log(KEYS).append(event("b"));
        byte[] noted = Files.readAllBytes(file);
        for (int cut = whole.length + 1; cut < noted.length; cut += 11) {
            Files.write(file, java.util.Arrays.copyOf(noted, cut));
            AuditLog.Head head = log(KEYS).append(event("c"));
            assertThat(prove().head()).as("cut at " + cut).isEqualTo(head);
            assertThat(prove().damages()).isPositive();
        }
    }

    @Test
    void openingALogAddsNothing() throws IOException {
        log(KEYS).append(event("a"));
        Files.writeString(file, "{\"torn", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(file);
        log(KEYS);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(prove().tornBytes()).isEqualTo(6);
    }

    @Test
    void takesLinesOfManyThreadsAtOnce() throws Exception {
        int threads = 8;
        int each = 25;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<AuditLog.Head>> work = new ArrayList<>();
            for (int i = 0; i < threads * each; i++) {
                String object = "object " + i;
                work.add(() -> log(KEYS).append(event(object), look(object)));
            }
            for (Future<AuditLog.Head> done : pool.invokeAll(work)) {
                assertThat(done.get().lines()).isEven();
            }
        } finally {
            pool.shutdownNow();
        }
        AuditChain.Proof proof = prove();
        assertThat(proof.head().lines()).isEqualTo(2L * threads * each);
        assertThat(proof.damages()).isZero();
    }
}
