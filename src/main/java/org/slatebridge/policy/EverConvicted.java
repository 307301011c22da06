package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code ever-convicted:} the person was at any time convicted of so many offences that meet a condition, this charge
 * included.
 *
 * @param of what the offences must be
 * @param times how many or more
 */
record EverConvicted(Said said, Clause of, int times) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, new Convictions(of.bind(binding)), times, binding.newSlot());
    }

    @Override
    public Prose prose(Edition edition) {
        String offences = times == 1 ? "an offense" : times + " or more offenses";
        String words = "the person was at any time convicted of " + offences + ", this charge included, where";
        return edition.prose(said, words, List.of(of.prose(edition)));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        of.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return true;
    }

    private record Bound(Said said, Convictions convictions, int times, int slot) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            return charge.person.once(slot, Answer.class, this::count);
        }

        private Answer count(PersonView person) {
            int certain = 0;
            int possible = person.hasUnread() ? times : 0;
            for (ChargeView each : person.charges()) {
                switch (convictions.includes(each)) {
                    case YES -> certain++;
                    case UNKNOWN -> possible++;
                    case NO -> {}
                }
            }
            boolean reachable = certain + (long) possible >= times;
            return certain >= times ? Answer.YES : reachable ? Answer.UNKNOWN : Answer.NO;
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            PersonView person = charge.person;
            List<Reasoning> parts = new ArrayList<>();
            convictions.candidates(person.chargesByKey()).forEach(each -> parts.add(convictions.explain(each)));
            return new Reasoning(said.question(), ask(charge), said.citation(), person.unreadSeen(), parts);
        }
    }
}
