package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code same-case}, {@code same-case-conviction}, {@code same-conviction-date}, {@code pending-charge}: the person has
 * a charge in that relation to this one for which a condition holds.
 *
 * @param relation to this charge
 * @param of the condition on the other charge
 * @param itself true if this charge may be the one
 */
record AnotherCharge(Said said, Relation relation, Clause of, boolean itself) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, relation, of.bind(binding), itself, binding.newSlot());
    }

    @Override
    public Prose prose(Edition edition) {
        String one = itself ? "there is a charge " : "there is another charge ";
        return edition.prose(said, one + relation.says() + " where", List.of(of.prose(edition)));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept(relation == Relation.CASE ? "charge.docket" : "disposition.date");
        of.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return true;
    }

    private record Bound(Said said, Relation relation, Condition of, boolean itself, int slot) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            Answer any = charge.person.hasUnread() ? Answer.UNKNOWN : Answer.NO;
            List<ChargeView> such = such(charge);
            for (int i = 0; i < such.size() && any != Answer.YES; i++) {
                any = any.or(is(charge, such.get(i)));
            }
            return any;
        }

        // Few charges of a person are such, so that looking at them again for each charge stays cheap.
        private List<ChargeView> such(ChargeView charge) {
            return charge.person.once(slot, Such.class, this::find).charges();
        }

        private Such find(PersonView person) {
            List<ChargeView> found = new ArrayList<>();
            for (ChargeView each : person.charges()) {
                if (of.ask(each) != Answer.NO) {
                    found.add(each);
                }
            }
            return new Such(found);
        }

        private Answer is(ChargeView charge, ChargeView other) {
            return other == charge && !itself
                    ? Answer.NO
                    : relation.holds(charge, other).and(of.ask(other));
        }

        @Override
        public Reasoning explain(ChargeView charge) {
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
            if (relation != Relation.PERSON) {
                parts.add(relation.explain(charge, other));
            }
            parts.add(of.explain(other));
            String one = "charge " + other.charge.key() + " is such a charge";
            return new Reasoning(one, is(charge, other), null, List.of(), parts);
        }
    }

    private record Such(List<ChargeView> charges) {}
}
