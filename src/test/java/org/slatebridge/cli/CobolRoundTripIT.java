package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.cli.SealReport.ChargeKey;
import org.slatebridge.cli.SealReport.Seal;

/** A COBOL program writes a master, a run seals in it, another COBOL program reads what came out. */
class CobolRoundTripIT {

    private static final int PERSONS = 2000;
    private static final int RECORD = 200;
    private static final int SEAL_AT = 97;
    private static final int SEAL_END = 111;
    private static final Map<String, String> AUTHORITIES = Map.of(
            "9122.2(a)(1)", "9122.2A1",
            "9122.2(a)(1.1)", "9122A1.1",
            "9122.2(a)(2)", "9122.2A2",
            "9122.2(a)(3)", "9122.2A3",
            "9122.2(a)(4)", "9122.2A4");

    @TempDir
    static Path directory;

    private static Path master;

    private static RunDirectory run;

    private static SealReport before;

    private static SealReport after;

    private static Map<ChargeKey, DecisionLine> decisions;

    @BeforeAll
    static void writesRunsAndReports() throws Exception {
        assumeTrue(Cobol.isInstalled(), "needs Debian package gnucobol3");
        Cobol programs = Cobol.compile(directory);
        master = directory.resolve("KSCCHMST");
        programs.write(master, PERSONS);
        run = RunDirectory.of(directory.resolve("run"), master);
        Cli cli = CliProcess.run(Keystone.runCommand(master, run.path(), "--decisions", "all"));
        assertThat(cli.code()).as(cli.err()).isZero();
        before = programs.report(master);
        after = programs.report(run.output());
        decisions = new LinkedHashMap<>();
        for (String line : run.decisionLines()) {
            DecisionLine decision = DecisionLine.parse(line);
            assertThat(decisions.put(decision.charge(), decision)).as(line).isNull();
        }
    }

    @Test
    void decidesEveryChargeOnce() {
        assertThat(decisions.keySet()).isEqualTo(before.seals().keySet());
        assertThat(after.seals().keySet())
                .containsExactlyElementsOf(before.seals().keySet());
    }

    @Test
    void sealsAsDecidedAndLeavesEveryOtherChargeAsItWas() {
        Map<ChargeKey, Seal> expected = new LinkedHashMap<>();
        before.seals().forEach((charge, seal) -> expected.put(charge, decided(charge, seal)));

        assertThat(after.seals()).containsExactlyEntriesOf(expected);
    }

    @Test
    void meetsEveryOutcomeAndEveryAuthority() {
        Set<String> outcomes = new HashSet<>();
        Set<String> authorities = new HashSet<>();
        for (DecisionLine decision : decisions.values()) {
            outcomes.add(decision.outcome());
            if (decision.seals()) {
                authorities.add(authority(decision));
            }
        }

        assertThat(outcomes)
                .containsExactlyInAnyOrder("seal", "not-yet", "not-eligible", "undetermined", "already-sealed");
        assertThat(authorities).containsExactlyInAnyOrderElementsOf(AUTHORITIES.values());
    }

    @Test
    void statesInTheTrailerWhatTheProgramCounts() {
        long seals = decisions.values().stream().filter(DecisionLine::seals).count();
        Map<String, Long> expected = new HashMap<>(before.counted());
        expected.merge("SEALED-COUNT", seals, Long::sum);
        expected.merge("SEAL-DATE-HASH", seals * 20260115, Long::sum);

        assertThat(before.stated()).isEqualTo(before.counted());
        assertThat(after.counted()).isEqualTo(expected);
        assertThat(after.stated()).isEqualTo(expected);
    }

    @Test
    void changesNoByteButSealsAndTheTwoTotalsOfThem() throws Exception {
        byte[] in = Files.readAllBytes(master);
        byte[] out = Files.readAllBytes(run.output());

        assertThat(out).hasSameSizeAs(in);
        for (int i = 0; i < in.length; i++) {
            assertThat(out[i] == in[i] || mayChange(in, i))
                    .as("byte at offset %d", i)
                    .isTrue();
        }
    }

    private static Seal decided(ChargeKey charge, Seal seal) {
        DecisionLine decision = decisions.get(charge);
        return decision != null && decision.seals() ? new Seal("Y", "20260115", authority(decision)) : seal;
    }

    private static String authority(DecisionLine decision) {
        return AUTHORITIES.getOrDefault(decision.provision(), "no code for " + decision.provision());
    }

    private static boolean mayChange(byte[] in, int offset) {
        int place = offset % RECORD;
        boolean charge = in[offset - place] == (byte) 0xF3;
        boolean trailer = offset - place == in.length - RECORD;
        return charge ? place >= SEAL_AT && place < SEAL_END : trailer && isSealTotal(place);
    }

    private static boolean isSealTotal(int place) {
        return (place >= 36 && place < 40) || (place >= 48 && place < 56);
    }
}
