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
 * @param counting what is counted
 */
record EverConvicted(Said said, Clause of, int times, Counting counting) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, new Convictions(of.bind(binding)), times, counting, binding.newSlot());
    }

    @Override
    public Prose prose(Edition edition) {
        String offences = times == 1 ? "an offense" : times + " or more offenses" + counting.says();
        String words = "the person was at any time convicted of " + offences + ", this charge included, where";
        return edition.prose(said, words, List.of(of.prose(edition)));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        counting.facts(out);
        of.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return true;
    }

    private record Bound(Said said, Convictions convictions, int times, Counting counting, int slot)
            implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            return charge.person.once(slot, Answer.class, this::count);
        }

        private Answer count(PersonView person) {
            ConvictionCount count = new ConvictionCount(counting);
            for (ChargeView each : person.charges()) {
                count.add(each, convictions.includes(each));
            }
            if (count.certain() >= times) {
                return Answer.YES;
            }
            return person.hasUnread() || count.possible() >= times ? Answer.UNKNOWN : Answer.NO;
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            PersonView person = charge.person;
            List<Reasoning> parts = new ArrayList<>();
            convictions.candidates(person.chargesByKey()).forEach(each -> parts.add(explainOne(each)));
            return new Reasoning(said.question(), ask(charge), said.citation(), person.unreadSeen(), parts);
        }

        private Reasoning explainOne(ChargeView each) {
            Reasoning conviction = convictions.explain(each);
            FactSeen counted = counting.seen(each);
            if (counted == null || counted.quality().known() || conviction.answer() == Answer.NO) {
                return conviction;
            }
            Reasoning unit = new Reasoning("counted once", Answer.UNKNOWN, null, List.of(counted), List.of());
            return new Reasoning(conviction.question(), Answer.UNKNOWN, null, List.of(), List.of(conviction, unit));
        }
    }
}
