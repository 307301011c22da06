package org.slatebridge.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.RunManifest.PatchedDataset;

/** Verification and backout of small made-up runs, and of files larger than the block they are read by. */
class VerificationTest {

    private static final int BLOCK = 1 << 22;

    @TempDir
    private Path run;

    private Path output;
    private Path input;
    private Path journal;

    @BeforeEach
    void names() throws IOException {
        output = Files.createDirectories(run.resolve("output")).resolve("master.dat");
        input = run.resolve("input.dat");
        journal = run.resolve("journal.dat");
    }

    private static byte[] bytes(int length, long seed) {
        return SmallRun.bytes(length, seed);
    }

    private static Patch patch(byte[] before, int offset, int length) {
        return SmallRun.patch(before, offset, length);
    }

    private PatchedDataset finish(byte[] before, Patch... patches) throws IOException {
        return new SmallRun(run).finish(before, patches);
    }

    private @Nullable DiagnosticException verify(@Nullable Path withInput) {
        return catchThrowableOfType(
                DiagnosticException.class, () -> new Verification(Journals.LAYOUT).verify(run, withInput));
    }

    private @Nullable DiagnosticException backout(PatchedDataset dataset, Path restored) {
        return catchThrowableOfType(
                DiagnosticException.class,
                () -> new Backout(Journals.LAYOUT).restore(dataset, output, journal, restored));
    }

    private void assertGoodAndReversible(PatchedDataset dataset) throws IOException {
        assertThat(verify(null)).isNull();
        Path restored = run.resolve("restored.dat");
        assertThat(backout(dataset, restored)).isNull();
        assertThat(Files.mismatch(restored, input)).isEqualTo(-1);
        assertThat(run.resolve("restored.dat.part")).doesNotExist();
    }

    @Test
    void aRunWithoutPatchesIsGood() throws IOException {
        assertGoodAndReversible(finish(bytes(1000, 1)));
    }

    @Test
    void anEmptyDatasetIsGood() throws IOException {
        assertGoodAndReversible(finish(new byte[0]));
    }

    @Test
    void patchesAtBothEndsAreReversed() throws IOException {
        byte[] before = bytes(1000, 2);
        assertGoodAndReversible(finish(before, patch(before, 0, 3), patch(before, 500, 40), patch(before, 999, 1)));
    }

    @Test
    void patchesOfAHeaderWrittenLastAreReversed() throws IOException {
        byte[] before = bytes(1000, 3);
        assertGoodAndReversible(finish(
                before, patch(before, 100, 5), patch(before, 900, 5), patch(before, 20, 2), patch(before, 10, 2)));
    }

    @Test
    void patchesOfChargesOutOfTheirArrestsOrderAreReversed() throws IOException {
        byte[] before = bytes(1000, 4);
        assertGoodAndReversible(finish(
                before,
                patch(before, 100, 5),
                patch(before, 300, 5),
                patch(before, 200, 5),
                patch(before, 250, 5),
                patch(before, 400, 5),
                patch(before, 350, 5)));
    }

    @Test
    void patchesAcrossBlockBordersAreReversed() throws IOException {
        byte[] before = bytes(2 * BLOCK + 500, 5);
        assertGoodAndReversible(finish(
                before,
                patch(before, BLOCK - 40, 40),
                patch(before, 2 * BLOCK - 60, 20),
                patch(before, 2 * BLOCK - 17, 33),
                patch(before, 2 * BLOCK + 490, 10),
                patch(before, BLOCK - 80, 10)));
    }

    @Test
    void aPatchAcrossTheFirstBlockBorderIsReversed() throws IOException {
        byte[] before = bytes(BLOCK + 100, 6);
        for (int offset : new int[] {BLOCK - 39, BLOCK - 1, BLOCK}) {
            Files.deleteIfExists(run.resolve("restored.dat"));
            assertGoodAndReversible(finish(before, patch(before, offset, 40)));
        }
    }

    @Test
    void manyRandomPatchesAreReversed() throws IOException {
        long seed = System.nanoTime();
        System.out.println("manyRandomPatchesAreReversed seed " + seed);
        Random random = new Random(seed);
        byte[] before = bytes(100_000, seed);
        Patch[] patches = new Patch[500];
        for (int i = 0; i < patches.length; i++) {
            patches[i] = patch(before, i * 200 + random.nextInt(100), 1 + random.nextInt(40));
        }
        java.util.Collections.shuffle(Arrays.asList(patches).subList(100, 200), random);
        assertGoodAndReversible(finish(before, patches));
    }

    @Test
    void aPatchOverTheEndOfTheFileIsRefused() throws IOException {
        byte[] before = bytes(1000, 7);
        PatchedDataset dataset = finish(before, patch(before, 990, 10));
        Files.write(output, Arrays.copyOf(Files.readAllBytes(output), 995));
        DiagnosticException e = backout(dataset, run.resolve("restored.dat"));
        assertThat(e).hasMessageContaining("offset 990: the patch lies behind the end of the dataset");
        Files.write(output, Arrays.copyOf(Files.readAllBytes(output), 900));
        assertThat(backout(dataset, run.resolve("restored.dat")))
                .hasMessageContaining("offset 990: the patch lies behind the end of the dataset");
        assertThat(run.resolve("restored.dat")).doesNotExist();
    }

    @Test
    void everyChangedByteOfTheOutputIsFoundAndPlacedWithTheInputAndWithout() throws IOException {
        byte[] before = bytes(300, 8);
        finish(before, patch(before, 100, 5), patch(before, 200, 5));
        byte[] after = Files.readAllBytes(output);
        for (int at = 0; at < after.length; at++) {
            byte[] changed = after.clone();
            changed[at] ^= 0x10;
            Files.write(output, changed);
            boolean patched = (at >= 100 && at < 105) || (at >= 200 && at < 205);
            String place = patched ? "offset " + at / 100 * 100 + ":" : "offset " + at + ":";
            DiagnosticCode code = patched ? DiagnosticCode.PATCH_MISMATCH : DiagnosticCode.FILE_CHANGED;
            for (Path withInput : Arrays.asList(input, null)) {
                assertThat(verify(withInput))
                        .as("byte %d", at)
                        .isNotNull()
                        .hasMessageContaining(place)
                        .hasMessageStartingWith(code.id());
            }
        }
    }

    @Test
    void bytesOfSeveralBlocksArePlacedFromTheFirstToTheLast() throws IOException {
        byte[] before = bytes(4 << 16, 8);
        finish(before, patch(before, 100, 5));
        byte[] changed = Files.readAllBytes(output);
        changed[(1 << 16) + 7] ^= 0x10;
        changed[(2 << 16) + 9] ^= 0x10;
        Files.write(output, changed);

        assertThat(verify(null))
                .hasMessageContaining("offset " + (1 << 16) + ":")
                .hasMessageContaining("somewhere before offset " + (3 << 16));
    }

    @Test
    void bytesThatChangedPlacesArePlacedInTheirBlock() throws IOException {
        byte[] before = bytes(300, 8);
        finish(before, patch(before, 100, 5));
        byte[] changed = Files.readAllBytes(output);
        changed[20] = before[21];
        changed[21] = before[20];
        Files.write(output, changed);

        assertThat(verify(null)).hasMessageContaining("offset 0:").hasMessageContaining("somewhere before offset 300");
    }

    @Test
    void anOutputOfAnotherSizeIsFound() throws IOException {
        byte[] before = bytes(300, 9);
        finish(before, patch(before, 100, 5));
        byte[] after = Files.readAllBytes(output);
        Files.write(output, Arrays.copyOf(after, 299));
        assertThat(verify(null)).hasMessageContaining("the output has 299 bytes, the manifest says 300");
        Files.write(output, Arrays.copyOf(after, 301));
        assertThat(verify(null)).hasMessageContaining("the output has 301 bytes, the manifest says 300");
        Files.delete(output);
        assertThat(verify(null)).hasMessageContaining("the output is not there any more");
    }

    @Test
    void everyChangedByteOfTheJournalIsFound() throws IOException {
        byte[] before = bytes(300, 10);
        finish(before, patch(before, 100, 5));
        byte[] whole = Files.readAllBytes(journal);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(journal, changed);
            assertThat(verify(null)).as("byte %d", at).isNotNull().hasMessageContaining("journal record ");
        }
    }

    @Test
    void theJournalOfAnotherRunIsFound() throws IOException {
        byte[] before = bytes(300, 11);
        finish(before, patch(before, 100, 5));
        Journals.write(journal, patch(before, 100, 4));
        assertThat(verify(null)).hasMessageContaining("SLB5001E journal: it is not the journal of this manifest");
    }

    @Test
    void backoutRefusesChangedDataAndLeavesNothingBehind() throws IOException {
        byte[] before = bytes(300, 12);
        PatchedDataset dataset = finish(before, patch(before, 100, 5));
        byte[] after = Files.readAllBytes(output);
        Path restored = run.resolve("restored.dat");
        for (int at : new int[] {0, 99, 100, 104, 105, 299}) {
            byte[] changed = after.clone();
            changed[at] ^= 1;
            Files.write(output, changed);
            assertThat(backout(dataset, restored)).as("byte %d", at).isNotNull();
            assertThat(restored).doesNotExist();
            assertThat(run.resolve("restored.dat.part")).doesNotExist();
        }
    }

    @Test
    void backoutRefusesABrokenJournalAndLeavesNothingBehind() throws IOException {
        byte[] before = bytes(300, 13);
        PatchedDataset dataset = finish(before, patch(before, 100, 5));
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 256));
        assertThat(backout(dataset, run.resolve("restored.dat"))).hasMessageContaining("SLB5001E ");
        assertThat(run.resolve("restored.dat")).doesNotExist();
        assertThat(run.resolve("restored.dat.part")).doesNotExist();
    }

    @Test
    void backoutRefusesToReplaceAFile() throws IOException {
        byte[] before = bytes(300, 14);
        PatchedDataset dataset = finish(before, patch(before, 100, 5));
        Path there = Files.writeString(run.resolve("there.dat"), "mine");
        DiagnosticException e = backout(dataset, there);
        assertThat(e).isNotNull().hasMessageStartingWith("SLB5005E there.dat is there already");
        assertThat(there).hasContent("mine");
    }
}
