package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

    private static final String LAST = "These are suggestions: declare what the dataset is, and decode it.\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String file(String hex) throws IOException {
        return Files.write(folder.resolve("U"), HexFormat.of().parseHex(hex.replace(" ", "")))
                .toString();
    }

    @Test
    void framingsThatFitAreListedAsTheyAreTyped() throws IOException {
        assertThat(Cli.run("inspect", file("00020000 C1C2 00010000 C3")))
                .isEqualTo(new Cli(
                        0,
                        "bytes 11\n--recfm V --rdw-excludes-itself: 2 records of 1 to 2 bytes end at the end of file\n"
                                + LAST,
                        ""));
    }

    @Test
    void recordsOfTheCopybooksLengthAreTried() throws IOException {
        Path copybook = Files.writeString(folder.resolve("R.cpy"), "       01  R.\n           05  A  PIC X(4).\n");
        assertThat(Cli.run("inspect", file("C1C200F1 C1C200F1"), "--copybook", copybook.toString())
                        .out())
                .contains("--recfm FB --lrecl 4: 2 records of 4 to 4 bytes end at the end of file");
    }

    @Test
    void nothingPlausibleIsAWarning() throws IOException {
        Cli cli = Cli.run("inspect", file("FF00FF"));
        assertThat(cli)
                .isEqualTo(new Cli(
                        4,
                        "bytes 3\n" + LAST,
                        "SLB2012W no framing that was tried fits; ask how it was written and transferred\n"));
    }
}
