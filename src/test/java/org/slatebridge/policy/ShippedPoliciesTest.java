package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every policy that is shipped, whatever its law. */
class ShippedPoliciesTest {

    private static final int FEWEST_CASES = 25;

    static List<String> files() {
        return ShippedPolicies.files();
    }

    @TestFactory
    Stream<DynamicTest> decideEveryCaseOfTheirFileAsTheFileSays() {
        return files().stream()
                .flatMap(name -> PolicyTests.run(ShippedPolicies.read(name)).stream()
                        .map(result -> DynamicTest.dynamicTest(
                                name + " " + result.test().name(),
                                () -> assertThat(result.differences()).isEmpty())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void carryEnoughCases(String name) {
        assertThat(ShippedPolicies.read(name).tests()).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    }

    @ParameterizedTest
    @MethodSource("files")
    void nameEveryProvisionExclusionAndRestorationInTheirCases(String name) {
        Policy policy = ShippedPolicies.read(name);
        List<String> rules = new ArrayList<>();
        for (Provision provision : policy.provisions()) {
            rules.add(provision.id());
            provision.exclusions().forEach(exclusion -> rules.add(exclusion.id()));
        }
        policy.restorations().forEach(restoration -> rules.add(restoration.id()));

        assertThat(expected(policy).map(PolicyTest.Expected::provision)).containsAll(rules);
    }

    @ParameterizedTest
    @MethodSource("files")
    void showEveryOutcome(String name) {
        assertThat(expected(ShippedPolicies.read(name)).map(PolicyTest.Expected::outcome))
                .contains(Outcome.values());
    }

    @ParameterizedTest
    @MethodSource("files")
    void haveQuestionsForCounselUntilCounselReviewedThem(String name) {
        Policy policy = ShippedPolicies.read(name);

        assertThat(policy.reviewed() || !policy.openQuestions().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void areCalledLikeTheirFile(String name) {
        assertThat(ShippedPolicies.read(name).id() + ".yaml").isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellEachCaseInItsOwnWords(String name) {
        assertThat(ShippedPolicies.read(name).tests())
                .extracting(PolicyTest::name)
                .doesNotHaveDuplicates();
    }

    private static Stream<PolicyTest.Expected> expected(Policy policy) {
        return policy.tests().stream().flatMap(test -> test.expected().values().stream());
    }
}
