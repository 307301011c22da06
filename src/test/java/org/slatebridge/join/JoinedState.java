package org.slatebridge.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.layout.Dialect;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Histories;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.MappingReader;
import org.slatebridge.mapping.SmallState;

/** A master and the courts' cases, joined by key, case number or docket; records of 40 bytes written down as text. */
final class JoinedState {

    private static final String[] MASTER = {
        "01  P-REC.",
        "    05 P-TYPE     PIC X(02).",
        "    05 P-KEY      PIC X(05).",
        "    05 P-NAME     PIC X(10).",
        "    05 FILLER     PIC X(23).",
        "01  A-REC.",
        "    05 A-TYPE     PIC X(02).",
        "    05 A-KEY      PIC X(05).",
        "    05 A-SEQ      PIC 9(02).",
        "    05 A-CASE     PIC X(06).",
        "    05 FILLER     PIC X(25).",
        "01  C-REC.",
        "    05 C-TYPE     PIC X(02).",
        "    05 C-KEY      PIC X(05).",
        "    05 C-ARREST   PIC 9(02).",
        "    05 C-SEQ      PIC 9(02).",
        "    05 C-DOCKET   PIC X(06).",
        "    05 C-GRADE    PIC X(02).",
        "    05 C-DISP     PIC X(02).",
        "    05 FILLER     PIC X(19).",
    };

    private static final String[] CASES = {
        "01  K-REC.",
        "    05 K-KEY      PIC X(05).",
        "    05 K-CASE     PIC X(06).",
        "    05 K-DOCKET   PIC X(06).",
        "    05 K-CHARGE OCCURS 2.",
        "       10 K-SEQ   PIC 9(02).",
        "       10 K-GRADE PIC X(02).",
        "       10 K-DISP  PIC X(02).",
        "    05 FILLER     PIC X(11).",
    };

    static final String MAPPING = """
            mapping: joined
            facts: { charge.number: text }
            datasets:
              master:
                copybook: MASTER.cpy
                recfm: FB
                records:
                  P-REC: { when: { P-TYPE: '10' }, as: person, person: P-KEY, facts: { person.lastName: { item: P-NAME } } }
                  A-REC:
                    when: { A-TYPE: '20' }
                    as: arrest
                    person: A-KEY
                    key: [A-SEQ]
                    facts: { arrest.agencyCase: { item: A-CASE } }
                  C-REC:
                    when: { C-TYPE: '30' }
                    as: charge
                    person: C-KEY
                    parent: [C-ARREST]
                    key: [C-SEQ]
                    facts:
                      charge.number: { item: C-SEQ }
                      charge.docket: { item: C-DOCKET }
                      charge.grade: { item: C-GRADE, codes: grade }
                      disposition.type: { item: C-DISP, codes: disposition }
              courts:
                copybook: CASES.cpy
                recfm: FB
                order: none
                unmatched: add
                orphans: reject
                records:
                  K-REC:
                    as: arrest
                    person: K-KEY
                    via: { arrest.agencyCase: K-CASE, charge.docket: K-DOCKET }
                    match: { arrest.agencyCase: K-CASE }
                    key: [K-DOCKET]
                    tables:
                      K-CHARGE:
                        as: charge
                        unless: { K-SEQ: '0' }
                        key: [K-SEQ]
                        match: { charge.docket: K-DOCKET, charge.number: K-SEQ }
                        facts:
                          charge.grade: { item: K-GRADE, codes: grade }
                          disposition.type: { item: K-DISP, codes: disposition }
            precedence:
              charge.grade: agree
              disposition: [courts, master]
            codes:
              grade: { M1: M1, M2: M2 }
              disposition: { GP: convicted, DI: dismissed }
            """;

    private JoinedState() {}

    static Mapping mapping(String... replacements) {
        String text = MAPPING;
        for (int i = 0; i < replacements.length; i += 2) {
            if (!text.contains(replacements[i])) {
                throw new IllegalArgumentException("must be in the mapping: " + replacements[i]);
            }
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return MappingReader.read(
                "joined.yaml",
                text,
                (name, options) -> Layouts.all(Dialect.IBM, name.startsWith("MASTER") ? MASTER : CASES));
    }

    /** What came out: histories as lines without positions, and findings as KIND, dataset, record. */
    record Joined(List<String> lines, List<String> findings) {}

    static Joined join(Path folder, Mapping mapping, List<String> master, List<String> courts) {
        Map<String, Path> inputs = new LinkedHashMap<>();
        inputs.put("master", file(folder.resolve("master.dat"), master));
        inputs.put("courts", file(folder.resolve("courts.dat"), courts));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Finding> findings = new ArrayList<>();
        try (Histories histories = JoinedHistories.open(mapping, inputs, new Workspace(folder, 1 << 20, 2));
                HistoryWriter writer = new HistoryWriter(out, HistoryWriter.Positions.NONE)) {
            CriminalHistory history = histories.next();
            while (history != null) {
                writer.write(history);
                history = histories.next();
            }
            findings.addAll(histories.findings());
        }
        return new Joined(
                out.toString(StandardCharsets.UTF_8).lines().toList(),
                findings.stream().map(JoinedState::words).toList());
    }

    private static String words(Finding finding) {
        return finding.issue().kind() + " " + finding.issue().source().dataset() + " "
                + finding.issue().source().record();
    }

    private static Path file(Path file, List<String> records) {
        try {
            return Files.write(file, SmallState.records(records.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
