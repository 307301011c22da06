package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.slatebridge.history.Charge;
import org.slatebridge.history.Fact;

/**
 * What decisions rest on where their reasoning does not name it: a presumed fact of the charge that made another usable
 * (a day is that of a conviction only where the type says so), or one of another charge that answers NO, or lets the
 * other charge of a unit qualify. Stateless.
 */
final class Reliance {

    private Reliance() {}

    /**
     * The same decisions. One that would be another if nothing were presumed rests on what its reasoning names and on
     * what is presumed of its own charge; where that is nothing, on all there is.
     *
     * @param charges the charges with what is presumed
     * @param decisions what is decided of them, in the same order
     * @param without what would be decided if nothing were presumed, in the same order
     */
    static List<Decision> of(List<ChargeView> charges, List<Decision> decisions, List<Decision> without) {
        Collection<PresumedFact> all = new TreeSet<>(PresumedFact.ORDER);
        charges.forEach(charge -> collect(charge.charge, all));
        List<Decision> told = new ArrayList<>(decisions.size());
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            boolean rests = !same(decision, without.get(i));
            told.add(rests ? decision.restingOn(resting(decision, charges.get(i), all)) : decision);
        }
        return told;
    }

    private static List<PresumedFact> resting(Decision decision, ChargeView charge, Collection<PresumedFact> all) {
        Collection<PresumedFact> named = new TreeSet<>(PresumedFact.ORDER);
        named.addAll(decision.presumed());
        collect(charge.charge, named);
        return List.copyOf(named.isEmpty() ? all : named);
    }

    private static boolean same(Decision one, Decision other) {
        return one.outcome() == other.outcome()
                && one.restore() == other.restore()
                && Objects.equals(one.provision(), other.provision())
                && Objects.equals(one.eligibleOn(), other.eligibleOn())
                && one.missing().equals(other.missing());
    }

    private static void collect(Charge charge, Collection<PresumedFact> out) {
        charge.facts().forEach(fact -> collect(charge, fact, out));
        charge.dispositions().forEach(each -> each.facts().forEach(fact -> collect(charge, fact, out)));
        charge.sentences().forEach(each -> each.facts().forEach(fact -> collect(charge, fact, out)));
    }

    private static void collect(Charge charge, Fact fact, Collection<PresumedFact> out) {
        String presumption = Presumption.of(fact.source());
        if (presumption != null) {
            out.add(new PresumedFact(presumption, fact.name().name(), charge.key()));
        }
    }
}
