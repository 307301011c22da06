package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticException;

/** Runs that are interrupted and gone on with by the same request. */
class RestartedRunsTest {

    @TempDir
    private Path folder;

    @Test
    void stoppingAfterEveryBlockGivesTheSameBytes() throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 21);
        keystone.run("whole");
        int stops = 0;
        while (!keystone.runAndStop("stopped", 1, 1)) {
            stops++;
            assertThat(stops).as("progress at every start").isLessThan(30);
        }
        assertThat(stops).isGreaterThan(4);
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void failingAtAnyBlockGivesTheSameBytes() throws IOException {
        Keystone keystone = Keystone.of(folder, 6, 22);
        keystone.run("whole", 1);
        Map<String, String> expected = keystone.published("whole");
        for (int after = 1; !keystone.runAndFail("failed" + after, 1, after); after++) {
            assertThat(after).isLessThan(20);
            keystone.run("failed" + after, 1);
            assertThat(keystone.published("failed" + after))
                    .as("failed at block %d", after)
                    .isEqualTo(expected);
        }
    }

    @Test
    void failingAgainAndAgainMakesProgress() throws IOException {
        Keystone keystone = Keystone.of(folder, 6, 23);
        keystone.run("whole");
        int failures = 0;
        while (!keystone.runAndFail("failed", 1, 2)) {
            failures++;
            assertThat(failures).isLessThan(20);
        }
        assertThat(failures).isPositive();
        assertThat(keystone.published("failed")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void whatWasWrittenAfterTheCheckpointIsCutOff() throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 24);
        keystone.run("whole");
        assertThat(keystone.runAndStop("stopped", 1, 4)).isFalse();
        Path publish = keystone.out("stopped").resolve("work/publish");
        for (String file : new String[] {
            "output/KSCCHMST", "journal.dat", "decisions.jsonl", "rejects/master.dat", "rejects/master.reasons.jsonl"
        }) {
            Files.write(publish.resolve(file), new byte[777], StandardOpenOption.APPEND);
        }
        keystone.run("stopped");
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void aWorkFileShorterThanItsCheckpointIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 25);
        assertThat(keystone.runAndStop("stopped", 1, 4)).isFalse();
        Path decisions = keystone.out("stopped").resolve("work/publish/decisions.jsonl");
        Files.write(decisions, Arrays.copyOf(Files.readAllBytes(decisions), 10));
        assertThat(keystone.refused("stopped"))
                .hasMessageStartingWith("SLB5003E an unfinished file of the run is shorter than its checkpoint");
    }

    @Test
    void checkpointsFartherApartAfterARestartChangeNothing() throws IOException {
        long seed = System.nanoTime();
        System.out.println("checkpointsFartherApartAfterARestartChangeNothing seed " + seed);
        Random random = new Random(seed);
        Keystone keystone = Keystone.of(folder, 20, 26);
        keystone.run("whole");
        int starts = 0;
        while (!keystone.runAndStop("stopped", 1 + random.nextInt(3000), 1 + random.nextInt(3))) {
            starts++;
            assertThat(starts).isLessThan(60);
        }
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void aStrayRecordAtTheCheckpointStillTaintsTheNextPerson() throws IOException {
        Keystone keystone = Keystone.of(folder, 12, 27);
        byte[] bytes = keystone.bytes();
        byte[] stray = new byte[Keystone.LRECL];
        int person = 0;
        for (int number = 3; person == 0; number++) {
            person = bytes[(number - 1) * Keystone.LRECL] == (byte) 0xF1 ? number : 0;
        }
        keystone.write(
                Keystone.records(bytes, 1, person - 1), stray, Keystone.records(bytes, person, Keystone.count(bytes)));
        keystone.changeMapping(text -> text.replaceAll("(?s)    # What the trailer.*?    writeback:", "    writeback:")
                .replace("limit-percent: 1", "limit-percent: 100"));
        keystone.run("whole");
        int starts = 0;
        while (!keystone.runAndStop("stopped", 1, 1)) {
            starts++;
            assertThat(starts).isLessThan(40);
        }
        assertThat(keystone.published("stopped")).isEqualTo(keystone.published("whole"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapping", "policy", "as-of", "decisions", "size", "name"})
    void aRestartWithSomethingElseNamesThePart(String part) throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 28);
        byte[] bytes = keystone.bytes();
        assertThat(keystone.runAndStop("run", 1, 3)).isFalse();
        String named = switch (part) {
            case "mapping" -> {
                keystone.changeMapping(text -> text + "# changed\n");
                yield "mapping keystone.yaml";
            }
            case "policy" -> {
                String text = Files.readString(keystone.policy);
                keystone.policy = Files.writeString(folder.resolve("pennsylvania.yaml"), text + "# changed\n");
                yield "policy pennsylvania.yaml";
            }
            case "as-of" -> {
                keystone.asOf = keystone.asOf.plusDays(1);
                yield "as-of date";
            }
            case "decisions" -> {
                keystone.decisions = RunRequest.DecisionsKept.NONE;
                yield "decisions kept";
            }
            case "size" -> {
                keystone.write(Keystone.records(bytes, 1, Keystone.count(bytes) - 1));
                yield "size of input master";
            }
            default -> {
                keystone.input = Files.copy(keystone.input, folder.resolve("OTHER"));
                yield "name of input master";
            }
        };
        assertThat(keystone.refused("run"))
                .hasMessageStartingWith("SLB6003E the run was begun with something else: " + named + "; ");
    }

    @Test
    void anInputCutAndRestoredIsTheSameInput() throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 29);
        byte[] bytes = keystone.bytes();
        keystone.run("whole");
        assertThat(keystone.runAndStop("run", 1, 3)).isFalse();
        keystone.write(Keystone.records(bytes, 1, 5));
        assertThat(keystone.refused("run")).hasMessageStartingWith("SLB6003E ");
        keystone.write(bytes);
        keystone.run("run");
        assertThat(keystone.published("run")).isEqualTo(keystone.published("whole"));
    }

    @Test
    void anInputThatChangedBetweenStopAndRestartIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 30);
        assertThat(keystone.runAndStop("run", 1, 3)).isFalse();
        byte[] bytes = keystone.bytes();
        bytes[30] ^= 1;
        keystone.write(bytes);
        assertThat(keystone.refused("run")).hasMessageStartingWith("SLB6004E ");
        bytes[30] ^= 1;
        keystone.write(bytes);
        keystone.run("run");
    }

    @Test
    void anInputThatChangesWhileItIsReadIsRefused() throws IOException {
        Keystone keystone = Keystone.of(folder, 10, 31);
        byte[] bytes = keystone.bytes();
        byte[] changed = bytes.clone();
        changed[30] ^= 1;
        int[] told = {0};
        Runs runs = new Runs((done, total) -> {
            if (++told[0] == 3) {
                try {
                    keystone.write(changed);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        DiagnosticException e = org.assertj.core.api.Assertions.catchThrowableOfType(
                DiagnosticException.class, () -> runs.run(keystone.request("run", 1)));
        assertThat(e).hasMessageStartingWith("SLB6004E ");
        keystone.assertNothingPublished("run");
    }
}
