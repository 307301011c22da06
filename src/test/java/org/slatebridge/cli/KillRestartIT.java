package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed and given again ends with the bytes of one that was left alone. */
class KillRestartIT {

    private static final int PERSONS = 10_000;
    private static final int KILLS = Integer.getInteger("slatebridge.kills", 8);
    private static final long SEED = Long.getLong("slatebridge.seed", 20260115);

    private final Random random = new Random(SEED);
    private int inTheWork;

    @TempDir
    Path directory;

    @Test
    void endsWithTheSameBytesAfterAnyKill() throws Exception {
        Path master = Keystone.generate(directory.resolve("state"), PERSONS, SEED);
        RunDirectory whole = RunDirectory.of(directory.resolve("whole"), master);
        long start = System.nanoTime();
        assertEnded(CliProcess.run(command(master, whole)));
        List<Duration> delays = delays(Duration.ofNanos(System.nanoTime() - start));
        System.out.println("seed " + SEED + ", kills after " + delays);

        while (!delays.isEmpty()) {
            RunDirectory killed = RunDirectory.of(directory.resolve("killed" + delays.size()), master);
            int kills = Math.min(delays.size(), 1 + random.nextInt(3));
            killAndRestart(command(master, killed), killed, delays.subList(0, kills));
            delays.subList(0, kills).clear();
            assertSameBytes(killed, whole);
            delete(killed.path());
        }
        assertThat(inTheWork)
                .as("kills between the first checkpoint and the end")
                .isPositive();
    }

    private void killAndRestart(String[] command, RunDirectory run, List<Duration> delays) throws Exception {
        for (Duration delay : delays) {
            CliProcess process = CliProcess.start(command);
            if (process.endsWithin(delay)) {
                assertEnded(process.await());
                return;
            }
            if (process.kill() && Files.exists(run.work()) && !run.published()) {
                inTheWork++;
            }
            if (run.published()) {
                assertThat(CliProcess.run(command).err()).startsWith("SLB6001E ");
                return;
            }
        }
        assertEnded(CliProcess.run(command));
    }

    /** Spread over the whole duration: one in each of as many equal parts, in random order. */
    private List<Duration> delays(Duration duration) {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            delays.add(Duration.ofNanos((long) (duration.toNanos() * (i + random.nextDouble()) / KILLS)));
        }
        Collections.shuffle(delays, random);
        return delays;
    }

    private static String[] command(Path master, RunDirectory run) {
        return Keystone.runCommand(master, run.path(), "--decisions", "all", "--checkpoint", "65536");
    }

    private static void assertEnded(Cli cli) {
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
    }

    private static void assertSameBytes(RunDirectory killed, RunDirectory whole) {
        assertThat(killed.output()).hasSameBinaryContentAs(whole.output());
        assertThat(killed.journal()).hasSameBinaryContentAs(whole.journal());
        assertThat(killed.decisions()).hasSameBinaryContentAs(whole.decisions());
        assertThat(killed.manifest()).hasSameBinaryContentAs(whole.manifest());
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
