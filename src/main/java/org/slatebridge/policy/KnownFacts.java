package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.history.Quality;

/**
 * {@code known:} so many of these facts have a value. A fact the data does not have is not known; one that is invalid
 * or conflicting may be.
 */
record KnownFacts(Said said, List<FactName> facts, int atLeast) implements Leaf {

    KnownFacts {
        facts = List.copyOf(facts);
    }

    @Override
    public Answer ask(ChargeView charge) {
        int known = 0;
        int possible = 0;
        for (FactName name : facts) {
            Quality quality = fact(charge, name).quality();
            known += quality.known() ? 1 : 0;
            possible += quality == Quality.MISSING ? 0 : 1;
        }
        return known >= atLeast ? Answer.YES : possible >= atLeast ? Answer.UNKNOWN : Answer.NO;
    }

    static Fact fact(ChargeView charge, FactName name) {
        return name.level() == Level.PERSON
                ? charge.person.fact(name)
                : name.level() == Level.ARREST ? charge.arrest.facts().get(name) : charge.fact(name);
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        boolean open = ask(charge) == Answer.UNKNOWN;
        // While it is open, only what may yet turn out to be known is missing.
        return facts.stream()
                .filter(name -> !open || fact(charge, name).quality() != Quality.MISSING)
                .map(name -> name.level() == Level.PERSON ? charge.person.seen(name) : charge.seen(fact(charge, name)))
                .toList();
    }

    @Override
    public Prose prose(Edition edition) {
        List<String> names = facts.stream().map(FactName::name).toList();
        String count = atLeast == facts.size() ? "all" : "at least " + atLeast;
        return edition.prose(said, count + " of these facts have a value: " + String.join(", ", names));
    }

    @Override
    public void facts(Consumer<String> out) {
        facts.forEach(name -> out.accept(name.name()));
    }
}
