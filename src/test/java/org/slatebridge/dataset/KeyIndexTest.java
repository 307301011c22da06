package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticException;

class KeyIndexTest {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::key, Arrays::compareUnsigned).thenComparing(Entry::offset);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Entry(String hex, long offset, long number, int length) {

        byte[] key() {
            return HexFormat.of().parseHex(hex);
        }

        @Override
        public String toString() {
            return hex + "@" + offset + "#" + number + "+" + length;
        }
    }

    /** Keys of all lengths, few of their bytes distinct: many are equal, or begin another. */
    private static List<Entry> entries(Random random, int count) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[random.nextInt(random.nextInt(50) == 0 ? 300 : 6)];
            for (int b = 0; b < key.length; b++) {
                key[b] = (byte) (random.nextInt(4) * 0x55);
            }
            entries.add(new Entry(HexFormat.of().formatHex(key), random.nextLong(20) << 40, i, random.nextInt()));
        }
        return entries;
    }

    private static void addAll(KeyIndex index, List<Entry> entries) {
        for (Entry entry : entries) {
            byte[] key = entry.key();
            byte[] around = new byte[key.length + 5];
            System.arraycopy(key, 0, around, 3, key.length);
            index.add(around, 3, key.length, entry.offset(), entry.number(), entry.length());
        }
    }

    private static List<String> sorted(KeyIndex index) {
        List<String> sorted = new ArrayList<>();
        KeyCursor cursor = index.sorted();
        while (cursor.next()) {
            sorted.add(
                    new Entry(HexFormat.of().formatHex(cursor.key()), cursor.offset(), cursor.number(), cursor.length())
                            .toString());
        }
        return sorted;
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100, 1_000, 20_000, 250_000, 1 << 24})
    void entriesComeByKeyThenOffsetThenAsTheyWereAdded(long budget) {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int count : new int[] {0, 1, 2, 9, 300, 5_000}) {
            List<Entry> entries = entries(random, count);
            try (KeyIndex index = new KeyIndex(folder, budget)) {
                addAll(index, entries);
                List<String> expected =
                        entries.stream().sorted(ORDER).map(Entry::toString).toList();
                assertThat(sorted(index)).as("seed " + seed).isEqualTo(expected);
                assertThat(sorted(index)).as("second pass, seed " + seed).isEqualTo(expected);
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void bytesAreComparedUnsignedAndABeginningComesFirst() {
        try (KeyIndex index = new KeyIndex(folder, 1 << 16)) {
            for (String key : List.of("FF", "7F00", "80", "", "7F", "0000", "00")) {
                byte[] bytes = HexFormat.of().parseHex(key);
                index.add(bytes, 0, bytes.length, 0, 0, 0);
            }
            assertThat(sorted(index))
                    .extracting(entry -> entry.substring(0, entry.indexOf('@')))
                    .containsExactly("", "00", "0000", "7f", "7f00", "80", "ff");
        }
    }

    @Test
    void memoryStaysWithinTheBudgetAndWhatIsBeyondIsSpilled() {
        long budget = 1 << 18;
        byte[] key = new byte[8];
        try (KeyIndex index = new KeyIndex(folder, budget)) {
            for (int i = 0; i < 100_000; i++) {
                key[i % 8] = (byte) (i * 31);
                index.add(key, 0, 8, i, i, 1);
                assertThat(index.held()).isLessThanOrEqualTo(budget);
            }
            // 32 bytes an entry in three quarters of the budget
            assertThat(index.runsSpilled()).isEqualTo(100_000 / (int) (budget / 4 * 3 / 32));
        }
    }

    @Test
    void aSmallIndexWritesNoFile() {
        // a folder that is not there would be a fault
        try (KeyIndex index = new KeyIndex(folder.resolve("none"), 1 << 16)) {
            addAll(index, entries(new Random(1), 100));
            assertThat(sorted(index)).hasSize(100);
            assertThat(index.runsSpilled()).isZero();
        }
    }

    @Test
    void aFolderThatTakesNoFileIsAFaultAndNoStackTrace() {
        try (KeyIndex index = new KeyIndex(folder.resolve("none"), 100)) {
            assertThatThrownBy(() -> addAll(index, entries(new Random(1), 100)))
                    .isInstanceOf(DiagnosticException.class)
                    .hasMessageStartingWith("SLB0004E temporary files of a key index cannot be written in ")
                    .hasMessageEndingWith("; check permissions and free space");
        }
    }

    @Test
    void theTemporaryFileHasNoNameAndOnlyItsOwnerReadsIt() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "open files are listed by Linux alone");
        try (KeyIndex index = new KeyIndex(folder, 100)) {
            addAll(index, entries(new Random(1), 100));
            assertThat(folder).isEmptyDirectory();
            List<Path> files = runFiles(open);
            assertThat(files).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
                    .isEqualTo("rw-------");
        }
        assertThat(runFiles(open)).isEmpty();
    }

    private List<Path> runFiles(Path open) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> links = Files.list(open)) {
            for (Path link : links.toList()) {
                if (Files.isSymbolicLink(link)
                        && Files.readSymbolicLink(link).toString().startsWith(folder.toString())) {
                    found.add(link);
                }
            }
        }
        return found;
    }

    @Test
    void entriesAreAddedBeforeTheyAreSorted() {
        KeyIndex closed;
        try (KeyIndex index = new KeyIndex(folder, 100)) {
            index.sorted();
            assertThatThrownBy(() -> index.add(new byte[1], 0, 1, 0, 0, 0)).isInstanceOf(IllegalStateException.class);
            closed = index;
        }
        assertThatThrownBy(closed::sorted).isInstanceOf(IllegalStateException.class);
    }
}
