package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code any-conviction:} every conviction of the person for an offence that meets a condition.
 *
 * @param question the event in words
 * @param of what the offence must be
 */
record AnyConviction(String question, Clause of) implements ClockEvent {

    @Override
    public Of bind(Binding binding) {
        return new Of(question, new Convictions(of.bind(binding)), binding.newSlot());
    }

    @Override
    public Prose prose(Edition edition) {
        return Prose.of("any conviction of the person where", of.prose(edition));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        out.accept("disposition.date");
        of.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return true;
    }

    /** What the person's convictions say: the latest certain day, and the latest on which there may have been one. */
    private record Found(long certain, long possible) {

        static Found in(PersonView person, Convictions convictions) {
            long certain = Long.MIN_VALUE;
            long possible = person.hasUnread() ? Long.MAX_VALUE : Long.MIN_VALUE;
            for (ChargeView each : person.charges()) {
                Answer included = convictions.includes(each);
                if (included == Answer.YES && each.disposition.dated) {
                    certain = Math.max(certain, each.disposition.day);
                } else if (included != Answer.NO) {
                    possible = Math.max(possible, each.disposition.notAfter);
                }
            }
            return new Found(certain, possible);
        }
    }

    /** Bound to a day and to switches. */
    record Of(String question, Convictions convictions, int slot) implements ClockEvent.Bound {

        private Found found(ChargeView charge) {
            return charge.person.once(slot, Found.class, person -> Found.in(person, convictions));
        }

        @Override
        public Answer over(ChargeView charge, long lastDay) {
            Found found = found(charge);
            if (found.certain > lastDay) {
                return Answer.NO;
            }
            return found.possible > lastDay ? Answer.UNKNOWN : Answer.YES;
        }

        @Override
        public long latest(ChargeView charge) {
            return found(charge).certain;
        }

        /** Adds every day on which there was or may have been one. */
        void collect(ChargeView charge, ClockDays days) {
            for (ChargeView each : convictions.candidates(charge.person.charges())) {
                if (!each.disposition.dated) {
                    days.undated(each.disposition.notAfter);
                } else if (convictions.includes(each) == Answer.YES) {
                    days.certain(each.disposition.day);
                } else {
                    days.possible(each.disposition.day);
                }
            }
            if (charge.person.hasUnread()) {
                days.uncounted();
            }
        }

        @Override
        public Reasoning explain(ChargeView charge, long lastDay) {
            List<Reasoning> parts = new ArrayList<>();
            for (ChargeView each : convictions.candidates(charge.person.chargesByKey())) {
                parts.add(explainOne(each, lastDay));
            }
            if (charge.person.hasUnread()) {
                parts.add(new Reasoning(
                        "records that could not be read", Answer.UNKNOWN, null, charge.person.unreadSeen(), List.of()));
            }
            return new Reasoning(question, over(charge, lastDay), null, List.of(), parts);
        }

        private Reasoning explainOne(ChargeView each, long lastDay) {
            boolean before = each.disposition.notAfter <= lastDay;
            Answer over = before ? Answer.YES : each.disposition.dated ? Answer.NO : Answer.UNKNOWN;
            Answer harmless = over.or(convictions.includes(each).not());
            Reasoning day =
                    new Reasoning(ClockEvent.by(lastDay), over, null, List.of(each.disposition.daySeen), List.of());
            return new Reasoning(
                    "charge " + each.charge.key() + " is no such conviction, or early enough",
                    harmless,
                    null,
                    List.of(),
                    List.of(day, convictions.explain(each)));
        }
    }
}
