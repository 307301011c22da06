package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** {@code day:} something happened on a day from one on, or before another. */
record DayOf(Said said, ClockEvent event, LocalDate from, LocalDate until) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, event.bind(binding), from.toEpochDay(), until.toEpochDay());
    }

    @Override
    public Prose prose(Edition edition) {
        String begins = from.equals(LocalDate.MIN) ? "" : "on " + from + " or later";
        String ends = until.equals(LocalDate.MAX) ? "" : "before " + until;
        String time = begins + (begins.isEmpty() || ends.isEmpty() ? "" : " and ") + ends;
        return edition.prose(said, "this happened " + time + ":", List.of(event.prose(edition)));
    }

    @Override
    public void facts(Consumer<String> out) {
        event.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return event.wholePerson();
    }

    private record Bound(Said said, ClockEvent.Bound event, long from, long until) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            long latest = event.latest(charge);
            boolean never = latest == Long.MIN_VALUE && event.over(charge, latest) == Answer.YES;
            if (never || latest >= until) {
                return Answer.NO;
            }
            Answer early = event.over(charge, from - 1);
            return early.not().and(event.over(charge, until - 1));
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            Reasoning asked = event.explain(charge, Math.max(event.latest(charge), from - 1));
            return new Reasoning(said.question(), ask(charge), said.citation(), asked.facts(), asked.parts());
        }
    }
}
