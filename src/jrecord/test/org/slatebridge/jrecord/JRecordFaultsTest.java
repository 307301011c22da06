package org.slatebridge.jrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.Crosscheck;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.RecordTypes;

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
    })
    void knowsTheFaultByTheItemAndItsBytes(String clauses, String bytes, String fault) throws Exception {
        assertThat(compare(clauses, bytes)).containsExactly(fault);
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

    private List<String> compare(String clauses, String bytes) throws Exception {
        Path data = Files.write(folder.resolve("data"), HexFormat.of().parseHex(bytes));
        return compare(clauses, data, DatasetOptions.defaults());
    }

    private List<String> compare(String clauses, Path data, DatasetOptions options) throws Exception {
        String source = "       01  A-RECORD.\n           05  AN-ITEM " + clauses + ".\n";
        Path copybook = Files.writeString(folder.resolve("A.cpy"), source);
        List<RecordLayout> layouts = CopybookReader.read(copybook, CopybookOptions.DEFAULT);
        List<String> found = new ArrayList<>();
        Crosscheck crosscheck = new Crosscheck(
                new JRecordEngine(),
                RecordTypes.of(layouts, options),
                options,
                false,
                (difference, explained) ->
                        found.add(explained == null ? "unexplained " + difference.kind() : explained));
        crosscheck.compare(data, "data", List.of(copybook), Long.MAX_VALUE);
        return found;
    }
}
