package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Messages messages = new Messages(new PrintStream(written, true, StandardCharsets.UTF_8));
    private long now;

    private ProgressLines progress(boolean terminal) {
        return new ProgressLines(messages, terminal, () -> now);
    }

    private void after(Duration time) {
        now += time.toNanos();
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void saysWhichStepItIsAndEachTenth() {
        ProgressLines progress = progress(false);
        progress.step("evaluate-and-patch");
        for (int done = 1; done <= 100; done++) {
            after(Duration.ofMillis(500));
            progress.at(done, 100);
        }
        progress.step("reconcile");

        assertThat(lines())
                .containsExactly(
                        "progress evaluate-and-patch",
                        "progress evaluate-and-patch 10%",
                        "progress evaluate-and-patch 20%",
                        "progress evaluate-and-patch 30%",
                        "progress evaluate-and-patch 40%",
                        "progress evaluate-and-patch 50%",
                        "progress evaluate-and-patch 60%",
                        "progress evaluate-and-patch 70%",
                        "progress evaluate-and-patch 80%",
                        "progress evaluate-and-patch 90%",
                        "progress evaluate-and-patch 100%",
                        "progress reconcile");
    }

    @Test
    void aQuickStepSaysOnlyThatItBegan() {
        ProgressLines progress = progress(false);
        progress.step("evaluate-and-patch");
        for (int done = 1; done <= 1000; done++) {
            progress.at(done, 1000);
        }

        assertThat(lines()).containsExactly("progress evaluate-and-patch");
    }

    @Test
    void aSlowStepSaysSomethingEveryMinute() {
        ProgressLines progress = progress(false);
        progress.step("evaluate-and-patch");
        for (int done = 1; done <= 3; done++) {
            after(Duration.ofMinutes(2));
            progress.at(done, 100);
        }

        assertThat(lines())
                .endsWith(
                        "progress evaluate-and-patch 1%",
                        "progress evaluate-and-patch 2%", "progress evaluate-and-patch 3%");
    }

    @Test
    void elsewhereThanOnATerminalThereAreNoControlCharacters() {
        ProgressLines progress = progress(false);
        progress.step("check-input");
        after(Duration.ofSeconds(2));
        progress.at(1, 2);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .matches("(?:[ -~]+\\R)+")
                .doesNotContain("\r");
    }

    @Test
    void theBarMovesTenTimesASecondAtMostAndComesToItsEnd() {
        ProgressLines progress = progress(true);
        progress.step("evaluate-and-patch");
        for (int done = 1; done <= 1000; done++) {
            after(Duration.ofMillis(1));
            progress.at(done, 1000);
        }

        String[] bars = written.toString(StandardCharsets.UTF_8).split("\r", -1);
        assertThat(bars).hasSizeBetween(10, 13);
        assertThat(bars[bars.length - 1]).isEqualTo("[" + "#".repeat(40) + "] 100% evaluate-and-patch  ");
    }

    @Test
    void jsonHasStepAndNumbers() {
        messages.format(Messages.Format.JSON);
        ProgressLines progress = progress(true);
        progress.step("evaluate-and-patch");
        after(Duration.ofSeconds(2));
        progress.at(50, 200);

        assertThat(lines())
                .containsExactly(
                        "{\"type\":\"progress\",\"step\":\"evaluate-and-patch\"}",
                        "{\"type\":\"progress\",\"step\":\"evaluate-and-patch\",\"done\":50,\"total\":200,"
                                + "\"percent\":25}");
    }
}
