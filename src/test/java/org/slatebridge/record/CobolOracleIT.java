package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.cli.Cobol;
import org.slatebridge.diagnostic.DiagnosticException;

/** GnuCOBOL writes records of generated copybooks and says what is in them; we read and write the same. */
class CobolOracleIT {

    private static final long SEED = Long.getLong("slatebridge.seed", new Random().nextLong());
    private static final Charset EBCDIC = Charset.forName("IBM037");
    private static final int SHAPES = 300;

    private final SoftAssertions softly = new SoftAssertions();

    @AfterEach
    void nothingDiffers() {
        softly.assertAll();
    }

    @TempDir
    static Path directory;

    private static final List<CobolBatch> BATCHES = new ArrayList<>();

    @BeforeAll
    static void writesAndReports() throws Exception {
        assumeTrue(Cobol.isInstalled(), "needs Debian package gnucobol3");
        System.out.println("seed " + SEED + ": -Dslatebridge.seed=" + SEED);
        Random random = new Random(SEED);
        for (CobolDialect dialect : CobolDialect.values()) {
            for (Map.Entry<String, List<CobolItem>> record :
                    new CobolShapes(random, dialect).records().entrySet()) {
                CobolValues values = new CobolValues(random);
                BATCHES.add(CobolBatch.run(record.getKey(), dialect, record.getValue(), values, directory));
            }
        }
    }

    @Test
    void comparesAtLeastThreeHundredShapesOfItem() {
        Set<String> shapes = new TreeSet<>();
        for (CobolBatch batch : BATCHES) {
            batch.items.forEach(i -> collect(i, "", shapes));
        }
        System.out.println(shapes.size() + " item shapes");
        assertThat(shapes).hasSizeGreaterThanOrEqualTo(SHAPES);
    }

    /** A shape is the clauses of an item, however spelt, and those of the groups and tables it stands in. */
    private static void collect(CobolItem item, String within, Set<String> shapes) {
        String table = item.counter != null ? " ODO" : item.isTable() ? " OCCURS" : "";
        String shape = within + " " + spelt(item.clauses) + table + (item.redefines != null ? " REDEFINES" : "");
        if (item.kind == CobolItem.Kind.GROUP) {
            item.children.forEach(c -> collect(c, shape, shapes));
        } else if (item.kind != CobolItem.Kind.FILLER) {
            shapes.add(shape);
        }
    }

    private static String spelt(String clauses) {
        return clauses.replaceAll("USAGE IS |SIGN IS |SIGN ", "")
                .replaceAll("COMPUTATIONAL-3|PACKED-DECIMAL", "COMP-3")
                .replaceAll("COMPUTATIONAL|BINARY|COMP-4", "COMP");
    }

    @Test
    void theProgramReportsWhatItMoved() {
        for (CobolBatch batch : BATCHES) {
            assertThat(batch.reports()).as(where(batch, 0)).hasSameSizeAs(batch.rows);
            for (int row = 0; row < batch.rows.size(); row++) {
                CobolReport report = batch.reports().get(row);
                for (Map.Entry<CobolCell, Object> moved : batch.rows.get(row).entrySet()) {
                    if (moved.getKey().item().kind == CobolItem.Kind.EDITED_TEXT) {
                        continue; // MOVE inserts characters
                    }
                    check(batch, row, moved.getKey(), moved.getValue(), report);
                }
            }
        }
    }

    @Test
    void decodeEqualsWhatTheProgramPrinted() {
        for (CobolBatch batch : BATCHES) {
            assertDecodes(batch, batch.records(), batch.options());
        }
    }

    @Test
    void decodeOfTheSameRecordsInEbcdicEqualsWhatTheProgramPrinted() {
        for (CobolBatch batch : ofIbm()) {
            assertDecodes(batch, inEbcdic(batch), batch.dialect.options("IBM037"));
        }
    }

    @Test
    void encodeEqualsTheBytesTheProgramWrote() {
        for (CobolBatch batch : BATCHES) {
            assertEncodes(batch, batch.records(), batch.options());
        }
    }

    @Test
    void encodeInEbcdicEqualsTheBytesTheProgramWrote() {
        for (CobolBatch batch : ofIbm()) {
            assertEncodes(batch, inEbcdic(batch), batch.dialect.options("IBM037"));
        }
    }

    @Test
    void theProgramReadsWhatWeWrite() throws Exception {
        Random random = new Random(SEED + 1);
        for (CobolBatch batch : BATCHES) {
            CobolValues values = new CobolValues(random);
            List<Map<CobolCell, Object>> rows = new ArrayList<>();
            List<byte[]> records = new ArrayList<>();
            for (int row = 0; row < CobolValues.ROWS; row++) {
                rows.add(values.row(batch.cells, row));
                records.add(written(batch, rows.get(row)));
            }
            List<CobolReport> reports = batch.reportOf(records);
            assertThat(reports).hasSameSizeAs(rows);
            for (int row = 0; row < rows.size(); row++) {
                for (Map.Entry<CobolCell, Object> put : rows.get(row).entrySet()) {
                    check(batch, row, put.getKey(), put.getValue(), reports.get(row));
                }
            }
        }
    }

    private static List<CobolBatch> ofIbm() {
        return BATCHES.stream().filter(b -> b.dialect == CobolDialect.IBM).toList();
    }

    private static String where(CobolBatch batch, int row) {
        return "seed " + SEED + ", " + batch + ", row " + row;
    }

    /** The program reports a value as it was given, and finds zoned and packed numbers NUMERIC. */
    private void check(CobolBatch batch, int row, CobolCell cell, Object value, CobolReport report) {
        String as = where(batch, row) + ", " + cell.name() + " " + cell.item().clauses;
        CobolItem item = cell.item();
        if (value instanceof String text) {
            softly.assertThat(report.text(cell.name()).strip()).as(as).isEqualTo(text.strip());
        } else if (!item.isMisread()) {
            BigDecimal number = (BigDecimal) value;
            softly.assertThat(report.number(item, cell.name())).as(as).isEqualByComparingTo(number);
            boolean blank = item.clauses.contains("BLANK") && number.signum() == 0;
            boolean tested = item.kind == CobolItem.Kind.ZONED || item.kind == CobolItem.Kind.PACKED;
            softly.assertThat(report.isNumeric(cell.name())).as(as).isEqualTo(tested && !blank);
        }
    }

    private void assertDecodes(CobolBatch batch, List<byte[]> records, DatasetOptions options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordTypes types = RecordTypes.of(List.of(batch.layout()), options);
        JsonLinesWriter writer = new JsonLinesWriter(types, options, true, false, (path, offset, kind) -> {}, out);
        records.forEach(r -> writer.write(r, 0, r.length));
        writer.flush();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        softly.assertThat(lines).as(where(batch, 0)).hasSameSizeAs(batch.reports());
        for (int row = 0; row < lines.size(); row++) {
            String expected = CobolJson.of(batch.items, batch.reports().get(row));
            assertMembers(where(batch, row), lines.get(row), expected);
        }
    }

    private void assertMembers(String as, String line, String expected) {
        List<String> found = members(line);
        List<String> wanted = members(expected);
        softly.assertThat(found).as(as).hasSameSizeAs(wanted);
        for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
            softly.assertThat(found.get(i)).as(as).isEqualTo(wanted.get(i));
        }
    }

    /** Apart at the commas before names, so that a difference shows where it is. */
    private static List<String> members(String json) {
        return List.of(json.split("(?=,\")"));
    }

    /** Each element, blotted out and written again with the value the program printed, is as the program wrote it. */
    private void assertEncodes(CobolBatch batch, List<byte[]> records, DatasetOptions options) {
        for (CobolCell cell : batch.cells) {
            Item item = batch.accessor(cell, options);
            for (int row = 0; row < records.size(); row++) {
                CobolReport report = batch.reports().get(row);
                if (report.has(cell.name()) && cell.item().moved) {
                    byte[] expected = records.get(row);
                    byte[] bytes = expected.clone();
                    int at = item.offset(bytes, 0, bytes.length);
                    Arrays.fill(bytes, at, at + item.length(), (byte) 0xEE);
                    String as = where(batch, row) + ", " + cell.name() + " " + cell.item().clauses;
                    put(item, bytes, encoded(batch, row, cell, report), as);
                    softly.assertThat(HexFormat.of().formatHex(bytes))
                            .as(as)
                            .isEqualTo(HexFormat.of().formatHex(expected));
                }
            }
        }
    }

    private static Object encoded(CobolBatch batch, int row, CobolCell cell, CobolReport report) {
        Object moved = batch.rows.get(row).get(cell);
        boolean justified = cell.item().clauses.contains("JUSTIFIED");
        return justified && moved != null ? moved : report.value(cell.item(), cell.name());
    }

    private static void put(Item item, byte[] bytes, Object value, String as) {
        try {
            if (value instanceof BigDecimal number) {
                item.putDecimal(bytes, 0, bytes.length, number);
            } else {
                item.putText(bytes, 0, bytes.length, (String) value);
            }
        } catch (DiagnosticException e) {
            throw new AssertionError(as, e);
        }
    }

    /** A record of ours: initialised, every value put, and cut behind the last item that is there. */
    private static byte[] written(CobolBatch batch, Map<CobolCell, Object> row) {
        byte[] record = RecordTypes.blank(batch.layout(), batch.options());
        int end = batch.layout().isVariable() ? 0 : record.length;
        for (Map.Entry<CobolCell, Object> entry : row.entrySet()) {
            Item item = batch.accessor(entry.getKey(), batch.options());
            put(item, record, entry.getValue(), batch + " " + entry.getKey().name());
            end = Math.max(end, item.offset(record, 0, record.length) + item.length());
        }
        return Arrays.copyOf(record, end);
    }

    /** The records with all that is DISPLAY translated by the JDK's table, which has these characters right. */
    private static List<byte[]> inEbcdic(CobolBatch batch) {
        List<byte[]> translated = new ArrayList<>();
        for (int row = 0; row < batch.records().size(); row++) {
            byte[] from = batch.records().get(row);
            byte[] to = from.clone();
            for (CobolCell cell : batch.cells) {
                if (cell.item().isDisplay() && batch.reports().get(row).has(cell.name())) {
                    Item item = batch.accessor(cell, batch.options());
                    int at = item.offset(from, 0, from.length);
                    byte[] bytes = new String(from, at, item.length(), StandardCharsets.US_ASCII).getBytes(EBCDIC);
                    System.arraycopy(bytes, 0, to, at, bytes.length);
                }
            }
            translated.add(to);
        }
        return translated;
    }
}
