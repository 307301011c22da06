package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.DiagnosticException;

/** Where a mapping says that a header states the cycle number. */
class CycleNumberTest {

    private static final String TOTALS = "    totals:\n";

    private static DatasetMapping master(String cycle) {
        return SmallState.master(TOTALS, "    " + cycle + "\n" + TOTALS);
    }

    private static @Nullable Long of(DatasetMapping master, String header) {
        return Objects.requireNonNull(master.cycle()).of(SmallState.record(header), 0, SmallState.LRECL);
    }

    @Test
    void readsTheNumberOfTheHeader() {
        DatasetMapping master = master("cycle: { item: H-COUNT }");
        assertThat(of(master, "0000042")).isEqualTo(42);
        assertThat(of(master, "0000000")).isZero();
    }

    @Test
    void whatIsNoNumberIsNoCycle() {
        DatasetMapping master = master("cycle: { item: H-COUNT }");
        assertThat(of(master, "00    7")).isNull();
        assertThat(of(master, "00")).isNull();
    }

    @Test
    void aMappingNeedNotHaveOne() {
        assertThat(SmallState.master().cycle()).isNull();
    }

    @Test
    void refusesAnItemThatNoHeaderHas() {
        for (String item : new String[] {"T-COUNT", "NOWHERE"}) {
            DiagnosticException e =
                    catchThrowableOfType(DiagnosticException.class, () -> master("cycle: { item: " + item + " }"));
            assertThat(e)
                    .isNotNull()
                    .hasMessageStartingWith("SLB3003E small.yaml:")
                    .hasMessageContaining("no header record of the mapping has item '" + item + "'");
        }
    }

    @Test
    void refusesOtherKeys() {
        assertThat(catchThrowableOfType(
                        DiagnosticException.class, () -> master("cycle: { item: H-COUNT, next: H-COUNT }")))
                .hasMessageContaining("next");
    }

    @Test
    void theSchemaKnowsIt() {
        assertThat(MappingSchema.faults(SmallState.mappingWith(TOTALS, "    cycle: { item: H-COUNT }\n" + TOTALS)))
                .isEmpty();
        assertThat(MappingSchema.faults(SmallState.mappingWith(TOTALS, "    cycle: { count: H-COUNT }\n" + TOTALS)))
                .isNotEmpty();
    }
}
