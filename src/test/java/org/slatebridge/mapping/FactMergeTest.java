package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;
import org.slatebridge.history.HistorySchema;
import org.slatebridge.history.HistoryWriter;
import org.slatebridge.history.Person;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

class FactMergeTest {

    private static final FactName GRADE = FactCatalogue.standard().get("charge.grade");
    private static final FactName DOCKET = FactCatalogue.standard().get("charge.docket");
    private static final SourceRef MASTER = new SourceRef("master", 4, 600);
    private static final SourceRef COURTS = new SourceRef("courts", 1, 0);
    private static final SourceRef PRISONS = new SourceRef("prisons", 9, 80);

    private final PersonTree tree = new PersonTree(Derivations.NONE);
    private final FactMerge merge = new FactMerge(
            new Precedence(Map.of(GRADE, List.of("courts", "master"), DOCKET, List.of()), Map.of()), tree);

    private static Facts says(FactName fact, String value, SourceRef source) {
        return Facts.of(List.of(Fact.text(fact, value, source, "ITEM")));
    }

    private static List<String> told(Fact fact) {
        return fact.contradicting().stream()
                .map(other -> other.text() + " "
                        + Objects.requireNonNull(other.source()).dataset())
                .toList();
    }

    private static String line(Facts facts, HistoryWriter.Positions positions) {
        Charge charge = new Charge("P/1/1", facts, List.of(), List.of(), MASTER);
        CriminalHistory history = new CriminalHistory(
                new Person("P", Facts.NONE), List.of(new Arrest("P/1", Facts.NONE, List.of(charge))), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HistoryWriter writer = new HistoryWriter(out, positions)) {
            writer.write(history);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsWhatTheBelievedDatasetContradicts() {
        Facts merged = merge.merge(says(GRADE, "M1", MASTER), says(GRADE, "M2", COURTS));
        assertThat(merged.get(GRADE).text()).isEqualTo("M2");
        assertThat(told(merged.get(GRADE))).containsExactly("M1 master");
        assertThat(tree.issues()).containsExactly(new Issue(Issue.Kind.CONFLICT, COURTS, "charge.grade"));
        String line = line(merged, HistoryWriter.Positions.ALL);
        assertThat(HistorySchema.faults(line)).isEmpty();
        assertThat(line)
                .contains("\"facts\":{\"grade\":{\"value\":\"M2\",\"item\":\"ITEM\","
                        + "\"source\":{\"dataset\":\"courts\",\"record\":1,\"offset\":0},"
                        + "\"contradicted\":[{\"value\":\"M1\",\"item\":\"ITEM\","
                        + "\"source\":{\"dataset\":\"master\",\"record\":4,\"offset\":600}}]}}");
        assertThat(line(merged, HistoryWriter.Positions.NONE))
                .contains(
                        "\"contradicted\":[{\"value\":\"M1\",\"item\":\"ITEM\",\"source\":{\"dataset\":\"master\"}}]");
    }

    @Test
    void writesAllThatIsSaidOfAConflictingFact() {
        Facts two = merge.merge(says(DOCKET, "A", MASTER), says(DOCKET, "B", COURTS));
        Facts three = merge.merge(two, says(DOCKET, "A", PRISONS));
        assertThat(three.get(DOCKET).quality()).isEqualTo(Quality.CONFLICTING);
        assertThat(told(three.get(DOCKET))).containsExactly("A master", "B courts", "A prisons");
        String line = line(three, HistoryWriter.Positions.NONE);
        assertThat(HistorySchema.faults(line)).isEmpty();
        assertThat(line)
                .contains("\"docket\":{\"quality\":\"conflicting\",\"item\":\"ITEM\",\"contradicted\":["
                        + "{\"value\":\"A\",\"item\":\"ITEM\",\"source\":{\"dataset\":\"master\"}},"
                        + "{\"value\":\"B\",\"item\":\"ITEM\",\"source\":{\"dataset\":\"courts\"}},"
                        + "{\"value\":\"A\",\"item\":\"ITEM\",\"source\":{\"dataset\":\"prisons\"}}]}");
    }

    @Test
    void aBelievedAnswerTakesOverWhatContradictsIt() {
        Facts two = merge.merge(says(GRADE, "M1", MASTER), says(GRADE, "M3", PRISONS));
        assertThat(told(two.get(GRADE))).containsExactly("M3 prisons");
        assertThat(told(merge.merge(two, says(GRADE, "M1", COURTS)).get(GRADE))).containsExactly("M3 prisons");
        Fact third = merge.merge(two, says(GRADE, "M2", COURTS)).get(GRADE);
        assertThat(told(third)).containsExactly("M1 master", "M3 prisons");
        assertThat(third.contradicting())
                .allSatisfy(other -> assertThat(other.contradicting()).isEmpty());
        assertThat(told(merge.merge(two, says(GRADE, "M3", COURTS)).get(GRADE))).containsExactly("M1 master");
    }
}
