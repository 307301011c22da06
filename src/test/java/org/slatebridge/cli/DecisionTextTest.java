package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.Facts;
import org.slatebridge.history.SourceRef;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;
import org.slatebridge.policy.Outcome;
import org.slatebridge.policy.PresumedFact;

class DecisionTextTest {

    private static final Path POLICY = Path.of("src", "test", "resources", "golden", "restorations", "policy.yaml");

    private static String text(Answer restore, PresumedFact... presumed) throws IOException {
        Charge charge = new Charge("S1/1/1", Facts.NONE, List.of(), List.of(), new SourceRef("master", 4, 600));
        Arrest arrest = new Arrest("S1/1", Facts.NONE, List.of(charge));
        Decision decision = new Decision(
                charge,
                arrest,
                Outcome.ALREADY_SEALED,
                "9(b)",
                null,
                null,
                List.of(),
                null,
                restore,
                List.of(presumed));
        return DecisionText.of("S1", decision, PolicyFiles.read(POLICY), "2026-01-15");
    }

    @Test
    void saysWhatIsToBeRestored() throws IOException {
        assertThat(text(Answer.YES)).isEqualTo("""
                CHARGE S1/1/1 of person S1, policy restoring, as of 2026-01-15

                outcome      already-sealed
                provision    9(b)
                restore      yes
                record       master record 4
                """);
        assertThat(text(Answer.UNKNOWN)).contains("\nrestore      undetermined\n");
        assertThat(text(Answer.NO)).doesNotContain("restore ");
    }

    @Test
    void saysWhatIsPresumedAndOfWhichCharge() throws IOException {
        PresumedFact own = new PresumedFact("missing-disposition", "disposition.type", "S1/1/1");
        PresumedFact other = new PresumedFact("missing-disposition", "disposition.date", "S1/2/1");
        assertThat(text(Answer.NO, own, other)).endsWith("""
                record       master record 4
                presumed     disposition.type, by missing-disposition
                presumed     disposition.date of charge S1/2/1, by missing-disposition
                """);
    }
}
