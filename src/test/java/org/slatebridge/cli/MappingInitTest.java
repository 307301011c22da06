package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code mapping init}: the mappings in {@code golden/mapping-init}. {@code ./mvnw test -Dtest=MappingInitTest
 * -Dtest.jvm=-Dgolden.write=true} writes them anew.
 */
class MappingInitTest {

    private static final String GOLDEN = "src/test/resources/golden/mapping-init/";
    private static final String KEYSTONE = "copybooks/KSCCHMST.cpy";
    private static final String OFFENDERS = GOLDEN + "OFNDBASE.cpy";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({KEYSTONE + ", KSCCHMST.yaml", OFFENDERS + ", OFNDBASE.yaml"})
    void writesWhatTheCopybookTellsAndListsTheRest(String copybook, String expected) throws IOException {
        Cli cli = Cli.run("mapping", "init", "--copybook", copybook);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.code()).isZero();
        Path golden = Path.of(GOLDEN + expected);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, cli.out());
        }
        assertThat(cli.out()).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @CsvSource({KEYSTONE, OFFENDERS})
    void whatItWritesPassesTheCheck(String copybook) throws IOException {
        Path own = folder.resolve(String.valueOf(Path.of(copybook).getFileName()));
        Files.copy(Path.of(copybook), own);
        Path out = folder.resolve("m.yaml");
        Cli init = Cli.run("mapping", "init", "--copybook", own.toString(), "--out", out.toString());
        assertThat(init.code()).as(init.err()).isZero();
        assertThat(init.out()).isEmpty();
        Cli check = Cli.run("mapping", "check", out.toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.code()).isZero();
    }

    @Test
    void theOptionsGivenAreThoseOfTheMapping() {
        Cli cli = Cli.run(
                "mapping",
                "init",
                "--copybook",
                KEYSTONE,
                "--copybook",
                OFFENDERS,
                "--name",
                "two",
                "--recfm",
                "VB",
                "--codepage",
                "IBM1047",
                "--rdw-excludes-itself",
                "--select",
                "SENT-JAIL-0440:SENT-DATE-0440=J",
                "--select",
                "KS-PER-SID-PARTS:KS-PER-SEX=M");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.out())
                .contains("mapping: 'two'\n", "\n  kscchmst:  # check", "\n  ofndbase:  # check")
                .contains("""
                            recfm: 'VB'
                            codepage: 'IBM1047'
                            rdw-excludes-itself: 'true'
                            select: 'SENT-JAIL-0440:SENT-DATE-0440=J;KS-PER-SID-PARTS:KS-PER-SEX=M'
                            records:
                        """)
                .doesNotContain("lrecl");
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws IOException {
        Path out = Files.writeString(folder.resolve("m.yaml"), "mine");
        Cli cli = Cli.run("mapping", "init", "--copybook", KEYSTONE, "--out", out.toString());
        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err()).startsWith("SLB5005E ");
        assertThat(out).hasContent("mine");
    }

    @Test
    void aCopybookWithFaultsIsSaidSo() throws IOException {
        Path broken = Files.writeString(folder.resolve("B.cpy"), "       01  R PIC Q.\n");
        Cli cli = Cli.run("mapping", "init", "--copybook", broken.toString());
        assertThat(cli.code()).isEqualTo(16);
        assertThat(cli.err()).startsWith("SLB1004E ");
        assertThat(cli.out()).isEmpty();
    }
}
