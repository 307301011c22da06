package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.HistoryFacts;
import org.slatebridge.history.HistoryReader;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.history.SourceRef;

/** What is written and read again is the same, and is decided the same. */
class HistoryLinesTest {

    private static final long SEED = Long.getLong("slatebridge.seed", 20260115);
    private static final int HISTORIES = 1000;
    /** How many are compared fact by fact, which takes its time; of the others the bytes are. */
    private static final int COMPARED = 20;

    private static final String ODD = "\u0000\t\"\\/\u007f\u00e9\u20ac\ud83d\ude00<";

    private final RandomHistories random = new RandomHistories(SEED);

    private static byte[] write(CriminalHistory history) {
        return write(history, HistoryWriter.Positions.ALL);
    }

    private static byte[] write(CriminalHistory history, HistoryWriter.Positions positions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HistoryWriter writer = new HistoryWriter(out, positions);
        writer.write(history);
        writer.flush();
        return out.toByteArray();
    }

    private static CriminalHistory read(byte[] line) {
        HistoryReader reader = new HistoryReader(new ByteArrayInputStream(line), "h", FactCatalogue.standard());
        CriminalHistory history = Objects.requireNonNull(reader.next());
        assertThat(reader.next()).isNull();
        return history;
    }

    /** Random in quality, source, item and value; many a fact beyond what policies ask. */
    private CriminalHistory odd() {
        return HistoryFacts.map(random.withGaps(), fact -> {
            SourceRef source = random.pick(
                    List.of(new SourceRef("master", 1, 0), new SourceRef("courts", 7 + random.below(3), 1L << 40)));
            String item = random.below(3) == 0 ? null : "GROUP/ITEM[" + random.below(3) + "]";
            SourceRef own = random.below(3) == 0 ? null : source;
            if (!fact.known()) {
                return Fact.unknown(fact.name(), random.quality(), own, item);
            }
            boolean text = fact.name().kind() == FactKind.CODE || fact.name().kind() == FactKind.TEXT;
            Fact changed = text
                    ? Fact.text(fact.name(), random.below(4) == 0 ? ODD : fact.text(), own, item)
                    : Fact.number(fact.name(), number(fact), own, item);
            return random.below(5) == 0 ? changed.derived() : changed;
        });
    }

    private long number(Fact fact) {
        return switch (fact.name().kind()) {
            case FLAG -> random.below(2);
            case DATE -> fact.number();
            default -> random.pick(List.of(fact.number(), -1L, -105L, 7L, 1L << 60, Long.MIN_VALUE, Long.MAX_VALUE));
        };
    }

    @Test
    void readsWhatItWrote() {
        System.out.println("seed " + SEED);
        for (int i = 0; i < HISTORIES; i++) {
            CriminalHistory history = odd();
            byte[] line = write(history);
            CriminalHistory again = read(line);
            if (i < COMPARED) {
                assertThat(again).usingRecursiveComparison().isEqualTo(history);
            }
            assertThat(write(again)).isEqualTo(line);
        }
    }

    @Test
    void decidesWhatItReadAsWhatWasWritten() throws IOException {
        PolicyEvaluator evaluator = PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.of(2026, 1, 15), Map.of(), true);
        for (int i = 0; i < HISTORIES / 4; i++) {
            CriminalHistory history = random.withGaps();
            assertThat(decisions(evaluator, read(write(history)))).isEqualTo(decisions(evaluator, history));
        }
    }

    private static String decisions(PolicyEvaluator evaluator, CriminalHistory history) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DecisionWriter writer = new DecisionWriter(out);
        for (Decision decision : evaluator.decide(history)) {
            writer.write(history.person().key(), decision);
        }
        writer.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutPositionsTheSameIsReadAndDecided() throws IOException {
        PolicyEvaluator evaluator = PolicyEvaluator.of(Pennsylvania.POLICY, LocalDate.of(2026, 1, 15), Map.of(), true);
        for (int i = 0; i < HISTORIES / 4; i++) {
            CriminalHistory history = odd();
            byte[] line = write(history, HistoryWriter.Positions.NONE);
            assertThat(new String(line, StandardCharsets.UTF_8)).doesNotContain("\"record\":", "\"offset\":");
            CriminalHistory again = read(line);
            assertThat(write(again)).isEqualTo(line);
            CriminalHistory sound = random.withGaps();
            CriminalHistory placeless = read(write(sound, HistoryWriter.Positions.NONE));
            assertThat(gist(evaluator, placeless)).isEqualTo(gist(evaluator, sound));
        }
    }

    /** What is decided; of two records that lack the same fact, nobody can tell which is which without positions. */
    private static List<String> gist(PolicyEvaluator evaluator, CriminalHistory history) {
        return evaluator.decide(history).stream()
                .map(d -> d.charge().key() + " " + d.outcome() + " " + d.provision() + " " + d.eligibleOn() + " "
                        + missing(d))
                .toList();
    }

    private static SortedSet<String> missing(Decision decision) {
        SortedSet<String> missing = new TreeSet<>();
        decision.missing()
                .forEach(fact -> missing.add(fact.describe(decision.charge().key()) + fact.quality()));
        return missing;
    }

    @Test
    void halfOfASurrogatePairIsWrittenAsReplacement() {
        CriminalHistory history = HistoryFacts.map(
                random.known(),
                fact -> fact.name().name().equals("charge.docket")
                        ? Fact.text(fact.name(), "A\ud83dB", null, null)
                        : fact);
        assertThat(new String(write(history), StandardCharsets.UTF_8)).contains("\"A\ufffdB\"");
    }
}
