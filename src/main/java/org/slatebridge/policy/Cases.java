package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slatebridge.history.Fact;

/** A person's charges by docket, so that a charge need not be compared with all others. */
final class Cases {

    private final PersonView person;
    private final Map<String, List<ChargeView>> byDocket = new HashMap<>();
    private final List<ChargeView> undocketed = new ArrayList<>();

    private Cases(PersonView person) {
        this.person = person;
    }

    static Cases of(PersonView person) {
        Cases cases = new Cases(person);
        for (ChargeView charge : person.charges()) {
            Fact docket = docket(charge);
            cases.at(docket).add(charge);
        }
        return cases;
    }

    private List<ChargeView> at(Fact docket) {
        return docket.known() ? byDocket.computeIfAbsent(docket.text(), key -> new ArrayList<>()) : undocketed;
    }

    List<ChargeView> mates(ChargeView charge) {
        Fact docket = docket(charge);
        if (!docket.known()) {
            return person.charges();
        }
        List<ChargeView> same = at(docket);
        if (undocketed.isEmpty()) {
            return same;
        }
        List<ChargeView> possible = new ArrayList<>(same);
        possible.addAll(undocketed);
        return possible;
    }

    private static Fact docket(ChargeView charge) {
        return charge.fact(charge.law().names().docket);
    }
}
