package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code free-period:} at any time after this conviction, such a time went by without any of some events; it need not
 * reach to the as-of date.
 *
 * @param length how long, by version
 * @param without the events that end a period
 */
record FreePeriod(Said said, Dated<Length> length, AnyConviction without) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, length.on(binding.asOf()), without.bind(binding), binding);
    }

    @Override
    public Prose prose(Edition edition) {
        String time = edition.length(length, said.citation());
        String words = "at some time since this conviction " + time + " must have gone by without";
        return edition.prose(said, words, List.of(without.prose(edition)));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.date");
        without.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return true;
    }

    private record Bound(Said said, DatedValue<Length> length, AnyConviction.Of without, Binding binding)
            implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            if (!charge.disposition.dated) {
                return Answer.UNKNOWN;
            }
            ClockDays days = new ClockDays();
            without.collect(charge, days);
            if (periods(charge, days.certainAfter(charge.disposition.day)) == 0) {
                return Answer.NO;
            }
            // An event without a day can spoil one period, wherever it falls; a period can be spoilt twice only if it
            // is twice as long.
            int sure = periods(charge, days.allAfter(charge.disposition.day));
            return sure > days.undatedAfter(charge.disposition.day) ? Answer.YES : Answer.UNKNOWN;
        }

        private int periods(ChargeView charge, List<Long> events) {
            int count = 0;
            LocalDate start = LocalDate.ofEpochDay(charge.disposition.day);
            for (long day : events) {
                count += fitting(start, LocalDate.ofEpochDay(day));
                start = LocalDate.ofEpochDay(day);
            }
            return count + fitting(start, binding.asOf());
        }

        private int fitting(LocalDate start, LocalDate end) {
            int count = 0;
            LocalDate next = binding.end(start, length.value());
            while (!next.isAfter(end)) {
                count++;
                next = binding.end(next, length.value());
            }
            return count;
        }

        @Override
        public @Nullable LocalDate opensOn(ChargeView charge) {
            ClockDays days = new ClockDays();
            without.collect(charge, days);
            List<Long> later = days.certainAfter(charge.disposition.day);
            long last = later.isEmpty() ? charge.disposition.day : later.get(later.size() - 1);
            return binding.end(LocalDate.ofEpochDay(last), length.value());
        }

        @Override
        public void mayPutOff(ChargeView charge, Collection<MissingFact> out) {
            without.explain(charge, Math.max(charge.disposition.day, without.latest(charge)))
                    .open(out);
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            Answer answer = ask(charge);
            boolean dated = charge.disposition.dated;
            Reasoning start = new Reasoning(
                    "the period begins with this conviction or later",
                    dated ? Answer.YES : Answer.UNKNOWN,
                    null,
                    List.of(charge.disposition.daySeen),
                    List.of());
            Reasoning events = without.explain(charge, dated ? charge.disposition.day : 0);
            Reasoning later = new Reasoning(
                    events.question() + ": none that ends every such period", answer, null, List.of(), events.parts());
            return new Reasoning(
                    said.question() + ": " + length.value(),
                    answer,
                    length.citation(),
                    List.of(),
                    List.of(start, later));
        }
    }
}
