package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopybookCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void copybook() throws IOException {
        Files.writeString(folder.resolve("CASE.cpy"), """
                       01  CASE-REC.
                           05  CHARGE-CNT   PIC 9(4) COMP.
                               88  NONE     VALUE 0.
                           05  CHARGE OCCURS 0 TO 4 DEPENDING ON CHARGE-CNT.
                               10  FINE     PIC S9(5)V99 COMP-3.
                               10  FINE-X   REDEFINES FINE PIC X(4).
                """);
    }

    private Cli run(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "copybook";
        words[1] = folder.resolve("CASE.cpy").toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return Cli.run(words);
    }

    @Test
    void jsonIsAsTheContractSays() {
        assertThat(run("--format", "json").out()).isEqualTo("""
                {"items": [
                  {"record": "CASE-REC", "level": 1, "name": "CASE-REC", "path": "", "picture": null, "usage": "DISPLAY", \
                "offset": 0, "length": 18, "occurs": null, "redefines": null},
                  {"record": "CASE-REC", "level": 5, "name": "CHARGE-CNT", "path": "CHARGE-CNT", "picture": "9(4)", \
                "usage": "COMP", "offset": 0, "length": 2, "occurs": null, "redefines": null},
                  {"record": "CASE-REC", "level": 5, "name": "CHARGE", "path": "CHARGE", "picture": null, \
                "usage": "DISPLAY", "offset": 2, "length": 4, \
                "occurs": {"min": 0, "max": 4, "dependingOn": "CHARGE-CNT"}, "redefines": null},
                  {"record": "CASE-REC", "level": 10, "name": "FINE", "path": "CHARGE/FINE", "picture": "S9(5)V99", \
                "usage": "COMP-3", "offset": 2, "length": 4, "occurs": null, "redefines": null},
                  {"record": "CASE-REC", "level": 10, "name": "FINE-X", "path": "CHARGE/FINE-X", "picture": "X(4)", \
                "usage": "DISPLAY", "offset": 2, "length": 4, "occurs": null, "redefines": "FINE"}]}
                """);
    }

    @Test
    void theTableIsForPeople() {
        Cli cli = run();
        assertThat(cli.code()).isZero();
        assertThat(cli.out().lines().map(l -> l.replaceAll(" +", " ")))
                .containsExactly(
                        "LEVEL NAME PICTURE USAGE OFFSET LENGTH",
                        "01 CASE-REC 0 18",
                        " 05 CHARGE-CNT 9(4) COMP 0 2",
                        " 88 NONE",
                        " 05 CHARGE 2 4 occurs 0 to 4 depending on CHARGE-CNT",
                        " 10 FINE S9(5)V99 COMP-3 2 4",
                        " 10 FINE-X X(4) DISPLAY 2 4 redefines FINE");
    }

    @Test
    void dialectChangesSizes() {
        assertThat(run("--format", "json", "--dialect", "mf").out()).contains("\"length\": 18");
        assertThat(run("--dialect", "cobol74").err())
                .isEqualTo("SLB1202E dialect cannot be 'cobol74'; give one of ibm, gnucobol, mf, fujitsu\n");
    }

    @Test
    void aLevelOneThatIsNotInTheSourceIsNotInTheJson() throws IOException {
        Files.writeString(folder.resolve("CASE.cpy"), "           05  A PIC X.\n");
        assertThat(run("--format", "json").out()).startsWith("{\"items\": [\n  {\"record\": \"CASE\", \"level\": 5,");
        assertThat(run().out()).contains("01 CASE").contains("(not in the copybook)");
    }
}
