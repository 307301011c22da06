package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;

/** True if a condition on one charge holds for any charge in a relation to the one decided, that one included. */
record OfRelation(Said said, Relation relation, Condition one) implements Condition {

    @Override
    public Answer ask(ChargeView charge) {
        if (relation == Relation.THIS_CHARGE) {
            return one.ask(charge);
        }
        Answer any = charge.person.hasUnread() ? Answer.UNKNOWN : Answer.NO;
        List<ChargeView> candidates = relation.candidates(charge);
        for (int i = 0; i < candidates.size() && any != Answer.YES; i++) {
            any = any.or(is(charge, candidates.get(i)));
        }
        return any;
    }

    private Answer is(ChargeView charge, ChargeView other) {
        Answer related = relation.holds(charge, other);
        return related == Answer.NO ? Answer.NO : related.and(one.ask(other));
    }

    @Override
    public Reasoning explain(ChargeView charge) {
        if (relation == Relation.THIS_CHARGE) {
            Reasoning own = one.explain(charge);
            return new Reasoning(said.question(), own.answer(), said.citation(), own.facts(), own.parts());
        }
        List<Reasoning> parts = new ArrayList<>();
        for (ChargeView other : charge.person.chargesByKey()) {
            if (is(charge, other) != Answer.NO) {
                parts.add(explain(charge, other));
            }
        }
        return new Reasoning(said.question(), ask(charge), said.citation(), charge.person.unreadSeen(), parts);
    }

    private Reasoning explain(ChargeView charge, ChargeView other) {
        List<Reasoning> parts = new ArrayList<>();
        if (relation == Relation.CASE) {
            parts.add(relation.explain(charge, other));
        }
        parts.add(one.explain(other));
        return new Reasoning("charge " + other.charge.key(), is(charge, other), null, List.of(), parts);
    }
}
