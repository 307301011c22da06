package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backout --person} and {@code verify --head} as an operator gives them. */
class BackoutCommandTest {

    @TempDir
    static Path directory;

    private static RunDirectory run;
    private static String person;

    @BeforeAll
    static void runOnce() throws IOException {
        Path master = Keystone.generate(directory.resolve("state"), 120, 7);
        run = RunDirectory.of(directory.resolve("run"), master);
        Cli cli = Cli.run(Keystone.runCommand(master, run.path()));
        assertThat(cli.code()).as(cli.err()).isIn(0, 4);
        Matcher sealed = Pattern.compile("\"person\":\"(\\w+)\".*\"outcome\":\"seal\"")
                .matcher(Files.readString(run.decisions()));
        assertThat(sealed.find()).isTrue();
        person = sealed.group(1);
    }

    @Test
    void leavesAFolderThatVerifyProvesAndBackoutUndoes() throws IOException {
        Path undone = directory.resolve("undone");
        Cli cli = Cli.run("backout", run.path().toString(), "--person", person, "--out", undone.toString());

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.out())
                .startsWith("BACKOUT SUMMARY ")
                .contains("CHARGES-BACKED-OUT")
                .doesNotContain(person);
        assertThat(cli.err()).isEmpty();
        assertThat(Cli.run("verify", undone.toString()).out()).endsWith("verified" + System.lineSeparator());
        assertThat(Cli.run("backout", undone.toString()).code()).isZero();
        assertThat(undone.resolve("backout").resolve(run.dataset())).hasSameBinaryContentAs(run.output());
    }

    @Test
    void repeatsNoKeyThatNobodyHas() {
        Cli cli = Cli.run("backout", run.path().toString(), "--charge", "KS99999999/1/1", "--person", person);

        assertThat(cli.code()).isEqualTo(8);
        assertThat(cli.err())
                .startsWith("SLB5060E ")
                .doesNotContain("KS99999999")
                .doesNotContain(person);
        assertThat(run.path().resolve("backout")).doesNotExist();
    }

    @Test
    void refusesAnEmptyKeyAndOptionsWithoutOne() {
        assertThat(Cli.run("backout", run.path().toString(), "--person", " ").err())
                .startsWith("SLB0001E --person is empty; ");
        assertThat(Cli.run("backout", run.path().toString(), "--current", "master=x")
                        .err())
                .startsWith("SLB0001E --current and --mapping go with --person or --charge; ");
    }

    @Test
    void comparesTheHeadWithTheOneKeptElsewhere() throws IOException {
        Matcher head = Pattern.compile("JOURNAL HEAD +(\\w{64})")
                .matcher(Files.readString(run.path().resolve("summary.txt")));
        assertThat(head.find()).isTrue();
        String kept = head.group(1);

        assertThat(Cli.run("verify", run.path().toString(), "--head", kept).code())
                .isZero();
        Cli other = Cli.run("verify", run.path().toString(), "--head", kept.substring(1) + "0");
        assertThat(other.code()).isEqualTo(16);
        assertThat(other.err()).startsWith("SLB5062E the journal's head is not the one that was given; ");
    }
}
