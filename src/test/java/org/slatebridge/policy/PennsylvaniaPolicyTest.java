package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slatebridge.history.FactName;

class PennsylvaniaPolicyTest {

    @Test
    void namesTheFactsItNeedsInTheOrderOfTheCatalogue() {
        assertThat(Pennsylvania.POLICY.facts())
                .extracting(FactName::name)
                .containsExactly(
                        "disposition.date",
                        "charge.title",
                        "charge.section",
                        "charge.grade",
                        "disposition.type",
                        "charge.docket",
                        "charge.maximumPenaltyMonths",
                        "sentence.minimumMonths",
                        "sentence.maximumMonths",
                        "sentence.restitutionOrdered",
                        "sentence.restitutionPaid",
                        "charge.sealed");
    }
}
