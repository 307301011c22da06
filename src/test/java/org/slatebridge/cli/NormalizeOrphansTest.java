package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of somebody whom the leading dataset does not know. */
class NormalizeOrphansTest {

    private static final String MAPPING = """
            mapping: m
            datasets:
              master:
                copybook: M.cpy
                recfm: FB
                lrecl: 5
                codepage: US-ASCII
                records:
                  M-REC:
                    as: arrest
                    person: M-WHO
                    key: [M-NUMBER]
                    facts:
                      arrest.agencyCase: { item: M-CASE }
              courts:
                copybook: C.cpy
                recfm: FB
                lrecl: 5
                codepage: US-ASCII
                order: none
                unmatched: refuse
                orphans: reject
                records:
                  C-REC:
                    as: arrest
                    person: C-WHO
                    match: { arrest.agencyCase: C-CASE }
                    key: [C-CASE]
                    facts:
                      arrest.county: { item: C-COUNTY, codes: county }
            codes:
              county: { P: PIKE }
            rejects: { limit-percent: 50 }
            """;

    @TempDir
    private Path folder;

    private Cli normalize(String courts) throws IOException {
        Files.writeString(folder.resolve("M.cpy"), """
                       01  M-REC.
                           05  M-WHO     PIC X(2).
                           05  M-NUMBER  PIC 9.
                           05  M-CASE    PIC X(2).
                """);
        Files.writeString(folder.resolve("C.cpy"), """
                       01  C-REC.
                           05  C-WHO     PIC X(2).
                           05  C-CASE    PIC X(2).
                           05  C-COUNTY  PIC X.
                """);
        Path mapping = Files.writeString(folder.resolve("m.yaml"), MAPPING);
        Path master = Files.writeString(folder.resolve("M"), "AA1T1CC1T2", StandardCharsets.US_ASCII);
        Path file = Files.writeString(folder.resolve("C"), courts, StandardCharsets.US_ASCII);
        return Cli.run("normalize", mapping.toString(), "--input", "master=" + master, "--input", "courts=" + file);
    }

    @Test
    void areNotAskedWhichPartTheyAreAndTheirCodesAreNotTold() throws IOException {
        Cli cli = normalize("CCT2XBBT9QAAT1P");
        assertThat(cli.code()).as(cli.err()).isEqualTo(4);
        assertThat(cli.err())
                .contains("ORPHAN C-REC 1: nobody is found whose record it is; record 2\n")
                .contains("UNKNOWN CODE C-COUNTY 1: 'X' 1; arrest.county in C-REC\n");
        assertThat(cli.out().lines()).hasSize(2);
    }

    @Test
    void aPartOfAKnownPersonThatNothingMatchesStillEndsTheCommand() throws IOException {
        Cli cli = normalize("CCT9P");
        assertThat(cli.code()).as(cli.err()).isGreaterThan(4);
        assertThat(cli.err()).contains("no dataset before has the part that the record belongs to");
    }
}
