package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One audit log, many processes, some of them killed. */
class AuditIT {

    private static final int PROCESSES = 6;
    private static final int ROUNDS = Math.max(2, Integer.getInteger("slatebridge.kills", 8) / 4);
    private static final long SEED = Long.getLong("slatebridge.seed", 20260115);

    @TempDir
    private Path folder;

    @Test
    void holdsItsChainUnderManyProcessesAndKills() throws Exception {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Path input = Keystone.generate(folder.resolve("state"), 10, 1);
        Path log = folder.resolve("audit.jsonl");
        int ended = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<CliProcess> looks = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                looks.add(CliProcess.start(
                        "mapping",
                        "explain",
                        Keystone.MAPPING.toString(),
                        "--person",
                        "KS00000003",
                        "--input",
                        "master=" + input,
                        "--audit",
                        log.toString()));
            }
            if (round % 2 == 1) {
                CliProcess victim = looks.remove(0);
                victim.endsWithin(Duration.ofMillis(random.nextInt(1500)));
                victim.kill();
            }
            for (CliProcess look : looks) {
                Cli cli = look.await();
                assertThat(cli.code()).as(cli.err()).isZero();
                ended++;
            }
        }
        assertThat(Cli.run("audit", "verify", log.toString()).code()).isIn(0, 4);
        assertThat(count(log, "\"mapping-explain\"")).isBetween(ended, ended + ROUNDS);
        // one key, whoever was the first
        assertThat(Files.readAllLines(log).stream()
                        .filter(line -> line.contains("\"mapping-explain\""))
                        .map(line -> line.replaceAll(".*\"key\":\"", "")))
                .containsOnly(Files.readAllLines(log).get(0).replaceAll(".*\"key\":\"", ""));
    }

    private static int count(Path log, String text) throws IOException {
        return (int) Files.readAllLines(log).stream()
                .filter(line -> line.contains(text))
                .count();
    }

    @Test
    void theEnvironmentNamesTheLogOfRuns() throws Exception {
        Path input = Keystone.generate(folder.resolve("state"), 10, 1);
        Path log = folder.resolve("audit.jsonl");
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/env",
                AuditOptions.VARIABLE + "=" + log,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.name=somebodyelse",
                "-cp",
                System.getProperty("java.class.path"),
                Slatebridge.class.getName()));
        command.addAll(List.of(Keystone.runCommand(input, folder.resolve("run"))));
        Cli cli = CliProcess.run(command);
        assertThat(cli.code()).as(cli.err()).isLessThanOrEqualTo(4);
        assertThat(cli.out()).containsPattern("(?m)^AUDIT HEAD +[0-9a-f]{64}$");
        assertThat(Files.readAllLines(log).get(0)).contains("\"run-begun\"").doesNotContain("somebodyelse");
    }
}
