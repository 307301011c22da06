package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slatebridge.batch.Definitions;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.DatasetTally;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Issue;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.RecordTally;

class RecordAccountsTest {

    private final DatasetMapping dataset =
            new Definitions().mapping(Keystone.MAPPING).datasets().get(0);
    private final RecordAccounts accounts = new RecordAccounts(
            new DatasetTally(dataset, new RecordTally(), new ControlTotals(dataset.totals(), new long[0])));

    private void add(Issue.Kind kind, long record, String... about) {
        RecordMapping charge = dataset.records().stream()
                .filter(type -> type.name().equals("KS-CHARGE-RECORD"))
                .findFirst()
                .orElseThrow();
        SourceRef source = new SourceRef("master", record, 0);
        accounts.add(Stream.of(about)
                .map(fact -> new Finding(new Issue(kind, source, fact), 0, 200, charge))
                .toList());
    }

    private List<String> printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        accounts.print(new Messages(new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void conflictsAreToldByFact() {
        add(Issue.Kind.CONFLICT, 41, "disposition.type", "charge.grade");
        add(Issue.Kind.CONFLICT, 7, "disposition");
        add(Issue.Kind.CONFLICT, 9, "charge.grade");
        add(Issue.Kind.CONFLICT, 12, "charge.grade");
        assertThat(printed())
                .endsWith("CONFLICT KS-CHARGE-RECORD 5: charge.grade 3, disposition 1, disposition.type 1;"
                        + " record 41, 7, 9, …");
        assertThat(accounts.rejected()).isZero();
        assertThat(accounts.found()).isEqualTo(5);
    }

    @Test
    void whatIsAboutTheRecordAsAWholeIsToldInWords() {
        add(Issue.Kind.DUPLICATE, 3, "");
        assertThat(printed())
                .endsWith("DUPLICATE KS-CHARGE-RECORD 1: a record with the same keys came before; record 3");
        assertThat(accounts.rejected()).isEqualTo(1);
    }
}
