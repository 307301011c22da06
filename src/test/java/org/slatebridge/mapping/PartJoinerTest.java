package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Dialect;

/** Records whose tables hold parts, without another dataset to be matched with. */
class PartJoinerTest {

    private static final String[] COPYBOOK = {
        "01  K-REC.",
        "    05 K-KEY      PIC X(05).",
        "    05 K-SEQ      PIC 9(02).",
        "    05 K-COUNT    PIC 9(02).",
        "    05 K-CHARGE OCCURS 2.",
        "       10 K-NUMBER PIC 9(02).",
        "       10 K-GRADE  PIC X(02).",
    };

    private static final String MAPPING = """
            mapping: m
            datasets:
              one:
                copybook: C.cpy
                records:
                  K-REC:
                    as: arrest
                    person: K-KEY
                    key: [K-SEQ]
                    children: { charge: K-COUNT }
                    tables:
                      K-CHARGE:
                        as: charge
                        unless: { K-NUMBER: '0' }
                        key: [K-NUMBER]
                        facts: { charge.grade: { item: K-GRADE } }
            """;

    private static CriminalHistory history(String... records) {
        Mapping mapping = MappingReader.read("m.yaml", MAPPING, (name, options) -> Layouts.all(Dialect.IBM, COPYBOOK));
        DatasetMapping dataset = mapping.datasets().get(0);
        HistoryAssembler assembler = new HistoryAssembler(Derivations.NONE);
        assembler.begin("A0001");
        for (int i = 0; i < records.length; i++) {
            byte[] bytes = SmallState.record(records[i]);
            assembler.add(dataset.records().get(0), bytes, 0, bytes.length, new SourceRef("one", i + 1, i * 40L));
        }
        return assembler.finish(new SourceRef("one", 9, 0));
    }

    @Test
    void elementsThatCountAreChargesOfTheArrest() {
        CriminalHistory history = history("A0001010202M105M2", "A0001020107S 00  ");
        assertThat(history.arrests()).extracting(Arrest::key).containsExactly("A0001/1", "A0001/2");
        assertThat(history.charges())
                .extracting(charge -> charge.key())
                .containsExactly("A0001/1/2", "A0001/1/5", "A0001/2/7");
        assertThat(history.unread()).containsExactly(new SourceRef("one", 9, 0));
    }

    @Test
    void anArrestWithoutAnythingInItsTableIsAnArrest() {
        CriminalHistory history = history("A0001010000  00  ");
        assertThat(history.arrests()).extracting(Arrest::key).containsExactly("A0001/1");
        assertThat(history.charges()).isEmpty();
    }

    @Test
    void aRecordThatCountsMoreThanItsTableHasIsIncomplete() {
        assertThat(history("A0001010202M100  ").unread()).contains(new SourceRef("one", 1, 0));
    }

    @Test
    void aSecondRecordWithTheSameKeyIsADuplicate() {
        CriminalHistory history = history("A0001010102M100  ", "A0001010103M200  ");
        assertThat(history.charges()).hasSize(1);
        assertThat(history.unread()).contains(new SourceRef("one", 2, 40));
    }
}
