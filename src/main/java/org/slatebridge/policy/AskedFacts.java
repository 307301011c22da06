package org.slatebridge.policy;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;

/** Finds which facts a policy can ask for. */
final class AskedFacts {

    private AskedFacts() {}

    /** What some provisions ask for. */
    static Set<FactName> of(FactCatalogue catalogue, List<Provision> provisions) {
        Set<String> asked = new HashSet<>(Set.of("charge.sealed", "disposition.type"));
        provisions.forEach(provision -> ask(provision, asked::add));
        return ordered(catalogue, asked);
    }

    /** What a whole policy asks for. */
    static Set<FactName> of(FactCatalogue catalogue, Policy policy) {
        Set<String> asked = new HashSet<>(Set.of("charge.sealed", "disposition.type"));
        policy.provisions().forEach(provision -> ask(provision, asked::add));
        policy.restorations().forEach(each -> each.when().facts(asked::add));
        policy.presumptions().forEach(each -> ask(each, asked::add));
        Objections objections = policy.objections();
        if (objections != null) {
            asked.addAll(
                    List.of(objections.listed().name(), objections.objected().name()));
        }
        return ordered(catalogue, asked);
    }

    private static Set<FactName> ordered(FactCatalogue catalogue, Set<String> asked) {
        Set<FactName> ordered = new LinkedHashSet<>();
        for (String name : catalogue.names()) {
            if (asked.contains(name)) {
                ordered.add(catalogue.get(name));
            }
        }
        return Collections.unmodifiableSet(ordered);
    }

    private static void ask(Presumption presumption, Consumer<String> out) {
        presumption.when().facts(out);
        ClockEvent after = presumption.after();
        if (after != null) {
            after.facts(out);
        }
    }

    private static void ask(Provision provision, Consumer<String> out) {
        provision.covers().facts(out);
        provision.requires().forEach(clause -> clause.facts(out));
        provision.exclusions().forEach(each -> each.bars().forEach(clause -> clause.facts(out)));
        provision.caps().forEach(cap -> cap.of().facts(out));
        Clause counting = provision.unit().charges();
        if (counting != null) {
            counting.facts(out);
        }
        if (provision.unit().relation() == Relation.CASE) {
            out.accept("charge.docket");
        }
    }
}
