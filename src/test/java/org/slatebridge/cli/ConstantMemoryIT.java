package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master many times the size of the memory goes through. */
@Tag("large")
class ConstantMemoryIT {

    private static final long GIB = 1L << 30;
    private static final long SIZE = 4 * GIB;
    private static final long NEEDED = 10 * GIB;
    private static final int SAMPLE = 2000;
    private static final List<String> SMALL = List.of("-Xmx256m");

    @TempDir
    Path directory;

    @Test
    void runsAndVerifiesFourGibibytesIn256Mebibytes() throws Exception {
        long free = Files.getFileStore(directory).getUsableSpace();
        assumeTrue(free >= NEEDED, "needs 10 GiB free at java.io.tmpdir, there are " + free / GIB);
        Path state = directory.resolve("state");
        succeed(0, Keystone.generateCommand(state, personsThatFill(SIZE), 17));
        Path master = Keystone.onlyFileOf(state);
        assertThat(Files.size(master)).isGreaterThanOrEqualTo(SIZE);
        RunDirectory run = RunDirectory.of(directory.resolve("run"), master);

        succeed(4, Keystone.runCommand(master, run.path()));
        succeed(0, "verify", run.path().toString());

        assertThat(run.output()).hasSize(Files.size(master));
    }

    private long personsThatFill(long size) throws IOException {
        Path sample = Keystone.generate(directory.resolve("sample"), SAMPLE, 17);
        return size * SAMPLE / Files.size(sample) * 102 / 100;
    }

    private static void succeed(int worst, String... args) throws Exception {
        long start = System.nanoTime();
        Cli cli = CliProcess.start(SMALL, args).await();
        System.out.println(args[0] + " took " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(cli.code()).as(cli.err()).isBetween(0, worst);
    }
}
