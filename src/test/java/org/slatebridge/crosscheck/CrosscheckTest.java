package org.slatebridge.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.RecordTypes;
import org.slatebridge.record.ShownItem;

/** The crosscheck against an engine whose readings the test gives. */
class CrosscheckTest {

    private static final String COPYBOOK = """
                   01  CASE-RECORD.
                       05  CASE-NO     PIC X(3).
                       05  FINE        PIC 9(2) OCCURS 2.
                       05  FILLER      PIC X.
            """;

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    /** Reads every record of 8 bytes as the map says. */
    private record Scripted(int records, Map<String, ItemValue> values) implements SecondEngine {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Records open(Path dataset, List<Path> copybooks, DatasetOptions options, int lrecl) {
            return new Records() {
                private int read;

                @Override
                public boolean next() {
                    return read++ < records;
                }

                @Override
                public int length() {
                    return lrecl;
                }

                @Override
                public ItemValue value(ShownItem item) {
                    return values.getOrDefault(item.path(), ItemValue.UNKNOWN);
                }

                @Override
                public void close() {
                    read = records;
                }
            };
        }

        @Override
        public @Nullable String explain(ItemDifference difference) {
            return difference.bytes().equals("F0F7") ? "dislikes-seven" : null;
        }
    }

    private Crosscheck.Summary compare(String hex, SecondEngine engine, boolean values) throws Exception {
        Path data = Files.write(folder.resolve("data"), HexFormat.of().parseHex(hex));
        List<RecordLayout> layouts = CopybookReader.parse("C.cpy", "C", COPYBOOK, CopybookOptions.DEFAULT);
        DatasetOptions options = DatasetOptions.defaults();
        Crosscheck crosscheck = new Crosscheck(
                engine,
                RecordTypes.of(layouts, options),
                options,
                false,
                (difference, explained) -> lines.add(difference.json(explained, values)));
        return crosscheck.compare(data, "data", List.of(), Long.MAX_VALUE);
    }

    private static Map<String, ItemValue> readings(String text, int first, int second) {
        return Map.of(
                "CASE-NO", ItemValue.of(text),
                "FINE[0]", ItemValue.of(BigDecimal.valueOf(first)),
                "FINE[1]", ItemValue.of(BigDecimal.valueOf(second)));
    }

    @Test
    void enginesThatReadTheSameAgree() throws Exception {
        Crosscheck.Summary summary = compare("C1C240F0F1F0F240", new Scripted(1, readings("AB ", 1, 2)), false);
        assertThat(summary).isEqualTo(new Crosscheck.Summary(1, 3, 0, 0, Map.of()));
        assertThat(lines).isEmpty();
    }

    @Test
    void tellsRecordOffsetPathAndBytesOfADifference() throws Exception {
        Crosscheck.Summary summary =
                compare("C1C240F0F1F0F240" + "C1C240F0F1F0F340", new Scripted(2, readings("AB", 1, 2)), false);
        assertThat(summary.unexplained()).isEqualTo(1);
        assertThat(summary.byItem()).isEqualTo(Map.of("FINE", 1L));
        assertThat(lines)
                .containsExactly(
                        "{\"record\":2,\"offset\":13,\"path\":\"FINE[1]\",\"kind\":\"value\",\"bytes\":\"F0F3\"}");
    }

    @Test
    void showsValuesOnlyWhenAsked() throws Exception {
        compare("C1C240F0F1F0F240", new Scripted(1, readings("XY", 1, 2)), true);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).endsWith("\"bytes\":\"C1C240\",\"ours\":\"AB\",\"theirs\":\"XY\"}");
    }

    @Test
    void countsWhatTheEngineExplainsApart() throws Exception {
        Crosscheck.Summary summary = compare("C1C240F0F7F0F240", new Scripted(1, readings("AB", 1, 2)), false);
        assertThat(summary.explained()).isEqualTo(1);
        assertThat(summary.unexplained()).isZero();
        assertThat(summary.byItem()).isEqualTo(Map.of("FINE, explained: dislikes-seven", 1L));
    }

    @Test
    void garbageThatIsReadAsANumberIsADifference() throws Exception {
        compare("C1C2404040F0F240", new Scripted(1, readings("AB", 0, 2)), false);
        assertThat(lines).singleElement().asString().contains("\"kind\":\"invalid-number\"", "\"bytes\":\"4040\"");
    }

    @Test
    void aFileWithAnotherNumberOfRecordsIsADifference() throws Exception {
        compare("C1C240F0F1F0F240", new Scripted(2, readings("AB", 1, 2)), false);
        assertThat(lines).singleElement().asString().contains("\"kind\":\"record\"");
    }
}
