package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
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
            long start = charge.disposition.day;
            if (noneIsLeft(start, days.certainAfter(start), List.of())) {
                return Answer.NO;
            }
            boolean open = days.isUncounted() || noneIsLeft(start, days.allAfter(start), days.undated());
            return open ? Answer.UNKNOWN : Answer.YES;
        }

        /**
         * True if no such time is left between the events, where those without a day lie as they spoil most: each, the
         * one of the earliest bound first, as late as it still keeps a period from being over.
         *
         * @param undated for each event without a day the last day on which it can have been, earliest first
         */
        private boolean noneIsLeft(long start, List<Long> events, List<Long> undated) {
            Iterator<Long> loose = undated.iterator();
            long at = start;
            for (long next : events) {
                at = spoil(at, next, loose);
                if (at < next) {
                    return false;
                }
            }
            return spoil(at, binding.asOf().toEpochDay(), loose)
                    >= binding.asOf().toEpochDay();
        }

        /** How far events without a day reach from one day to another; the other, if no period is left between. */
        private long spoil(long from, long to, Iterator<Long> undated) {
            long at = from;
            for (long last = lastToSpoil(at); last < to; last = lastToSpoil(at)) {
                long notAfter = at;
                while (notAfter <= at && undated.hasNext()) {
                    notAfter = undated.next();
                }
                if (notAfter <= at) {
                    return at;
                }
                at = Math.min(notAfter, last);
            }
            return to;
        }

        private long lastToSpoil(long start) {
            return binding.end(LocalDate.ofEpochDay(start), length.value()).toEpochDay() - 1;
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
