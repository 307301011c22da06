package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What encode writes, decode reads as it was, in every record format; and encode writes the same bytes again. */
class RecordFormatsRoundTripTest {

    private static final String LAYOUT = """
                   01  CASE-REC.
                       05  CASE-LEN     PIC 9(4) COMP.
                       05  CASE-NAME    PIC X(12).
                       05  CASE-FINE    PIC S9(5)V99 COMP-3.
                       05  CHARGE-CNT   PIC 9(2).
                       05  CHARGE OCCURS 0 TO 9 DEPENDING ON CHARGE-CNT.
                           10  GRADE    PIC X(2).
                           10  MONTHS   PIC S9(3).
            """;
    private static final String TEXT_LAYOUT = """
                   01  CASE-REC.
                       05  CASE-NAME    PIC X(12).
                       05  CASE-DAYS    PIC 9(4).
                       05  CASE-NOTE    PIC X(8).
            """;
    private static final long SEED = Long.getLong("slatebridge.seed", 20261124);
    private static final int RECORDS = 300;
    private static final int FIXED_PART = 20;
    private static final int ELEMENT = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--recfm V",
                "--recfm V --rdw little",
                "--recfm V --rdw-excludes-itself",
                "--recfm V --rdw little --rdw-excludes-itself",
                "--recfm VB --blksize 200",
                "--recfm VB --blksize 40000",
                "--recfm VB --rdw little --rdw-excludes-itself --blksize 300",
                "--recfm VBS --blksize 37",
                "--recfm VBS --blksize 13 --rdw little",
                "--recfm F",
                "--length-field CASE-LEN",
                "--recfm FB --odo max",
                "--recfm FB --lrecl 80 --odo padded",
                "--recfm V --codepage US-ASCII --dialect gnucobol"
            })
    void everyRecordFormatComesBack(String options) throws IOException {
        comesBack(LAYOUT, lines(), "D", options.split(" ", -1));
        comesBack(LAYOUT, lines(), "D.gz", options.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--codepage US-ASCII", "--codepage IBM037", "--codepage ISO-8859-1"})
    void linesOfTextComeBack(String options) throws IOException {
        String[] words = ("--recfm TEXT " + options).split(" ", -1);
        comesBack(TEXT_LAYOUT, textLines(), "D", words);
        comesBack(TEXT_LAYOUT, textLines(), "D.gz", words);
    }

    private void comesBack(String layout, List<String> lines, String name, String... options) throws IOException {
        Path json = Files.write(folder.resolve("D.jsonl"), lines, StandardCharsets.UTF_8);
        Path first = folder.resolve(name);
        Path second = folder.resolve("again-" + name);
        Files.deleteIfExists(first);
        Files.deleteIfExists(second);

        assertThat(run(layout, "encode", json, options, "--out", first.toString()))
                .isEqualTo(new Cli(0, "", ""));
        Cli decoded = run(layout, "decode", first, options);
        assertThat(decoded.code()).as("seed %d: %s", SEED, decoded.err()).isZero();
        assertThat(decoded.out().lines()).as("seed %d", SEED).containsExactlyElementsOf(lines);

        Files.writeString(json, decoded.out(), StandardCharsets.UTF_8);
        assertThat(run(layout, "encode", json, options, "--out", second.toString())
                        .code())
                .isZero();
        assertThat(second).hasSameBinaryContentAs(first);
    }

    private Cli run(String layout, String command, Path file, String[] options, String... more) throws IOException {
        Path copybook = Files.writeString(folder.resolve("CASE.cpy"), layout, StandardCharsets.US_ASCII);
        List<String> words = new ArrayList<>(List.of(command, file.toString(), "--copybook", copybook.toString()));
        words.addAll(Arrays.asList(options));
        words.addAll(Arrays.asList(more));
        return Cli.run(words.toArray(String[]::new));
    }

    private static List<String> lines() {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            int charges = random.nextInt(10);
            List<String> elements = new ArrayList<>();
            for (int c = 0; c < charges; c++) {
                elements.add(
                        "{\"GRADE\":\"M" + random.nextInt(4) + "\",\"MONTHS\":" + (random.nextInt(1999) - 999) + "}");
            }
            lines.add(String.format(
                    Locale.ROOT,
                    "{\"CASE-LEN\":%d,\"CASE-NAME\":\"CASE %d\",\"CASE-FINE\":%d.%02d,\"CHARGE-CNT\":%d,\"CHARGE\":[%s]}",
                    FIXED_PART + ELEMENT * charges,
                    i,
                    random.nextInt(99_999),
                    random.nextInt(100),
                    charges,
                    String.join(",", elements)));
        }
        return lines;
    }

    private static List<String> textLines() {
        Random random = new Random(SEED);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "{\"CASE-NAME\":\"CASE %d\",\"CASE-DAYS\":%d,\"CASE-NOTE\":\"%s\"}",
                    i,
                    random.nextInt(10_000),
                    random.nextBoolean() ? "" : "NOTE " + random.nextInt(100)));
        }
        return lines;
    }
}
