package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slatebridge.history.FactName;

class PennsylvaniaPolicyTest {

    @TestFactory
    Stream<DynamicTest> decidesEveryCaseOfTheFileAsTheFileSays() {
        return PolicyTests.run(Pennsylvania.POLICY).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.test().name(),
                        () -> assertThat(result.differences()).isEmpty()));
    }

    @Test
    void carriesCasesForEveryProvisionAndExclusion() {
        assertThat(Pennsylvania.POLICY.tests()).hasSizeGreaterThanOrEqualTo(25);
        Stream<String> ids = Pennsylvania.POLICY.provisions().stream()
                .flatMap(p ->
                        Stream.concat(Stream.of(p.id()), p.exclusions().stream().map(Exclusion::id)));
        assertThat(ids.distinct())
                .allSatisfy(id -> assertThat(Pennsylvania.POLICY.tests())
                        .anySatisfy(test -> assertThat(test.expected().values())
                                .anySatisfy(expected ->
                                        assertThat(expected.provision()).isEqualTo(id))));
    }

    @Test
    void saysThatCounselHasNotReviewedIt() {
        assertThat(Pennsylvania.POLICY.reviewed()).isFalse();
        assertThat(Pennsylvania.POLICY.openQuestions()).isNotEmpty();
    }

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
