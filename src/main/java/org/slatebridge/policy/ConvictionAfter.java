package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@code conviction-after:} the person was convicted again after something, and before so much time had gone by. A
 * conviction on the day itself is not after it; one on the anniversary is not within the time.
 *
 * @param starts what it comes after: the latest of these
 * @param within before this much time has gone by since then, or null for at any time
 * @param of for which offences
 */
record ConvictionAfter(
        Said said, List<ClockEvent> starts, @Nullable Dated<Length> within, Clause of) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(
                said,
                starts.stream().map(start -> start.bind(binding)).toList(),
                within == null ? null : within.on(binding.asOf()).value(),
                new Convictions(of.bind(binding)),
                binding);
    }

    @Override
    public Prose prose(Edition edition) {
        String time = within == null
                ? "at any time after the latest of these"
                : "within " + edition.length(within, said.citation()) + " after the latest of these";
        List<Prose> parts = new ArrayList<>();
        starts.forEach(start -> parts.add(start.prose(edition)));
        parts.add(Prose.of("the conviction being one where", of.prose(edition)));
        return edition.prose(said, "the person was convicted again " + time, parts);
    }

    @Override
    public void facts(Consumer<String> out) {
        starts.forEach(start -> start.facts(out));
        out.accept("disposition.type");
        out.accept("disposition.date");
        of.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return true;
    }

    /** The days on which such a conviction would count: after the first, before the second. */
    private record Window(long after, long before, boolean certain) {

        Answer contains(DispositionView ended) {
            if (ended.notAfter <= after) {
                return Answer.NO;
            }
            if (!certain || !ended.dayOfConviction()) {
                return Answer.UNKNOWN;
            }
            return Answer.of(ended.day < before);
        }
    }

    private record Bound(
            Said said,
            List<ClockEvent.Bound> starts,
            @Nullable Length within,
            Convictions convictions,
            Binding binding) implements Condition {

        private Window window(ChargeView charge) {
            long latest = Long.MIN_VALUE;
            for (ClockEvent.Bound start : starts) {
                latest = Math.max(latest, start.latest(charge));
            }
            boolean certain = latest != Long.MIN_VALUE;
            for (ClockEvent.Bound start : starts) {
                certain &= start.over(charge, latest) != Answer.UNKNOWN;
            }
            boolean ends = within != null && certain && latest != Long.MAX_VALUE;
            long end = ends && within != null
                    ? binding.end(LocalDate.ofEpochDay(latest), within).toEpochDay()
                    : Long.MAX_VALUE;
            return new Window(latest, end, certain);
        }

        @Override
        public Answer ask(ChargeView charge) {
            Window window = window(charge);
            Answer any = charge.person.hasUnread() ? Answer.UNKNOWN : Answer.NO;
            List<ChargeView> charges = charge.person.charges();
            for (int i = 0; i < charges.size() && any != Answer.YES; i++) {
                any = any.or(is(charge, charges.get(i), window));
            }
            return any;
        }

        private Answer is(ChargeView charge, ChargeView other, Window window) {
            Answer within = other == charge ? Answer.NO : window.contains(other.disposition);
            return within == Answer.NO ? Answer.NO : within.and(convictions.includes(other));
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            Window window = window(charge);
            List<Reasoning> parts = new ArrayList<>();
            for (ChargeView other : charge.person.chargesByKey()) {
                if (is(charge, other, window) != Answer.NO) {
                    parts.add(explain(charge, other, window));
                }
            }
            return new Reasoning(said.question(), ask(charge), said.citation(), charge.person.unreadSeen(), parts);
        }

        private Reasoning explain(ChargeView charge, ChargeView other, Window window) {
            List<Reasoning> parts = new ArrayList<>();
            if (!window.certain) {
                starts.forEach(start -> parts.add(start.explain(charge, window.after)));
            }
            List<FactSeen> day = List.of(other.disposition.daySeen);
            parts.add(new Reasoning(words(window), window.contains(other.disposition), null, day, List.of()));
            parts.add(convictions.explain(other));
            String one = "charge " + other.charge.key() + " is such a conviction";
            return new Reasoning(one, is(charge, other, window), null, List.of(), parts);
        }

        private static String words(Window window) {
            if (!window.certain) {
                return "convicted after that";
            }
            String after = "convicted after " + LocalDate.ofEpochDay(window.after);
            return window.before == Long.MAX_VALUE
                    ? after
                    : after + " and before " + LocalDate.ofEpochDay(window.before);
        }
    }
}
