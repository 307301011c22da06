package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.policy.naive.NaiveDecision;
import org.slatebridge.policy.naive.NaiveNewYork;
import org.slatebridge.policy.naive.NaivePennsylvania;

/** The engine under a policy file against a second reading of the same statute, which shares nothing with it. */
class NaiveReadingTest {

    private static final long SEED = Long.getLong("slatebridge.seed", 9122);
    private static final int HISTORIES = 20_000;
    /** One fact in so many is a gap. */
    private static final List<Integer> GAPS = List.of(12, 60, 300);

    private interface Reading {
        List<NaiveDecision> decide(CriminalHistory history, LocalDate asOf);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void decidesLikeTheNaiveReadingOfTheStatute(boolean anyGap) {
        same(
                Pennsylvania.FILE,
                Map.of("any-gap", anyGap),
                (history, asOf) -> NaivePennsylvania.decide(history, asOf, anyGap));
    }

    @Test
    void decidesNewYorkLikeTheNaiveReadingOfTheStatute() {
        same(ShippedPolicy.read("new-york.yaml"), Map.of(), NaiveNewYork::decide);
    }

    private static void same(ShippedPolicy law, Map<String, Boolean> switches, Reading reading) {
        System.out.println("seed " + SEED);
        LocalDate inForce = law.policy().versions().get(0).from();
        List<LocalDate> days =
                RandomDays.AS_OF.stream().filter(day -> !day.isBefore(inForce)).toList();
        List<PolicyEvaluator> evaluators = days.stream()
                .map(asOf -> PolicyEvaluator.of(law.policy(), asOf, switches, false))
                .toList();
        for (int i = 0; i < HISTORIES; i++) {
            int day = i % evaluators.size();
            long seed = SEED + i;
            CriminalHistory history = new RandomHistories(seed, law.words()).withGaps(GAPS.get(i % GAPS.size()));
            LocalDate asOf = days.get(day);
            List<NaiveDecision> naive = reading.decide(history, asOf);
            assertThat(evaluators.get(day).decide(history).stream()
                            .map(NaiveReadingTest::of)
                            .toList())
                    .as(() -> "seed " + seed + " as of " + asOf + ": " + json(history))
                    .isEqualTo(naive);
        }
    }

    private static String json(CriminalHistory history) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryWriter writer = new HistoryWriter(out, HistoryWriter.Positions.NONE);
        writer.write(history);
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static NaiveDecision of(Decision decision) {
        return new NaiveDecision(decision.outcome().word(), decision.provision(), decision.eligibleOn());
    }
}
