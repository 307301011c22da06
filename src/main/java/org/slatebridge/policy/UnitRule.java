package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;

/**
 * Whether the other charges of a unit qualify with one: by themselves, under any provision of the same unit, or because
 * they are sealed already.
 */
final class UnitRule {

    private final Unit unit;
    private final @Nullable Condition counts;
    private final List<BoundProvision> peers;

    /** A rule of a unit; {@code peers} are all provisions of such units, this one's own included. */
    UnitRule(Unit unit, Binding binding, List<BoundProvision> peers) {
        this.unit = unit;
        this.counts = unit.charges() == null ? null : unit.charges().bind(binding);
        this.peers = peers;
    }

    Citation citation() {
        return unit.citation();
    }

    /** GRANTS if all others qualify, else what stands against it: UNMET before OPEN before WAITS. */
    Finding find(ChargeView charge) {
        Finding found = Finding.GRANTS;
        for (ChargeView other : unit.relation().candidates(charge)) {
            Finding one = find(charge, other);
            if (one == Finding.UNMET) {
                return one;
            }
            found = worse(found, one);
        }
        return found;
    }

    private static Finding worse(Finding found, Finding one) {
        if (found == Finding.OPEN || one == Finding.GRANTS) {
            return found;
        }
        return one;
    }

    private Finding find(ChargeView charge, ChargeView other) {
        Answer belongs = other == charge ? Answer.NO : belongs(charge, other);
        if (belongs == Answer.NO) {
            return Finding.GRANTS;
        }
        Finding standing = standing(other);
        if (standing == Finding.GRANTS) {
            return standing;
        }
        if (belongs == Answer.UNKNOWN) {
            return Finding.OPEN;
        }
        return standing == Finding.OPEN || standing == Finding.WAITS ? standing : Finding.UNMET;
    }

    private Answer belongs(ChargeView charge, ChargeView other) {
        Answer related = unit.relation().holds(charge, other);
        if (related == Answer.NO || (counts == null && unit.relation() != Relation.PERSON)) {
            return related;
        }
        return related.and(counts == null ? other.disposition.convicted() : counts.ask(other));
    }

    /** What a charge is by itself, under the provision that is best for it. */
    private Finding standing(ChargeView other) {
        return other.standing(unit.relation(), this::best);
    }

    private Finding best(ChargeView other) {
        Fact sealed = other.fact(other.law().names().sealed);
        Finding best = sealed.known() && sealed.isSet() ? Finding.GRANTS : Finding.SILENT;
        for (int i = 0; i < peers.size() && best != Finding.GRANTS; i++) {
            Finding own = peers.get(i).own(other);
            best = own.compareTo(best) < 0 ? own : best;
        }
        return best;
    }

    /** Where others have to wait: until when. */
    @Nullable
    LocalDate opensOn(ChargeView charge) {
        LocalDate last = null;
        for (ChargeView other : unit.relation().candidates(charge)) {
            LocalDate opens = find(charge, other) == Finding.WAITS ? earliest(other) : null;
            last = opens != null && (last == null || opens.isAfter(last)) ? opens : last;
        }
        return last;
    }

    private @Nullable LocalDate earliest(ChargeView other) {
        LocalDate first = null;
        for (BoundProvision peer : peers) {
            LocalDate opens = peer.own(other) == Finding.WAITS ? peer.ownOpensOn(other) : null;
            first = opens != null && (first == null || opens.isBefore(first)) ? opens : first;
        }
        return first;
    }

    /** The facts that would tell whether another charge belongs to the unit, or qualifies. */
    void missing(ChargeView charge, Collection<MissingFact> out) {
        for (ChargeView other : unit.relation().candidates(charge)) {
            if (find(charge, other) == Finding.OPEN) {
                unit.relation().explain(charge, other).missing(out);
                belongsExplained(other).missing(out);
                peers.stream()
                        .filter(peer -> peer.own(other) == Finding.OPEN)
                        .forEach(peer -> peer.ownMissing(other, out));
            }
        }
    }

    private Reasoning belongsExplained(ChargeView other) {
        return counts == null
                ? new Reasoning(
                        "convicted",
                        unit.relation() == Relation.PERSON ? other.disposition.convicted() : Answer.YES,
                        null,
                        List.of(other.disposition.typeSeen),
                        List.of())
                : counts.explain(other);
    }

    /** Where others have to wait: the facts that may put their day off. */
    void mayPutOff(ChargeView charge, Collection<MissingFact> out) {
        for (ChargeView other : unit.relation().candidates(charge)) {
            if (find(charge, other) == Finding.WAITS) {
                peers.stream()
                        .filter(peer -> peer.own(other) == Finding.WAITS)
                        .forEach(peer -> peer.ownMayPutOff(other, out));
            }
        }
    }

    Reasoning explain(ChargeView charge) {
        List<Reasoning> parts = new ArrayList<>();
        for (ChargeView other : charge.person.chargesByKey()) {
            Finding found = find(charge, other);
            if (found != Finding.GRANTS) {
                parts.add(explain(charge, other, found));
            }
        }
        return new Reasoning(unit.says(), answer(find(charge)), unit.citation(), List.of(), parts);
    }

    private Reasoning explain(ChargeView charge, ChargeView other, Finding found) {
        List<Reasoning> parts = new ArrayList<>();
        parts.add(unit.relation().explain(charge, other));
        parts.add(belongsExplained(other));
        peers.forEach(peer -> parts.add(peer.explainOwn(other)));
        String one = "charge " + other.charge.key() + " qualifies, or does not count";
        return new Reasoning(one, answer(found), null, List.of(), parts);
    }

    private static Answer answer(Finding found) {
        return found == Finding.GRANTS ? Answer.YES : found == Finding.OPEN ? Answer.UNKNOWN : Answer.NO;
    }
}
