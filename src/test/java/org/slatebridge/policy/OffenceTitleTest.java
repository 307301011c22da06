package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffenceTitleTest {

    @ParameterizedTest
    @CsvSource({
        "18, 18-2701, undetermined", // § 2701, with its title in front, is excluded
        "018, 18-2701, undetermined",
        "18, 18-3929, seal", // no list has it, with the title in front or without
        "18, 18-18-403.5, seal",
        "18, 3929, seal",
    })
    void asksForTheSectionOnlyWhereATitleInFrontOfItWouldMatter(String title, String section, String outcome) {
        Decision decision = Pennsylvania.one(
                "2026-01-15", c -> c.title(title).section(section).convicted("2018-12-01"));

        assertThat(decision.outcome().word()).isEqualTo(outcome);
    }
}
