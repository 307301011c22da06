package org.slatebridge.jrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.crosscheck.Crosscheck;
import org.slatebridge.crosscheck.ItemDifference;
import org.slatebridge.crosscheck.ItemValue;
import org.slatebridge.crosscheck.SecondEngine;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.RecordTypes;
import org.slatebridge.record.ShownItem;

/** One item, its bytes, and what the crosscheck makes of the two readings. */
class JRecordFaultsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "PIC S9(3) COMP-3, 123B, packed-sign-b",
        "PIC S9(4) COMP-3, 91234C, packed-unchecked",
        "PIC 9(3) COMP-3, 123D, packed-unchecked",
        "PIC S9(5), F1C1F3F4F5, zoned-unchecked",
        "PIC S9(3) SIGN LEADING, D1F2F3, sign-leading",
        "COMP-1, 41100000, float-ieee",
        "COMP-2, C276A00000000000, float-ieee",
        "PIC SPP9(3) COMP-3, 123C, p-scaling",
        "PIC X(3), 000000, low-values-as-blank",
        "PIC X(3), C115C2, nel-as-line-feed",
        "PIC 9(6).99-, F7F8F4F4F9F74BF3F74E, edited-loose",
        "PIC Z(8)-, F3F0F5F0F3F9F3F260, edited-unread",
        "PIC ZZZ, 404040, edited-unread",
        "PIC 9(6).99-, F7F8F4F4F9F7F3F74040, edited-loose",
        "PIC ZZ9.99, F1F2F3F4F5F6, edited-loose",
        "PIC SPP9(3), F1F2D3, p-scaling",
        "PIC 9(3)PP, F1F2F3, p-scaling",
        "COMP-1, 0000C07F, float-ieee",
        "PIC S9(3), F160D3, zoned-unchecked",
    })
    void knowsTheFaultByTheItemAndItsBytes(String clauses, String bytes, String fault) throws Exception {
        assertThat(compare(clauses, bytes)).containsExactly(fault);
    }

    /** Another value than the fault makes, or other bytes than those it needs; JRecord itself gives none of these. */
    @ParameterizedTest
    @CsvSource({
        "PIC S9(3) COMP-3, 123B, 124",
        "PIC S9(3) COMP-3, 123D, 123",
        "PIC S9(4) COMP-3, 91234C, 1234",
        "PIC S9(4) COMP-3, 9123AC, 9123",
        "PIC 9(3) COMP-3, 123D, 123",
        "PIC S9(5), F1C1F3F4F5, 11346",
        "PIC S9(5), F1C1F3F4B5, -11345",
        "PIC 9(5), F1C1F3F4F5, 11345",
        "PIC S9(3) SIGN LEADING, D1F2F3, -124",
        "PIC S9(3) SIGN LEADING SEPARATE, 60F1F2F3, 123",
        "COMP-1, 41100000, 2",
        "COMP-1, 41100000, INVALID",
        "COMP-2, C276A00000000000, 118.625",
        "PIC SPP9(3) COMP-3, 123C, 1230",
        "PIC S9(3)PP COMP-3, 123C, 123",
        "PIC PP9(3), F1F2F3, 123",
        "PIC X(3), 000000, A",
        "PIC X(3), C115C2, AB",
        "PIC 9(6).99-, F7F8F4F4F9F74BF3F74E, 784497.38",
        "PIC ZZ9.99, F1F2F3F4F5F6, 1234.56",
        "PIC ZZ9, C1C2C3, 123",
        "PIC Z(8)-, F3F0F5F0F3F9F3F260, 30503932",
        "PIC Z(8)-, F3F0F5F0F3F9F3F240, INVALID",
    })
    void aNearMissIsNotExplained(String clauses, String bytes, String read) throws Exception {
        assertThat(compare(clauses, bytes, new Scripted(value(clauses, read))))
                .singleElement()
                .asString()
                .startsWith("unexplained");
    }

    private static ItemValue value(String clauses, String read) {
        if (read.equals("INVALID")) {
            return ItemValue.INVALID;
        }
        return clauses.startsWith("PIC X") ? ItemValue.of(read) : ItemValue.of(new BigDecimal(read));
    }

    @Test
    void aCountOutOfRangeIsNotExplained() throws Exception {
        String table = "PIC S9(2) COMP-3.\n           05  T PIC X OCCURS 1 TO 3 DEPENDING ON AN-ITEM";
        Path data = Files.write(folder.resolve("data"), HexFormat.of().parseHex("00080000" + "009CC1C2"));
        assertThat(compare(table, data, DatasetOptions.of(Map.of("recfm", "V"))))
                .contains("unexplained invalid-number");
    }

    @Test
    void slackBytesInsideAnElementAgree() throws Exception {
        String table = "OCCURS 2.\n               10  A PIC X.\n               10  B PIC S9(4) COMP SYNC";
        assertThat(compare(table, "C1000001C2000002")).isEmpty();
    }

    @Test
    void slackBytesAtTheEndOfAnElementAreNotExplained() throws Exception {
        String table = "OCCURS 2.\n               10  A PIC S9(9) COMP SYNC.\n               10  B PIC X";
        assertThat(compare(table, "00000001C100000000000002C2000000"))
                .containsExactly("unexplained value", "unexplained value");
    }

    @Test
    void findsItemsOfOneNameWherever() throws Exception {
        String items = """
                PIC X.
                           05  FILLER.
                               10  A PIC X.
                           05  FILLER.
                               10  A PIC X.
                           05  B PIC X.
                           05  C REDEFINES B.
                               10  A PIC 9.
                           05  D OCCURS 2.
                               10  A PIC X""";
        assertThat(compare(items, "C1C2C3C4C5C6")).isEmpty();
    }

    @Test
    void refusesXmlLayouts() throws Exception {
        Path xml = Files.writeString(folder.resolve("A.xml"), "<copybook/>");
        Path data = Files.write(folder.resolve("data"), new byte[] {1});
        assertThatThrownBy(() -> new JRecordEngine().open(data, List.of(xml), DatasetOptions.defaults(), 1))
                .hasMessageContaining("SLB2406E")
                .hasMessageContaining("no XML layout such as A.xml");
    }

    @ParameterizedTest
    @CsvSource({
        "PIC S9(3) COMP-3, 123D",
        "PIC S9(3)V99 COMP-3, 12345C",
        "PIC S9(3), F1F2D3",
        "PIC S9(3) SIGN LEADING SEPARATE, 60F1F2F3",
        "PIC S9(4) COMP, FFFE",
        "PIC X(3), C1C240",
        "PIC ZZ9.99, 4040F14BF5F0",
        "PIC S9(3) COMP-3, 4040",
        "PIC S9(3) COMP-3, 0000",
        "PIC S9(3), 404040",
        "PIC S9(3), 000000",
        "PIC 9(3), 404040",
        "PIC 9(5), F1C1F3F4F5",
    })
    void bothReadTheSame(String clauses, String bytes) throws Exception {
        assertThat(compare(clauses, bytes)).isEmpty();
    }

    @Test
    void recordsOfAnotherLengthAreUnexplained() throws Exception {
        Path data = Files.write(folder.resolve("data"), new byte[] {0, 7, 0, 0, -63, -62, -61, 0, 6, 0, 0, -63, -62});
        List<String> found = compare("PIC X(3)", data, DatasetOptions.of(Map.of("recfm", "V")));
        assertThat(found).containsExactly("unexplained invalid-text");
    }

    /** Reads every item as this value, and knows JRecord's faults. */
    private record Scripted(ItemValue read) implements SecondEngine {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Records open(Path dataset, List<Path> copybooks, DatasetOptions options, int lrecl) {
            Records records = new JRecordEngine().open(dataset, copybooks, options, lrecl);
            return new Records() {

                @Override
                public boolean next() {
                    return records.next();
                }

                @Override
                public int length() {
                    return records.length();
                }

                @Override
                public ItemValue value(ShownItem item) {
                    return read;
                }

                @Override
                public void close() {
                    records.close();
                }
            };
        }

        @Override
        public @Nullable String explain(ItemDifference difference) {
            return JRecordFaults.explain(difference);
        }
    }

    private List<String> compare(String clauses, String bytes) throws Exception {
        return compare(clauses, bytes, new JRecordEngine());
    }

    private List<String> compare(String clauses, String bytes, SecondEngine engine) throws Exception {
        Path data = Files.write(folder.resolve("data"), HexFormat.of().parseHex(bytes));
        return compare(clauses, data, DatasetOptions.defaults(), engine);
    }

    private List<String> compare(String clauses, Path data, DatasetOptions options) throws Exception {
        return compare(clauses, data, options, new JRecordEngine());
    }

    private List<String> compare(String clauses, Path data, DatasetOptions options, SecondEngine engine)
            throws Exception {
        String source = "       01  A-RECORD.\n           05  AN-ITEM " + clauses + ".\n";
        Path copybook = Files.writeString(folder.resolve("A.cpy"), source);
        List<RecordLayout> layouts = CopybookReader.read(copybook, CopybookOptions.DEFAULT);
        List<String> found = new ArrayList<>();
        Crosscheck crosscheck = new Crosscheck(
                engine,
                RecordTypes.of(layouts, options),
                options,
                false,
                (difference, explained) ->
                        found.add(explained == null ? "unexplained " + difference.kind() : explained));
        crosscheck.compare(data, "data", List.of(copybook), Long.MAX_VALUE);
        return found;
    }
}
