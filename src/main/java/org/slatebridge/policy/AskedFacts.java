package org.slatebridge.policy;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;

/** Finds which facts a policy can ask for. */
final class AskedFacts {

    private AskedFacts() {}

    static Set<FactName> of(FactCatalogue catalogue, List<Provision> provisions) {
        Set<String> asked = new HashSet<>(Set.of("charge.sealed", "disposition.type"));
        for (Provision provision : provisions) {
            provision.covers().facts(asked::add);
            provision.requires().forEach(clause -> clause.facts(asked::add));
            provision.exclusions().forEach(e -> e.bars().forEach(clause -> clause.facts(asked::add)));
        }
        Set<FactName> ordered = new LinkedHashSet<>();
        for (String name : catalogue.names()) {
            if (asked.contains(name)) {
                ordered.add(catalogue.get(name));
            }
        }
        return Collections.unmodifiableSet(ordered);
    }
}
