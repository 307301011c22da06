package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.layout.Validity;

class InvalidCountsTest {

    private static InvalidCounts counts(Decoding decoding) {
        return new InvalidCounts(RecordTypes.of(decoding.layouts, decoding.options), decoding.options, false);
    }

    @Test
    void itemsStandInTheOrderOfTheCopybookWithTheirKinds() {
        InvalidCounts counts = counts(Decoding.of("01 R.", "05 Z PIC 9.", "05 T OCCURS 3.", "10 A PIC 9(2)."));
        assertThat(counts.lines()).isEmpty();
        counts.add(0, "T[2]/A", 5, 7, Validity.BLANK);
        counts.add(0, "T[0]/A", 1, 7, Validity.LOW_VALUES);
        counts.add(0, "T[1]/A", 3, 4, Validity.INVALID);
        counts.add(0, "T[1]/A", 3, 7, Validity.BLANK);
        counts.add(0, "Z", 0, 7, Validity.INVALID);
        counts.add(0, "Z", 0, 7, Validity.HIGH_VALUES);
        assertThat(counts.lines())
                .containsExactly(
                        "item       blank  low-values high-values     garbage         cut",
                        "Z              0           0           1           1           0",
                        "T/A            2           1           0           0           1");
    }

    @Test
    void recordTypesNameTheirItemsAndRecordsOfNoTypeComeLast() {
        Decoding decoding =
                Decoding.of("01 A.", "05 K PIC X.", "01 B.", "05 K PIC 9.").with("select=A:K=A;B:K=1");
        InvalidCounts counts = counts(decoding);
        counts.add(RecordTypes.NONE, "", 0, 1, Validity.INVALID);
        counts.add(1, "K", 0, 1, Validity.BLANK);
        assertThat(counts.lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("item "),
                        b -> assertThat(b).startsWith("B/K  "),
                        none -> assertThat(none).startsWith("(record of no type) "));
    }

    @Test
    void manyItemsAndLongPathsAreShortened() {
        List<String> lines = new ArrayList<>(List.of("01 R."));
        for (int level = 2; level < 12; level++) {
            lines.add(String.format("%02d GROUP-WITH-A-LONG-NAME-%d.", level, level));
        }
        for (int i = 0; i < 50; i++) {
            lines.add("20 ITEM-" + i + " PIC 9.");
        }
        Decoding decoding = Decoding.of(lines.toArray(String[]::new));
        InvalidCounts counts = counts(decoding);
        decoding.layout().fields().stream()
                .filter(f -> !f.isGroup())
                .forEach(f -> counts.add(0, f.path(), 0, 100, Validity.BLANK));
        assertThat(counts.lines())
                .hasSize(42)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120))
                .last()
                .isEqualTo("... and 10 more items");
        assertThat(counts.lines().get(1)).startsWith("...").contains("GROUP-WITH-A-LONG-NAME-11/ITEM-0 ");
    }
}
