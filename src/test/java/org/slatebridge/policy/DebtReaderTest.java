package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.slatebridge.history.FactCatalogue;

class DebtReaderTest {

    private static final String YAML = """
            policy: made-up
            title: Made up
            statute: § 1
            reviewed: false
            unit: charge
            versions: [{from: 2020-01-01, says: first, citation: Act 1, mark: V}]
            grades: [{grade: M, class: misdemeanor, maximum: 1 year, citation: § 9, mark: V}]
            provisions:
              - id: one
                says: a conviction
                citation: § 4
                mark: V
                covers: {disposition: conviction}
                requires: [{paid: [], citation: § 5, mark: V}]
            """;

    @Test
    void refusesAPaymentOfNothing() {
        assertThatThrownBy(() -> PolicyReader.read("made-up.yaml", YAML, FactCatalogue.standard()))
                .hasMessageContaining(
                        "SLB4007E made-up.yaml:14:23: expected what is to be paid: restitution, fines, fees");
    }
}
