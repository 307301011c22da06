package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to charges: to the one decided, or to those in a relation to it.
 *
 * @param question what it is called in reasonings
 * @param told the same without its condition
 * @param event what happens
 * @param relation to which charges
 * @param where which of them, or null for all
 */
record EventOf(
        String question,
        String told,
        ChargeEvent event,
        Relation relation,
        @Nullable Clause where) implements ClockEvent {

    @Override
    public ClockEvent.Bound bind(Binding binding) {
        Condition which = where == null ? null : where.bind(binding);
        return new Of(question, event, relation, which, binding.newSlot());
    }

    @Override
    public Prose prose(Edition edition) {
        return where == null ? Prose.of(told) : Prose.of(told + ", where", where.prose(edition));
    }

    @Override
    public void facts(Consumer<String> out) {
        event.facts(out);
        if (relation != Relation.THIS_CHARGE) {
            out.accept(relation == Relation.CASE ? "charge.docket" : "disposition.date");
        }
        if (where != null) {
            where.facts(out);
        }
    }

    @Override
    public boolean wholePerson() {
        return relation != Relation.THIS_CHARGE;
    }

    private record Of(
            String question,
            ChargeEvent event,
            Relation relation,
            @Nullable Condition where,
            int slot) implements ClockEvent.Bound {

        private Happening happening(ChargeView charge) {
            return relation.sameForAll()
                    ? charge.person.once(slot, Happening.class, person -> all(charge))
                    : all(charge);
        }

        private Happening all(ChargeView charge) {
            boolean unread = relation != Relation.THIS_CHARGE && charge.person.hasUnread();
            Happening all = unread ? Happening.UNKNOWN : Happening.NEVER;
            for (ChargeView other : relation.candidates(charge)) {
                all = all.and(of(charge, other));
            }
            return all;
        }

        private Happening of(ChargeView charge, ChargeView other) {
            Answer counts = relation.holds(charge, other);
            if (where != null && counts != Answer.NO) {
                counts = counts.and(where.ask(other));
            }
            return counts == Answer.NO ? Happening.NEVER : event.of(other).where(counts);
        }

        @Override
        public Answer over(ChargeView charge, long lastDay) {
            return happening(charge).over(lastDay);
        }

        @Override
        public long latest(ChargeView charge) {
            return happening(charge).latest();
        }

        @Override
        public Reasoning explain(ChargeView charge, long lastDay) {
            Answer over = over(charge, lastDay);
            if (relation == Relation.THIS_CHARGE && where == null) {
                return new Reasoning(question, over, null, event.looked(charge), List.of());
            }
            List<Reasoning> parts = new ArrayList<>();
            for (ChargeView other : charge.person.chargesByKey()) {
                Happening happening = of(charge, other);
                if (!happening.equals(Happening.NEVER)) {
                    parts.add(explain(charge, other, happening.over(lastDay), lastDay));
                }
            }
            List<FactSeen> unread = relation == Relation.THIS_CHARGE ? List.of() : charge.person.unreadSeen();
            return new Reasoning(question, over, null, unread, parts);
        }

        private Reasoning explain(ChargeView charge, ChargeView other, Answer over, long lastDay) {
            List<Reasoning> parts = new ArrayList<>();
            parts.add(new Reasoning(
                    ClockEvent.by(lastDay), event.of(other).over(lastDay), null, event.looked(other), List.of()));
            if (relation != Relation.THIS_CHARGE && relation != Relation.PERSON) {
                parts.add(relation.explain(charge, other));
            }
            if (where != null) {
                parts.add(where.explain(other));
            }
            String one = "charge " + other.charge.key() + ": over, or none that counts";
            return new Reasoning(one, over, null, List.of(), parts);
        }
    }
}
