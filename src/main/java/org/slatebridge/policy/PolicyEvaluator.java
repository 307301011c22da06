package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Spelling;
import org.slatebridge.history.CriminalHistory;

/**
 * Decides histories under a policy as of a day. Total: every history gets its decisions. Deterministic: the same
 * history gets the same ones. Thread-safe: one evaluator serves any number of threads.
 */
public final class PolicyEvaluator {

    private final Law law;
    private final long asOf;
    private final int slots;
    private final List<BoundProvision> provisions;
    private final Presumptions presumptions;
    private final ChargeDecider decider;

    private PolicyEvaluator(Policy policy, LocalDate asOf, Set<String> on, boolean reasoning) {
        Binding binding = new Binding(policy, asOf, on);
        Objections objections = policy.objections();
        boolean holds = objections != null && on.contains(Objections.NAME);
        this.provisions = policy.provisions().stream()
                .filter(provision -> provision.force().on(asOf))
                .map(provision -> new BoundProvision(provision, binding))
                .toList();
        this.presumptions = new Presumptions(policy.presumptions(), binding, on);
        this.law = policy.law();
        this.asOf = asOf.toEpochDay();
        this.decider = new ChargeDecider(
                "to be sealed under " + policy.title() + " as of " + asOf,
                provisions,
                new BoundRestorations(policy.restorations(), binding),
                holds && objections != null ? new BoundObjections(objections, binding) : null,
                law.names(),
                reasoning);
        this.slots = binding.slots();
    }

    /**
     * Makes an evaluator. Ends with a fault if no version is in force on the day, or a switch is none of the policy's.
     *
     * @param policy the law
     * @param asOf the day as of which histories are decided
     * @param switches those that are not to stand at their default
     * @param reasoning true to keep the tree of questions with each decision
     */
    public static PolicyEvaluator of(Policy policy, LocalDate asOf, Map<String, Boolean> switches, boolean reasoning) {
        policy.version(asOf);
        return new PolicyEvaluator(policy, asOf, switchedOn(policy, switches), reasoning);
    }

    /** The switches that are on; ends with a fault if one is none of the policy's. */
    static Set<String> switchedOn(Policy policy, Map<String, Boolean> switches) {
        List<String> known = policy.switches().stream().map(PolicySwitch::name).toList();
        for (String name : switches.keySet().stream().sorted().toList()) {
            if (!known.contains(name)) {
                Diagnostic fault = Diagnostic.of(
                        DiagnosticCode.POLICY_UNKNOWN_SWITCH,
                        "policy " + policy.id() + " has no switch '" + name + "'");
                throw new DiagnosticException(Spelling.suggest(fault, name, known));
            }
        }
        Set<String> on = new HashSet<>();
        for (PolicySwitch each : policy.switches()) {
            if (switches.getOrDefault(each.name(), each.on())) {
                on.add(each.name());
            }
        }
        return on;
    }

    /** One decision per charge, in the order of {@link CriminalHistory#charges()}. */
    public List<Decision> decide(CriminalHistory history) {
        PersonView asIs = new PersonView(history, law, asOf, slots, provisions, false);
        @Nullable CriminalHistory presumed = presumptions.none() ? null : presumptions.apply(history, asIs);
        if (presumed == null) {
            return decide(asIs);
        }
        PersonView person = new PersonView(presumed, law, asOf, slots, provisions, true);
        return Reliance.of(person.charges(), decide(person), decide(asIs));
    }

    private List<Decision> decide(PersonView person) {
        List<Decision> decisions = new ArrayList<>(person.charges().size());
        for (ChargeView charge : person.charges()) {
            decisions.add(decider.decide(charge));
        }
        return decisions;
    }
}
