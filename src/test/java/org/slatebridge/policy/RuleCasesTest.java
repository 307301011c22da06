package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.history.FactCatalogue;

/**
 * Small made-up policies, one for each kind of rule, each with the cases at its edges: what comes out, as the case
 * says, and why, as the text beside the policy tells it.
 */
class RuleCasesTest {

    private static final String HEAD = """
            policy: made-up
            title: Made up
            statute: § 1
            reviewed: false
            versions:
              - {from: 2020-01-01, says: first, citation: Act 1, mark: V}
              - {from: 2026-01-15, says: second, citation: Act 2, mark: V}
              - {from: 2026-01-16, says: third, citation: Act 3, mark: V}
              - {from: 2026-01-20, says: fourth, citation: Act 4, mark: V}
              - {from: 2026-02-15, says: fifth, citation: Act 5, mark: V}
            grades:
              - {grade: M, class: misdemeanor, maximum: 1 year, citation: § 9, mark: V}
              - {grade: F, class: felony, maximum: 5 years, citation: § 9, mark: V}
            """;

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RuleCasesTest.class.getResourceAsStream("rules/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Policy policy(String rules) throws IOException {
        return PolicyReader.read(rules + ".yaml", HEAD + resource(rules + ".yaml"), FactCatalogue.standard());
    }

    private static final List<String> RULES =
            List.of("provisions", "caps", "units", "objections", "presumptions", "clocks", "free-periods");

    /** {@code -Dtest.jvm=-Dgolden.write=true} writes the texts anew; read what changed. */
    @BeforeAll
    static void write() throws IOException {
        for (String rules : Boolean.getBoolean("golden.write") ? RULES : List.<String>of()) {
            Policy policy = policy(rules);
            String text =
                    policy.tests().stream().map(test -> told(policy, test)).collect(Collectors.joining("\n"));
            Path file = Path.of("src/test/resources/org/slatebridge/policy/rules", rules + ".txt");
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
    }

    static Stream<Arguments> cases() {
        return RULES.stream().flatMap(RuleCasesTest::casesOf);
    }

    private static Stream<Arguments> casesOf(String rules) {
        try {
            Policy policy = policy(rules);
            return policy.tests().stream().map(test -> Arguments.of(rules, test.name(), policy, test));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void decidesAndTellsWhy(String rules, String name, Policy policy, PolicyTest test) throws IOException {
        assertThat(PolicyTests.run(policy, name).stream()
                        .filter(result -> result.test().name().equals(name))
                        .flatMap(result -> result.differences().stream()))
                .isEmpty();

        assertThat(told(policy, test)).isEqualTo(section(resource(rules + ".txt"), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caps", "units", "presumptions", "objections"})
    void decidesTheSameWithoutReasoning(String rules) throws IOException {
        Policy policy = policy(rules);
        for (PolicyTest test : policy.tests()) {
            var evaluator = PolicyEvaluator.of(policy, test.asOf(), test.switches(), false);
            var asked = PolicyEvaluator.of(policy, test.asOf(), test.switches(), true);

            assertThat(evaluator.decide(test.history()).stream().map(RuleCasesTest::line))
                    .containsExactlyElementsOf(asked.decide(test.history()).stream()
                            .map(RuleCasesTest::line)
                            .toList());
            assertThat(evaluator.decide(test.history()))
                    .extracting(Decision::reasoning)
                    .containsOnlyNulls();
        }
    }

    private static String section(String text, String name) {
        String title = "# " + name + "\n";
        return Stream.of(text.split("(?<=\n)\n", -1))
                .filter(each -> each.startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no text for " + name));
    }

    static String told(Policy policy, PolicyTest test) {
        return PolicyEvaluator.of(policy, test.asOf(), test.switches(), true).decide(test.history()).stream()
                .map(decision -> line(decision) + "\n"
                        + Objects.requireNonNull(decision.reasoning()).text())
                .collect(Collectors.joining("", "# " + test.name() + "\n", ""));
    }

    private static String line(Decision decision) {
        String own = decision.charge().key();
        return String.join(
                " | ",
                own + " " + decision.outcome().word(),
                "under " + decision.provision() + " (" + decision.citation() + ")",
                "on " + decision.eligibleOn(),
                "restore " + decision.restore(),
                "missing "
                        + decision.missing().stream()
                                .map(m -> m.describe(own) + " " + m.quality())
                                .toList(),
                "presumed " + decision.presumed());
    }
}
