package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;

/**
 * {@code same-case-conviction:} another charge of the same case, by its docket, is a conviction that meets a condition.
 *
 * @param of what the other offence must be
 */
record SameCase(Said said, Clause of) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, new Convictions(of.bind(binding)), binding.newSlot());
    }

    @Override
    public Prose prose(Edition edition) {
        return edition.prose(said, "another charge of the same case is a conviction where", List.of(of.prose(edition)));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        out.accept("charge.docket");
        of.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return true;
    }

    private record Bound(Said said, Convictions convictions, int slot) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            Answer any = charge.person.hasUnread() ? Answer.UNKNOWN : Answer.NO;
            for (ChargeView other : candidates(charge)) {
                any = any.or(bars(charge, other));
            }
            return any;
        }

        // Few charges of a person can bar, so that looking at them again for each charge stays cheap.
        private List<ChargeView> candidates(ChargeView charge) {
            return charge.person
                    .once(slot, Candidates.class, p -> new Candidates(convictions.candidates(p.charges())))
                    .charges();
        }

        private Answer bars(ChargeView charge, ChargeView other) {
            return other == charge ? Answer.NO : sameCase(charge, other).and(convictions.includes(other));
        }

        private static Answer sameCase(ChargeView charge, ChargeView other) {
            Fact own = docket(charge);
            Fact theirs = docket(other);
            return own.known() && theirs.known() ? Answer.of(own.text().equals(theirs.text())) : Answer.UNKNOWN;
        }

        private static Fact docket(ChargeView charge) {
            return charge.fact(charge.law().names().docket);
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            List<Reasoning> parts = new ArrayList<>();
            for (ChargeView other : convictions.candidates(charge.person.chargesByKey())) {
                if (bars(charge, other) != Answer.NO) {
                    parts.add(explain(charge, other));
                }
            }
            return new Reasoning(said.question(), ask(charge), said.citation(), charge.person.unreadSeen(), parts);
        }

        private Reasoning explain(ChargeView charge, ChargeView other) {
            List<FactSeen> dockets = List.of(charge.seen(docket(charge)), other.seen(docket(other)));
            Reasoning same = new Reasoning("of the same case", sameCase(charge, other), null, dockets, List.of());
            return new Reasoning(
                    "charge " + other.charge.key() + " bars",
                    bars(charge, other),
                    null,
                    List.of(),
                    List.of(same, convictions.explain(other)));
        }
    }

    private record Candidates(List<ChargeView> charges) {}
}
