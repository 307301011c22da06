package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The systems of Keystone in the size of a county and of a state. */
class JoinedSystemsIT {

    private static final int COUNTY = 50_000;
    private static final int STATE = 1_050_000;
    private static final long NEEDED = 24L << 30;
    private static final List<String> SMALL = List.of("-Xmx256m");

    @TempDir
    private Path folder;

    private Cli succeed(int worst, String... words) throws Exception {
        return succeed(SMALL, worst, words);
    }

    private Cli succeed(List<String> jvm, int worst, String... words) throws Exception {
        long start = System.nanoTime();
        Cli cli = CliProcess.start(jvm, words).await();
        System.out.println(words[0] + " took " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(cli.code()).as(cli.err()).isBetween(0, worst);
        return cli;
    }

    @Test
    void fiftyThousandPersonsAreWhatTheGeneratorKnows() throws Exception {
        KeystoneSystems systems = KeystoneSystems.at(folder.resolve("state"));
        Path lines = folder.resolve("histories.jsonl");
        succeed(0, systems.generate(COUNTY, 3));
        Cli cli = succeed(4, systems.normalize("--out", lines.toString()));
        try (Stream<String> found = Files.lines(lines)) {
            JoinedSystemsTest.assertEqualToTruth(systems, found, COUNTY);
        }
        JoinedSystemsTest.assertCountsAreThoseOfTheTruth(systems, cli.err());
    }

    @Test
    @Tag("large")
    void twoGigabytesInAnyOrderGiveTheSameLinesIn256Mebibytes() throws Exception {
        long free = Files.getFileStore(folder).getUsableSpace();
        assumeTrue(free >= NEEDED, "needs 24 GiB free at java.io.tmpdir, there are " + (free >> 30));
        Path sorted = lines("sorted");
        Path shuffled = lines("shuffled", "--shuffle", "9");
        assertThat(Files.mismatch(sorted, shuffled)).isEqualTo(-1);
        assertThat(Files.size(sorted)).isPositive();
    }

    private Path lines(String name, String... more) throws Exception {
        KeystoneSystems systems =
                KeystoneSystems.at(folder.resolve(name)).inNoOrder(folder.resolve(name + "-definitions"));
        // what shuffles remembers every record
        succeed(List.of("-Xmx2g"), 0, systems.generate(STATE, 3, more));
        assertThat(size(systems.folder())).isGreaterThan(2_000_000_000L);
        Path lines = folder.resolve(name + ".jsonl");
        succeed(4, systems.normalize("--positions", "none", "--out", lines.toString()));
        return lines;
    }

    private static long size(Path datasets) throws IOException {
        long size = 0;
        for (String dataset : KeystoneSystems.DATASETS) {
            size += Files.size(datasets.resolve(dataset + ".dat"));
        }
        return size;
    }
}
