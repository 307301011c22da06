package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code clock:} a time must have gone by since the latest of some events, counted back from the as-of date. It is over
 * on the anniversary.
 *
 * @param length how long, by version
 * @param starts the events
 */
record Clock(Said said, Dated<Length> length, List<ClockEvent> starts) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        List<ClockEvent.Bound> bound = starts.stream().map(s -> s.bind(binding)).toList();
        DatedValue<Length> now = length.on(binding.asOf());
        return new Bound(said, now, bound, binding, lastDay(binding, now.value()));
    }

    /** The last day on which the events may have happened for the time to be over. */
    static long lastDay(Binding binding, Length length) {
        LocalDate day = binding.asOf();
        // The first guess may miss by the days that months differ in length.
        LocalDate end = binding.end(day, length);
        day = day.minusDays(end.toEpochDay() - day.toEpochDay()).plusDays(5);
        while (binding.end(day, length).isAfter(binding.asOf())) {
            day = day.minusDays(1);
        }
        return day.toEpochDay();
    }

    @Override
    public Prose prose(Edition edition) {
        String time = edition.length(length, said.citation()) + " must have gone by since";
        List<Prose> events = starts.stream().map(start -> start.prose(edition)).toList();
        return edition.prose(said, events.size() == 1 ? time : time + " the latest of these", events);
    }

    @Override
    public void facts(Consumer<String> out) {
        starts.forEach(start -> start.facts(out));
    }

    @Override
    public boolean wholePerson() {
        return starts.stream().anyMatch(ClockEvent::wholePerson);
    }

    private record Bound(
            Said said, DatedValue<Length> length, List<ClockEvent.Bound> starts, Binding binding, long lastDay)
            implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            Answer all = Answer.YES;
            for (int i = 0; i < starts.size() && all != Answer.NO; i++) {
                all = all.and(starts.get(i).over(charge, lastDay));
            }
            return all;
        }

        @Override
        public @Nullable LocalDate opensOn(ChargeView charge) {
            long latest = latest(charge);
            boolean known = latest > lastDay && latest != Long.MAX_VALUE;
            return known ? binding.end(LocalDate.ofEpochDay(latest), length.value()) : null;
        }

        private long latest(ChargeView charge) {
            long latest = Long.MIN_VALUE;
            for (ClockEvent.Bound start : starts) {
                latest = Math.max(latest, start.latest(charge));
            }
            return latest;
        }

        @Override
        public void mayPutOff(ChargeView charge, Collection<MissingFact> out) {
            long latest = latest(charge);
            for (ClockEvent.Bound start : starts) {
                if (start.over(charge, latest) == Answer.UNKNOWN) {
                    start.explain(charge, latest).missing(out);
                }
            }
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            List<Reasoning> parts =
                    starts.stream().map(s -> s.explain(charge, lastDay)).toList();
            String question = said.question() + ": " + length.value() + ", that is since "
                    + LocalDate.ofEpochDay(lastDay) + " or earlier";
            return new Reasoning(question, ask(charge), length.citation(), List.of(), parts);
        }
    }
}
