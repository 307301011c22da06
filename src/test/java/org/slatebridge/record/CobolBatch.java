package org.slatebridge.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slatebridge.cli.Cobol;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.dataset.DatasetReader;
import org.slatebridge.layout.RecordLayout;

/** One generated record, the values a COBOL program moved into it, what it wrote, and what it says it reads. */
final class CobolBatch {

    final String name;
    final CobolDialect dialect;
    final List<CobolItem> items;
    final List<CobolCell> cells;
    final List<Map<CobolCell, Object>> rows;
    private final Path directory;
    private final DatasetOptions options;
    private final RecordLayout layout;
    private List<byte[]> records = List.of();
    private List<CobolReport> reports = List.of();

    private CobolBatch(String name, CobolDialect dialect, List<CobolItem> items, CobolValues values, Path directory)
            throws IOException {
        this.name = name;
        this.dialect = dialect;
        this.items = items;
        this.cells = CobolCell.of(items);
        this.rows = new ArrayList<>();
        for (int row = 0; row < CobolValues.ROWS; row++) {
            rows.add(values.row(cells, row));
        }
        this.directory = Files.createDirectory(directory.resolve(dialect.name() + "-" + name));
        Path copybook = write("SBRECORD.cpy", CobolSource.record(items));
        this.options = dialect.options();
        this.layout = CopybookReader.read(copybook, new CopybookOptions(options.dialect(), List.of()))
                .get(0);
    }

    /** Generates the record, compiles the program for it, lets it write and report. */
    static CobolBatch run(String name, CobolDialect dialect, List<CobolItem> items, CobolValues values, Path directory)
            throws IOException, InterruptedException {
        CobolBatch batch = new CobolBatch(name, dialect, items, values, directory);
        batch.compileAndWrite();
        return batch;
    }

    private void compileAndWrite() throws IOException, InterruptedException {
        write("SBMOVES.cpy", CobolSource.moves(cells));
        write("SBSHOWS.cpy", CobolSource.shows(cells));
        List<String> flags = new ArrayList<>(dialect.flags());
        flags.add("-I" + directory);
        Cobol.compile(directory, "SBORACLE", flags);
        Path values = directory.resolve("VALUES");
        Files.writeString(values, String.join("", CobolValues.lines(rows)), StandardCharsets.US_ASCII);
        Path data = directory.resolve("DATA");
        Cobol.call(
                directory,
                Map.of("DD_SBVALUES", values.toString(), "DD_SBDATA", data.toString()),
                List.of("./SBORACLE", "WRITE"));
        records = read(data);
        reports = report(data);
        for (int row = 0; row < reports.size(); row++) {
            reports.get(row).correct(rows.get(row));
        }
    }

    private Path write(String member, List<String> lines) throws IOException {
        return Files.writeString(directory.resolve(member), String.join("\n", lines) + "\n");
    }

    private List<byte[]> read(Path data) throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (DatasetReader reader = DatasetReader.open(data, name, options.format(List.of(layout)))) {
            while (reader.next()) {
                found.add(Arrays.copyOfRange(reader.buffer(), reader.start(), reader.start() + reader.length()));
            }
        }
        return found;
    }

    private List<CobolReport> report(Path data) throws IOException, InterruptedException {
        Path report = directory.resolve("REPORT");
        Cobol.call(
                directory,
                Map.of("DD_SBDATA", data.toString(), "DD_SBREPORT", report.toString()),
                List.of("./SBORACLE", "READ"));
        return CobolReport.read(report);
    }

    /** The records the program wrote. */
    List<byte[]> records() {
        return records;
    }

    /** What the program says of the records it wrote. */
    List<CobolReport> reports() {
        return reports;
    }

    /** What the program says of other records, framed as GnuCOBOL does: length without itself, two zeros. */
    List<CobolReport> reportOf(List<byte[]> others) throws IOException, InterruptedException {
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        for (byte[] other : others) {
            framed.writeBytes(new byte[] {(byte) (other.length >> 8), (byte) other.length, 0, 0});
            framed.writeBytes(other);
        }
        return report(Files.write(directory.resolve("OURS"), framed.toByteArray()));
    }

    RecordLayout layout() {
        return layout;
    }

    DatasetOptions options() {
        return options;
    }

    /** The accessor of an element, with these options. */
    Item accessor(CobolCell cell, DatasetOptions with) {
        return Item.of(layout, layout.find(cell.item().name).orElseThrow(), with, cell.subscriptArray());
    }

    @Override
    public String toString() {
        return dialect + " " + name;
    }
}
