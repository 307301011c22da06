package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.codec.CodePage;
import org.slf4j.LoggerFactory;

/** A canary among the people of a run: it may be found where data belongs, and nowhere else. */
class PersonalDataTest {

    private static final CodePage PAGE = CodePage.named("IBM037").orElseThrow();
    private static final String NAME = "CANARYBIRD";
    private static final String FBI = "771177117";
    private static final String SID = "KS00000005";
    private static final String BORN = "19630417";

    /** Where data of persons belongs. */
    private static final Pattern DATA =
            Pattern.compile("(work/publish/)?(output/.*|decisions.jsonl|journal.dat|rejects/.*\\.dat)");

    @TempDir
    private Path folder;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void forget() {
        root.detachAppender(log);
    }

    private Keystone withCanary(int persons) throws IOException {
        Keystone keystone = Keystone.of(folder, persons, 71);
        byte[] bytes = keystone.bytes();
        int at = canary(bytes);
        put(bytes, at + 12, FBI);
        put(bytes, at + 21, NAME);
        put(bytes, at + 46, NAME);
        System.arraycopy(HexFormat.of().parseHex("0" + BORN + "F"), 0, bytes, at + 81, 5);
        keystone.write(bytes);
        return keystone;
    }

    private static int canary(byte[] bytes) {
        byte[] sid = ebcdic(SID);
        for (int at = 0; at < bytes.length; at += Keystone.LRECL) {
            if (java.util.Arrays.equals(bytes, at + 2, at + 12, sid, 0, sid.length)) {
                return at;
            }
        }
        throw new IllegalStateException("must be among the persons: " + SID);
    }

    private static void put(byte[] bytes, int at, String text) {
        System.arraycopy(ebcdic(text), 0, bytes, at, text.length());
    }

    private static byte[] ebcdic(String text) {
        byte[] out = new byte[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = PAGE.byteOf(text.charAt(i));
        }
        return out;
    }

    /** Every form the canary could be written in, also inside of Base64; a character stands for a byte. */
    private static List<String> traces() {
        return plainTraces().stream()
                .flatMap(trace -> Stream.concat(Stream.of(trace), base64(trace)))
                .toList();
    }

    /** The middle of the Base64 of a text, which is the same whatever stands around it, at each of three offsets. */
    private static Stream<String> base64(String trace) {
        byte[] bytes = trace.getBytes(StandardCharsets.ISO_8859_1);
        return IntStream.range(0, 3)
                .mapToObj(shift -> {
                    byte[] shifted = new byte[shift + bytes.length];
                    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
                    String text = Base64.getEncoder().encodeToString(shifted);
                    return text.substring(4, text.length() - 4);
                })
                .filter(text -> text.length() > 5)
                // zeros alone are no trace of anybody
                .filter(text -> !"MDAwMDAwMDAwMDAwMDAwMDAw".contains(text));
    }

    private static List<String> plainTraces() {
        Stream<String> texts = Stream.of(NAME, FBI, SID, SID.substring(2), BORN, "1963-04-17")
                .flatMap(text -> Stream.of(
                        text,
                        new String(ebcdic(text), StandardCharsets.ISO_8859_1),
                        new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1),
                        HexFormat.of().formatHex(ebcdic(text)),
                        HexFormat.of().withUpperCase().formatHex(ebcdic(text))));
        byte[] packed = HexFormat.of().parseHex("0" + BORN + "F");
        return Stream.concat(texts, Stream.of(new String(packed, StandardCharsets.ISO_8859_1)))
                .toList();
    }

    private static void assertNoTrace(String where, String text) {
        for (String trace : traces()) {
            assertThat(text.contains(trace)).as("%s has %s", where, trace).isFalse();
        }
    }

    /** Every byte of the run directory outside of its data, every log line, and the failure with all its causes. */
    private void assertNoTrace(Path run, @org.jspecify.annotations.Nullable Throwable failure) throws IOException {
        int seen = 0;
        try (Stream<Path> walk = Files.walk(run)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = run.relativize(file).toString();
                assertNoTrace("the name of a file", path);
                if (!DATA.matcher(path).matches()) {
                    assertNoTrace(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                    seen++;
                }
            }
        }
        assertThat(seen).as("files looked at").isGreaterThan(1);
        for (ILoggingEvent event : List.copyOf(log.list)) {
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            assertNoTrace("the log", event.getFormattedMessage() + thrown);
        }
        if (failure != null) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            assertNoTrace("the failure", trace.toString());
        }
    }

    @Test
    void looksIntoBase64() {
        String hidden = Base64.getEncoder()
                .encodeToString(("some text " + NAME + " and more").getBytes(StandardCharsets.US_ASCII));
        assertThat(traces()).anyMatch(hidden::contains);
    }

    @Test
    void theCanaryIsWhereDataBelongs() throws IOException {
        Keystone keystone = withCanary(30);
        keystone.run("run");
        String decisions = Files.readString(keystone.out("run").resolve("decisions.jsonl"));
        assertThat(decisions).contains(SID).doesNotContain(NAME);
        assertThat(Files.readString(keystone.out("run").resolve("output/KSCCHMST"), StandardCharsets.ISO_8859_1))
                .contains(new String(ebcdic(NAME), StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFinishedRunHasItNowhereElse() throws IOException {
        Keystone keystone = withCanary(30);
        RunResult result = keystone.run("run", 1000);
        assertNoTrace("the summary", result.summary());
        assertNoTrace(keystone.out("run"), null);
    }

    @Test
    void anInterruptedRunHasItNowhereElse() throws IOException {
        Keystone keystone = withCanary(30);
        for (int after = 1; after < 9; after++) {
            // one of them leaves the canary as the last person before the checkpoint
            assertThat(keystone.runAndStop("run" + after, 1, after)).isFalse();
            assertNoTrace(keystone.out("run" + after), null);
        }
    }

    @Test
    void aRunThatEndsAtItHasItNowhereElse() throws IOException {
        Keystone keystone = withCanary(30);
        byte[] bytes = keystone.bytes();
        int at = canary(bytes);
        put(bytes, at + Keystone.LRECL + 2, "KS00000001"); // the canary's next record is out of order
        keystone.write(bytes);
        Throwable failure = catchThrowable(() -> keystone.run("run", 1));
        assertThat(failure).hasMessageStartingWith("SLB3020E ");
        assertNoTrace(keystone.out("run"), failure);
    }

    @Test
    void aRunWhereItIsRejectedHasItNowhereElse() throws IOException {
        Keystone keystone = withCanary(30);
        byte[] bytes = keystone.bytes();
        bytes[canary(bytes)] = 0;
        keystone.write(bytes);
        Throwable failure = catchThrowable(() -> keystone.run("run", 1));
        assertThat(failure).isNotNull();
        assertNoTrace(keystone.out("run"), failure);
    }

    @Test
    void aRunThatFailsInsideHasItNowhereElse() throws IOException {
        Keystone keystone = withCanary(30);
        assertThat(keystone.runAndFail("run", 1, 5)).isFalse();
        assertNoTrace(keystone.out("run"), null);
    }
}
