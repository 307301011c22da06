package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slatebridge.history.Fact;

/**
 * Which charges of a person are beyond a cap. What is sealed already counts first; then charges are taken in the order
 * of their convictions, those of a day by key. A charge that may come before, or may count, makes the rest unknown.
 */
final class CapLedger {

    /** What counts against a cap so far. */
    private static final class Count {
        private int certain;
        private final List<ChargeView> possible = new ArrayList<>();

        private Answer reached(int most) {
            if (certain >= most) {
                return Answer.YES;
            }
            return certain + possible.size() >= most ? Answer.UNKNOWN : Answer.NO;
        }
    }

    private record Standing(Answer beyond, List<ChargeView> unclear) {}

    private final Map<String, Count> counts = new HashMap<>();
    private final Map<ChargeView, Map<String, Standing>> standings = new HashMap<>();

    private final List<BoundProvision> provisions;

    private CapLedger(List<BoundProvision> provisions) {
        this.provisions = provisions;
    }

    static CapLedger of(PersonView person, List<BoundProvision> provisions) {
        CapLedger ledger = new CapLedger(provisions);
        provisions.forEach(provision -> provision.caps().forEach(cap -> ledger.countSealed(person, cap)));
        List<ChargeView> order = new ArrayList<>(person.chargesByKey());
        order.sort(Comparator.comparingLong(each -> each.disposition.dated ? each.disposition.day : Long.MIN_VALUE));
        order.forEach(ledger::take);
        return ledger;
    }

    private void countSealed(PersonView person, BoundCap cap) {
        if (counts.containsKey(cap.cap().id())) {
            return;
        }
        Count count = new Count();
        counts.put(cap.cap().id(), count);
        for (ChargeView charge : person.chargesByKey()) {
            Fact sealed = charge.fact(charge.law().names().sealed);
            Answer is = sealed.known() ? Answer.of(sealed.isSet()) : Answer.UNKNOWN;
            add(count, charge, is == Answer.NO ? is : is.and(cap.of().ask(charge)));
        }
    }

    private static void add(Count count, ChargeView charge, Answer counts) {
        if (counts == Answer.YES) {
            count.certain++;
        } else if (counts == Answer.UNKNOWN) {
            count.possible.add(charge);
        }
    }

    private void take(ChargeView charge) {
        Fact sealed = charge.fact(charge.law().names().sealed);
        if (sealed.known() && sealed.isSet()) {
            return;
        }
        Answer takes = Answer.NO;
        Map<String, BoundCap> caps = new HashMap<>();
        for (BoundProvision provision : provisions) {
            Finding found = provision.uncapped(charge);
            boolean capped = !provision.caps().isEmpty() && found.compareTo(Finding.WAITS) <= 0;
            if (capped) {
                takes = takes.or(taken(charge, provision, found));
                provision.caps().forEach(cap -> caps.put(cap.cap().id(), cap));
            }
        }
        for (BoundCap cap : caps.values()) {
            Answer counted = takes == Answer.NO ? takes : takes.and(cap.of().ask(charge));
            add(count(cap), charge, counted);
        }
    }

    private Answer taken(ChargeView charge, BoundProvision provision, Finding found) {
        Answer takes = found == Finding.GRANTS ? Answer.YES : found == Finding.OPEN ? Answer.UNKNOWN : Answer.NO;
        for (BoundCap cap : provision.caps()) {
            Answer counted = cap.of().ask(charge);
            Answer beyond =
                    counted == Answer.NO ? Answer.NO : counted.and(count(cap).reached(cap.most()));
            standings
                    .computeIfAbsent(charge, key -> new HashMap<>())
                    .putIfAbsent(cap.cap().id(), new Standing(beyond, List.copyOf(count(cap).possible)));
            takes = takes.and(beyond.not());
        }
        return takes;
    }

    private Count count(BoundCap cap) {
        return counts.computeIfAbsent(cap.cap().id(), key -> new Count());
    }

    /** True if a charge is beyond the cap. */
    Answer beyond(ChargeView charge, BoundCap cap) {
        return standing(charge, cap).beyond();
    }

    /** The charges that may count before it. */
    Collection<ChargeView> unclear(ChargeView charge, BoundCap cap) {
        return standing(charge, cap).unclear();
    }

    /** The facts that would tell whether such a charge counts: whether it is sealed, or is to be. */
    void missing(ChargeView charge, Collection<MissingFact> out) {
        FactSeen sealed = charge.seen(charge.law().names().sealed);
        if (!sealed.quality().known()) {
            out.add(MissingFact.of(sealed));
        }
        for (BoundProvision provision : provisions) {
            if (!provision.caps().isEmpty() && provision.uncapped(charge) == Finding.OPEN) {
                provision.uncappedMissing(charge, out);
            }
        }
    }

    private Standing standing(ChargeView charge, BoundCap cap) {
        Standing found = standings.getOrDefault(charge, Map.of()).get(cap.cap().id());
        return found == null ? new Standing(Answer.NO, List.of()) : found;
    }
}
