package org.slatebridge.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;

class OffenseTest {

    private static final String HEADER = "title,section,grade,months,ncic,weight,description\n";
    private static final String GOOD = "18,2701,M2,24,1313,9,SIMPLE ASSAULT\n";

    @Test
    void readsEveryCell() {
        assertThat(Offense.readAll("o.csv", HEADER + GOOD))
                .containsExactly(new Offense("18", "2701", "M2", 24, "1313", 9, "SIMPLE ASSAULT"));
    }

    @Test
    void keepsCommasInTheDescription() {
        assertThat(Offense.readAll("o.csv", HEADER + "18,1,S,3,1,1,ONE, TWO\n"))
                .extracting(Offense::description)
                .containsExactly("ONE, TWO");
    }

    @Test
    void readsLinesThatEndAsOnWindows() {
        assertThat(Offense.readAll("o.csv", (HEADER + GOOD).replace("\n", "\r\n")))
                .extracting(Offense::description)
                .containsExactly("SIMPLE ASSAULT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18,2701,M2,24,1313,9",
                "18,2701,M2,two,1313,9,ASSAULT",
                "18,2701,M2,24,1313,nine,ASSAULT",
                "18,2701,M2,24,1313,,ASSAULT",
                "18",
                ""
            })
    void reportsTheLineThatIsNoOffense(String bad) {
        DiagnosticException fault = refusal(HEADER + GOOD + bad + "\n" + GOOD);

        assertThat(fault.diagnostics()).hasSize(1);
        assertThat(fault).hasMessageStartingWith("SLB3030E o.csv:3:1: ");
        assertThat(fault.returnCode()).isEqualTo(ReturnCode.FATAL);
    }

    @Test
    void reportsEveryFaultyLine() {
        DiagnosticException fault = refusal(HEADER + "1\n" + GOOD + "2\n");

        assertThat(String.valueOf(fault.getMessage()).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("SLB3030E o.csv:2:1: "),
                        line -> assertThat(line).startsWith("SLB3030E o.csv:4:1: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title,section\n", GOOD})
    void refusesAFileWithoutTheHeader(String text) {
        DiagnosticException fault = refusal(text);

        assertThat(fault.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.OFFENSES_INVALID);
        assertThat(fault).hasMessageContaining("o.csv does not begin with 'title,section,");
    }

    private static DiagnosticException refusal(String text) {
        return catchThrowableOfType(DiagnosticException.class, () -> Offense.readAll("o.csv", text));
    }
}
