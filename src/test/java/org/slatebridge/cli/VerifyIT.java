package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} finds any one byte that is not what the run wrote; {@code backout} gives the input back. */
class VerifyIT {

    private static final int FLIPS = 250;
    private static final int RECORD = 200;
    private static final int SEAL_AT = 97;
    private static final int LONGEST_PATCH = 14;
    private static final int JOURNAL_RECORD = 256;
    private static final long SEED = Long.getLong("slatebridge.seed", 20260115);

    @TempDir
    static Path directory;

    private static Path master;

    private static RunDirectory run;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void runs() throws Exception {
        System.out.println("seed " + SEED);
        master = Keystone.generate(directory.resolve("state"), 60, 7);
        run = RunDirectory.of(directory.resolve("run"), master);
        Cli cli = CliProcess.run(Keystone.runCommand(master, run.path()));
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
    }

    @Test
    void passesWhatTheRunWrote() {
        Cli cli = verify();

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out()).contains(RunDirectory.sha256(master)).endsWith("verified" + System.lineSeparator());
    }

    @Test
    void findsAnyFlippedByteOfTheOutputFromTheRunAlone() throws IOException {
        flip(
                run.output(),
                anywhere(run.output()),
                (offset, fault) -> assertThat(fault).matches("(?s)SLB500[34]E master.*"));
    }

    @Test
    void namesTheOffsetOfAnyFlippedByteOutsideThePatchesFromTheRunAlone() throws IOException {
        long size = Files.size(master);
        LongStream outside = anywhere(run.output()).filter(offset -> outsideThePatches(size, offset));
        flip(
                run.output(),
                outside,
                (offset, fault) -> assertThat(fault)
                        .startsWith("SLB5003E master offset " + offset + ": ")
                        .doesNotContain("somewhere"));
    }

    @Test
    void namesTheBlockOfSeveralChangedBytes() throws IOException {
        for (long offset : List.of(RECORD + 1L, RECORD + 2L, RECORD + 9L)) {
            xor(run.output(), offset, 0x55);
        }
        Cli cli = verify();
        for (long offset : List.of(RECORD + 1L, RECORD + 2L, RECORD + 9L)) {
            xor(run.output(), offset, 0x55);
        }

        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err())
                .startsWith("SLB5003E master offset 0: ")
                .contains("somewhere before offset " + Math.min(1 << 16, Files.size(master)));
    }

    private static boolean outsideThePatches(long size, long offset) {
        return offset < size - RECORD && offset % RECORD < SEAL_AT;
    }

    @Test
    void namesTheOffsetOfAnyFlippedByteOutsideTheSealsWhereTheInputIsAtHand() throws IOException {
        long size = Files.size(master);
        LongStream outside = anywhere(run.output()).filter(offset -> outsideThePatches(size, offset));
        flip(
                run.output(),
                outside,
                (offset, fault) -> assertThat(fault).startsWith("SLB5003E master offset " + offset + ": "),
                "--input",
                master.toString());
    }

    @Test
    void namesThePatchOfAnyFlippedByteThatTheRunWrote() throws IOException {
        flip(run.output(), amongChanged(), (offset, fault) -> {
            assertThat(fault).startsWith("SLB5004E master record " + (offset / RECORD + 1) + " offset ");
            long patch = Long.parseLong(fault.replaceAll("(?s).* offset (\\d+): .*", "$1"));
            assertThat(offset).isBetween(patch, patch + LONGEST_PATCH - 1);
        });
    }

    @Test
    void namesTheRecordOfAnyFlippedByteOfTheJournal() throws IOException {
        flip(
                run.journal(),
                anywhere(run.journal()),
                (offset, fault) -> assertThat(fault)
                        .contains(
                                "journal record " + (offset / JOURNAL_RECORD + 1),
                                "offset " + offset / JOURNAL_RECORD * JOURNAL_RECORD + ":"));
    }

    @Test
    void namesTheManifestWhenAnyByteOfItIsFlipped() throws IOException {
        flip(
                run.manifest(),
                anywhere(run.manifest()),
                (offset, fault) -> assertThat(fault).contains("manifest.json"));
    }

    @Test
    void namesAnyOtherFileOfTheRunThatWasChanged() throws IOException {
        flip(
                run.decisions(),
                anywhere(run.decisions()),
                (offset, fault) -> assertThat(fault).contains("decisions.jsonl"));
    }

    @Test
    void givesTheInputBackByBackout() throws IOException {
        assertThat(RunDirectory.sha256(run.output())).isNotEqualTo(RunDirectory.sha256(master));

        Cli cli = Cli.run("backout", run.path().toString());

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(RunDirectory.sha256(run.backout())).isEqualTo(RunDirectory.sha256(master));
        assertThat(Files.size(run.backout())).isEqualTo(Files.size(master));
    }

    private interface Place {
        void check(long offset, String fault);
    }

    private void flip(Path file, LongStream offsets, Place place, String... more) throws IOException {
        PrimitiveIterator.OfLong each = offsets.iterator();
        while (each.hasNext()) {
            long offset = each.nextLong();
            int mask = 1 + random.nextInt(255);
            xor(file, offset, mask);
            Cli cli = verify(more);
            xor(file, offset, mask);
            assertThat(cli.code()).as("offset %d xor %02X", offset, mask).isEqualTo(16);
            assertThat(cli.out()).isEmpty();
            assertThat(cli.err().lines()).as("offset %d xor %02X", offset, mask).hasSize(1);
            place.check(offset, cli.err());
        }
        assertThat(verify().code()).isZero();
    }

    private static Cli verify(String... more) {
        return Cli.run(Stream.concat(Stream.of("verify", run.path().toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private LongStream anywhere(Path file) throws IOException {
        return random.longs(FLIPS, 0, Files.size(file));
    }

    private LongStream amongChanged() throws IOException {
        byte[] before = Files.readAllBytes(master);
        byte[] after = Files.readAllBytes(run.output());
        int[] changed = IntStream.range(0, after.length)
                .filter(i -> before[i] != after[i])
                .toArray();
        return random.longs(FLIPS, 0, changed.length).map(i -> changed[(int) i]);
    }

    private static void xor(Path file, long offset, int mask) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, offset);
            one.put(0, (byte) (one.get(0) ^ mask));
            channel.write(one.flip(), offset);
        }
    }
}
