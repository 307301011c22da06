package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFramingTest {

    private static final RecordFormat ASCII = RecordFormat.lines(new RecordText(3, (byte) 0x20, false));
    private static final RecordFormat EBCDIC = RecordFormat.lines(new RecordText(3, (byte) 0x40, true));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<String> lines(byte[] content, RecordFormat format) throws IOException {
        Path file = Files.write(folder.resolve("T"), content);
        List<String> lines = new ArrayList<>();
        try (DatasetReader reader = DatasetReader.open(file, "T", format)) {
            while (reader.next()) {
                lines.add(reader.offset() + ".." + reader.endOffset() + " "
                        + new String(reader.buffer(), reader.start(), reader.length(), StandardCharsets.ISO_8859_1));
            }
        }
        return lines;
    }

    private List<String> ascii(String content) throws IOException {
        return lines(content.getBytes(StandardCharsets.ISO_8859_1), ASCII);
    }

    @Test
    void bothLineEndsAreReadAndTheLastLineMayBeUnended() throws IOException {
        assertThat(ascii("ABC\nDEF\r\nGHI")).containsExactly("0..4 ABC", "4..9 DEF", "9..12 GHI");
        assertThat(ascii("ABC\nDEF\n")).containsExactly("0..4 ABC", "4..8 DEF");
    }

    @Test
    void shortAndEmptyLinesAreFilledWithBlanks() throws IOException {
        assertThat(ascii("A\n\r\n\nB")).containsExactly("0..2 A  ", "2..4    ", "4..5    ", "5..6 B  ");
        assertThat(ascii("")).isEmpty();
    }

    @Test
    void nulAndALoneCarriageReturnStayCharacters() throws IOException {
        assertThat(ascii("A\0B\nA\rB\nAB\r")).containsExactly("0..4 A\0B", "4..8 A\rB", "8..11 AB\r");
    }

    @Test
    void blanksBeyondTheLayoutCountForNothingAndAllElseIsKept() throws IOException {
        assertThat(ascii("ABC    \nABC  D\n")).containsExactly("0..8 ABC", "8..15 ABC  D");
    }

    @Test
    void ebcdicLinesEndWithNewLineOrLineFeed() throws IOException {
        byte[] content = HexFormat.of().parseHex("C1C2C315" + "C10D15" + "C225" + "C30D25" + "0A");
        List<String> hex = new ArrayList<>();
        Path file = Files.write(folder.resolve("E"), content);
        try (DatasetReader reader = DatasetReader.open(file, "E", EBCDIC)) {
            while (reader.next()) {
                hex.add(HexFormat.of().formatHex(reader.buffer(), reader.start(), reader.start() + reader.length()));
            }
        }
        assertThat(hex).containsExactly("c1c2c3", "c14040", "c24040", "c34040", "0a4040");
    }

    @Test
    void theBlanksThatFillALineAreNotInTheFile() throws IOException {
        Path file = Files.write(folder.resolve("T"), new byte[] {'x', '\n', 'A', 'B', '\n'});
        try (DatasetReader reader = DatasetReader.open(file, "T", ASCII)) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(reader.segments().offsetOf(1)).isEqualTo(3);
            assertThat(reader.segments().offsetOf(2)).isEqualTo(-1);
        }
    }

    @Test
    void aLineWithoutEndNeverFillsTheMemory() throws IOException {
        byte[] content = new byte[LineFraming.LONGEST + 2];
        Path file = Files.write(folder.resolve("T"), content);
        assertThatThrownBy(() -> DatasetReader.open(file, "T", ASCII))
                .hasMessageStartingWith("SLB2008E T record 1 offset 0: no line end in 16777216 bytes;");
    }

    @Test
    void linesGoOnAcrossWindows() throws IOException {
        byte[] content = new byte[9_000_000];
        int lines = 0;
        for (int i = 0; i < content.length; i++) {
            boolean end = i % 7 == 6;
            content[i] = (byte) (end ? '\n' : 'A' + i % 7);
            lines += end ? 1 : 0;
        }
        Path file = Files.write(folder.resolve("T"), content);
        RecordFormat format = RecordFormat.lines(new RecordText(6, (byte) 0x20, false));
        try (DatasetReader reader = DatasetReader.open(file, "T", format)) {
            for (int i = 0; i < lines; i++) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.length()).isEqualTo(6);
                assertThat(reader.buffer()[reader.start()]).isEqualTo((byte) 'A');
                assertThat(reader.buffer()[reader.start() + 5]).isEqualTo((byte) 'F');
            }
        }
    }

    @Test
    void readingGoesOnFromEveryCheckpoint() throws IOException {
        Path file = Files.writeString(folder.resolve("T"), "A\r\nBB\n\nCCC");
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (DatasetReader reader = DatasetReader.open(file, "T", ASCII)) {
            while (reader.next()) {
                checkpoints.add(reader.checkpoint());
            }
        }
        assertThat(checkpoints).hasSize(4);
        try (DatasetReader reader = DatasetReader.openAt(file, "T", ASCII, checkpoints.get(2))) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.number()).isEqualTo(4);
            assertThat(reader.offset()).isEqualTo(7);
            assertThat(reader.next()).isFalse();
        }
    }
}
