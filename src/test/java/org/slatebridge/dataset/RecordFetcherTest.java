package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticException;

class RecordFetcherTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Seen(long offset, int length, String bytes) {}

    private static String hex(byte[] buffer, int start, int length) {
        return HexFormat.of().formatHex(buffer, start, start + length);
    }

    private static List<Seen> pass(Path file, RecordFormat format) {
        List<Seen> seen = new ArrayList<>();
        try (DatasetReader reader = DatasetReader.open(file, "D", format)) {
            while (reader.next()) {
                String bytes = hex(reader.buffer(), reader.start(), reader.length());
                seen.add(new Seen(reader.offset(), reader.length(), bytes));
            }
        }
        return seen;
    }

    private static void fetchAll(Path file, RecordFormat format, List<Seen> records) {
        try (RecordFetcher fetcher = RecordFetcher.open(file, "D", format)) {
            for (Seen record : records) {
                fetcher.fetch(record.offset(), record.length());
                assertThat(hex(fetcher.buffer(), fetcher.start(), fetcher.length()))
                        .isEqualTo(record.bytes());
            }
        }
    }

    /** Every record of the pass, again: at random, ascending and descending. */
    private static void comeAgainInAnyOrder(Path file, RecordFormat format, long seed) {
        List<Seen> records = pass(file, format);
        assertThat(records).hasSizeGreaterThan(100);
        fetchAll(file, format, records);
        Collections.reverse(records);
        fetchAll(file, format, records);
        Collections.shuffle(records, new Random(seed));
        fetchAll(file, format, records);
    }

    private Path written(RecordFormat format, Random random, int longest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineText text = LineText.of((byte) 0x40, true);
        DatasetWriter writer = new DatasetWriter(out, "D", format, 27998, text);
        for (int i = 0; i < 600; i++) {
            byte[] record = new byte[format.isFixed() ? format.lrecl() : random.nextInt(longest)];
            random.nextBytes(record);
            writer.write(record, 0, record.length);
        }
        writer.finish();
        return Files.write(folder.resolve("D"), out.toByteArray());
    }

    @Test
    void recordsComeAgainInAnyOrder() throws IOException {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (RecordFormat format :
                List.of(RecordFormat.fixed(37), RecordFormat.variable(), RecordFormat.variableBlocked())) {
            for (int longest : new int[] {40, 20_000}) {
                comeAgainInAnyOrder(written(format, random, longest), format, seed);
            }
        }
    }

    @Test
    void bytesBeforeAndAfterTheRecordsStayOutside() throws IOException {
        RecordFormat format = RecordFormat.fixed(2).withHeaderAndTrailer(3, 1);
        Path file = Files.write(folder.resolve("D"), HexFormat.of().parseHex("FFFFFF01020304FE"));
        fetchAll(file, format, List.of(new Seen(5, 2, "0304"), new Seen(3, 2, "0102")));
        try (RecordFetcher fetcher = RecordFetcher.open(file, "D", format)) {
            assertThatThrownBy(() -> fetcher.fetch(6, 2))
                    .isInstanceOf(DiagnosticException.class)
                    .hasMessageStartingWith("SLB6004E D offset 6: the record that was read here is not there any more");
        }
    }

    @Test
    void linesComeAgainFilledAsInThePass() throws IOException {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder("AB\r\nABCDE\r\nABCD\r\n\nAB\rC\r\nABCDEFG\nABCDE   \n");
        for (int i = 0; i < 3_000; i++) {
            lines.append("x".repeat(random.nextInt(9))).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        lines.append("ABCD\r");
        Path file = Files.writeString(folder.resolve("D"), lines, StandardCharsets.US_ASCII);
        comeAgainInAnyOrder(file, RecordFormat.lines(new RecordText(5, (byte) ' ', false)), seed);
        comeAgainInAnyOrder(file, RecordFormat.lines(RecordText.ASCII), seed);
    }

    @Test
    void aLineThatBecameAnotherIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("D"), "AB\nC\n", StandardCharsets.US_ASCII);
        try (RecordFetcher fetcher = RecordFetcher.open(file, "D", RecordFormat.lines(RecordText.ASCII))) {
            assertThatThrownBy(() -> fetcher.fetch(0, 3)).hasMessageStartingWith("SLB6004E D offset 0");
            assertThatThrownBy(() -> fetcher.fetch(5, 0)).hasMessageStartingWith("SLB6004E D offset 5");
        }
    }

    @Test
    void spannedRecordsAreRefusedWithWhatToDo() throws IOException {
        Path file = Files.write(folder.resolve("D"), new byte[0]);
        assertThatThrownBy(() -> RecordFetcher.open(file, "D", RecordFormat.spanned()))
                .isInstanceOf(DiagnosticException.class)
                .hasMessage("SLB3120E spanned records of dataset D cannot be read out of order;"
                        + " sort the dataset by its key, or unload it as VB");
    }

    @Test
    void aCompressedDatasetIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> RecordFetcher.open(folder.resolve("D.GZ"), "D", RecordFormat.fixed(1)))
                .isInstanceOf(DiagnosticException.class)
                .hasMessage("SLB2011E records of the compressed dataset D cannot be read out of order;"
                        + " unpack it, and give the unpacked dataset");
    }

    @Test
    void aMissingFileIsSaidSo() {
        assertThatThrownBy(() -> RecordFetcher.open(folder.resolve("D"), "D", RecordFormat.fixed(1)))
                .hasMessageStartingWith("SLB0002E dataset D is not there");
    }

    @Test
    void randomReadingKeepsToOnePage() throws IOException {
        RecordFormat format = RecordFormat.fixed(100);
        Path file = written(format, new Random(1), 0);
        List<Seen> records = pass(file, format);
        records.sort(Comparator.comparing(Seen::bytes));
        try (RecordFetcher fetcher = RecordFetcher.open(file, "D", format)) {
            for (Seen record : records) {
                fetcher.fetch(record.offset(), record.length());
                assertThat(fetcher.buffer()).hasSize(1 << 14);
            }
        }
    }
}
