package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the cases a policy carries, through the same evaluator as everything else. Stateless. */
public final class PolicyTests {

    private PolicyTests() {}

    /** Runs all cases, in the order of the file. */
    public static List<PolicyTestResult> run(Policy policy) {
        return run(policy, "");
    }

    /** Runs the cases whose sentence contains a text, in the order of the file. */
    public static List<PolicyTestResult> run(Policy policy, String only) {
        return policy.tests().stream()
                .filter(test -> test.name().contains(only))
                .map(test -> run(policy, test))
                .toList();
    }

    private static PolicyTestResult run(Policy policy, PolicyTest test) {
        PolicyEvaluator evaluator = PolicyEvaluator.of(policy, test.asOf(), test.switches(), true);
        List<String> differences = new ArrayList<>();
        for (Decision decision : evaluator.decide(test.history())) {
            PolicyTest.Expected expected = test.expected().get(decision.charge().key());
            if (expected != null && !matches(expected, decision)) {
                differences.add(difference(policy, expected, decision));
            }
        }
        return new PolicyTestResult(test, differences);
    }

    private static boolean matches(PolicyTest.Expected expected, Decision decision) {
        boolean provision = expected.provision() == null || expected.provision().equals(decision.provision());
        LocalDate day = expected.eligibleOn();
        boolean eligibleOn = day == null ? decision.eligibleOn() == null : day.equals(decision.eligibleOn());
        return expected.outcome() == decision.outcome()
                && expected.restore() == decision.restore()
                && expected.presumed().equals(presumed(decision))
                && provision
                && eligibleOn
                && expected.missing().stream()
                        .sorted()
                        .toList()
                        .equals(missing(decision).stream().sorted().toList());
    }

    private static List<String> missing(Decision decision) {
        return decision.missing().stream()
                .map(fact -> fact.describe(decision.charge().key()))
                .toList();
    }

    private static List<String> presumed(Decision decision) {
        return decision.presumed().stream()
                .map(PresumedFact::presumption)
                .distinct()
                .sorted()
                .toList();
    }

    private static String difference(Policy policy, PolicyTest.Expected expected, Decision decision) {
        Reasoning reasoning = decision.reasoning();
        return "charge " + decision.charge().key() + "\n"
                + "  expected "
                + words(expected.outcome(), expected.provision(), expected.eligibleOn(), expected.missing())
                + words(expected.restore(), expected.presumed())
                + "\n  found    "
                + words(decision.outcome(), decision.provision(), decision.eligibleOn(), missing(decision))
                + words(decision.restore(), presumed(decision))
                + "\n"
                + (reasoning == null
                        ? ""
                        : ShortReasoning.of(reasoning, policy, expected.provision())
                                .text()
                                .indent(2));
    }

    private static String words(
            Outcome outcome, @Nullable String provision, @Nullable LocalDate day, List<String> missing) {
        return outcome.word()
                + (provision == null ? "" : " under " + provision)
                + (day == null ? "" : " on " + day)
                + (missing.isEmpty() ? "" : ", missing " + String.join(", ", missing));
    }

    private static String words(Answer restore, List<String> presumed) {
        String restored = restore == Answer.NO ? "" : restore == Answer.YES ? ", to be restored" : ", restore unknown";
        return restored + (presumed.isEmpty() ? "" : ", presumed " + String.join(", ", presumed));
    }
}
