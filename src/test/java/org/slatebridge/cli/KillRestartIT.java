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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed and given again ends with the bytes of one that was left alone. Half of the runs are killed once
 * more before they may end.
 */
class KillRestartIT {

    private static final int PERSONS = 10_000;
    private static final int KILLS = Integer.getInteger("slatebridge.kills", 8);
    private static final long SEED = Long.getLong("slatebridge.seed", 20260115);

    private final Random random = new Random(SEED);
    private int directories;
    private int ended;
    private int inTheWork;
    private long wholeNanos;

    @TempDir
    Path directory;

    private Path master;
    private RunDirectory whole;
    private RunDirectory run;

    @BeforeEach
    void runsWithoutAKill() throws Exception {
        System.out.println("seed " + SEED);
        master = Keystone.generate(directory.resolve("state"), PERSONS, SEED);
        whole = fresh();
        long start = System.nanoTime();
        assertEnded(CliProcess.run(command(master, whole)));
        wholeNanos = System.nanoTime() - start;
        run = fresh();
    }

    @Test
    void endsWithTheSameBytesAfterAnyKill() throws Exception {
        for (double point : points()) {
            while (!isKilledAt(point)) {
                // it ended before: once more from the beginning, where that takes longer
            }
        }
        if (Files.exists(run.path())) {
            end();
        }

        System.out.println(KILLS + " kills in " + ended + " runs, " + inTheWork + " of them while data was written");
        assertThat(inTheWork).as("kills while data was written").isGreaterThanOrEqualTo(KILLS / 4);
    }

    /** Starts the run, or goes on with it, and kills it after that part of the time a whole one takes. */
    private boolean isKilledAt(double point) throws Exception {
        boolean fromTheBeginning = !Files.exists(run.path());
        long start = System.nanoTime();
        CliProcess process = CliProcess.start(command(master, run));
        boolean alreadyEnded = process.endsWithin(Duration.ofNanos((long) (wholeNanos * point)));
        if (alreadyEnded && fromTheBeginning) {
            wholeNanos = Math.min(wholeNanos, System.nanoTime() - start);
        }
        boolean killed = process.kill();
        if (killed && Files.exists(run.unpublishedOutput())) {
            inTheWork++;
        }
        if (!killed || run.published() || random.nextBoolean()) {
            end();
        }
        return killed;
    }

    private void end() throws Exception {
        Cli cli = CliProcess.run(command(master, run));
        assertThat(cli.code() == 0 || cli.code() == 4 || cli.err().startsWith("SLB6001E "))
                .as(cli.err())
                .isTrue();
        assertThat(run.output()).hasSameBinaryContentAs(whole.output());
        assertThat(run.journal()).hasSameBinaryContentAs(whole.journal());
        assertThat(run.decisions()).hasSameBinaryContentAs(whole.decisions());
        assertThat(run.manifest()).hasSameBinaryContentAs(whole.manifest());
        delete(run.path());
        ended++;
        run = fresh();
    }

    private RunDirectory fresh() {
        return RunDirectory.of(directory.resolve("run" + directories++), master);
    }

    /** Spread over the whole duration: one in each of as many equal parts, in random order. */
    private List<Double> points() {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            points.add((i + random.nextDouble()) / KILLS);
        }
        Collections.shuffle(points, random);
        return points;
    }

    private static String[] command(Path master, RunDirectory run) {
        return Keystone.runCommand(master, run.path(), "--decisions", "all", "--checkpoint", "65536");
    }

    private static void assertEnded(Cli cli) {
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
