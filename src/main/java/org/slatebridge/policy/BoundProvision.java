package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provision bound to a day and to switches. Immutable. */
final class BoundProvision {

    private final Provision provision;
    private final Condition covers;
    private final List<Condition> requires;
    private final List<Clause> requirements;
    private final List<BoundExclusion> exclusions;
    private final @Nullable UnitRule unit;
    private final List<BoundCap> caps;

    BoundProvision(Provision provision, Binding binding) {
        this.provision = provision;
        this.covers = provision.covers().bind(binding);
        this.requires = binding.bindAll(provision.requires());
        this.requirements = binding.counting(provision.requires());
        this.exclusions = provision.exclusions().stream()
                .filter(exclusion -> exclusion.force().on(binding.asOf()))
                .map(exclusion -> new BoundExclusion(exclusion, binding))
                .toList();
        this.unit = provision.unit().alone() ? null : binding.unitRule(provision.unit(), this);
        this.caps = provision.caps().stream()
                .filter(cap -> cap.force().on(binding.asOf()))
                .map(cap -> BoundCap.bind(cap, binding))
                .toList();
    }

    Provision provision() {
        return provision;
    }

    List<BoundCap> caps() {
        return caps;
    }

    /** What it makes of a charge. */
    Finding find(ChargeView charge) {
        Finding found = uncapped(charge);
        if (caps.isEmpty() || found.compareTo(Finding.WAITS) > 0) {
            return found;
        }
        Answer beyond = Answer.NO;
        for (BoundCap cap : caps) {
            beyond = beyond.or(charge.person.ledger().beyond(charge, cap));
        }
        return beyond == Answer.YES ? Finding.BARRED : beyond == Answer.UNKNOWN ? open(found) : found;
    }

    private static Finding open(Finding found) {
        return found == Finding.GRANTS ? Finding.OPEN : found;
    }

    /** What it makes of a charge and those of its unit, whatever was sealed before. */
    Finding uncapped(ChargeView charge) {
        Finding own = own(charge);
        if (unit == null || own.compareTo(Finding.WAITS) > 0) {
            return own;
        }
        Finding others = unit.find(charge);
        if (others == Finding.UNMET) {
            return others;
        }
        return own == Finding.OPEN || others == Finding.OPEN
                ? Finding.OPEN
                : own == Finding.WAITS || others == Finding.WAITS ? Finding.WAITS : Finding.GRANTS;
    }

    /** What it makes of a charge by itself. */
    Finding own(ChargeView charge) {
        Answer covered = covers.ask(charge);
        if (covered == Answer.NO) {
            return Finding.SILENT;
        }
        boolean open = covered == Answer.UNKNOWN;
        for (int i = 0; i < exclusions.size(); i++) {
            Answer barred = exclusions.get(i).ask(charge);
            if (barred == Answer.YES) {
                return Finding.BARRED;
            }
            open |= barred == Answer.UNKNOWN;
        }
        return required(charge, open);
    }

    private Finding required(ChargeView charge, boolean alreadyOpen) {
        boolean open = alreadyOpen;
        boolean waits = false;
        for (int i = 0; i < requires.size(); i++) {
            Answer met = requires.get(i).ask(charge);
            if (met == Answer.NO && requires.get(i).opensOn(charge) == null) {
                return Finding.UNMET;
            }
            open |= met == Answer.UNKNOWN;
            waits |= met == Answer.NO;
        }
        return open ? Finding.OPEN : waits ? Finding.WAITS : Finding.GRANTS;
    }

    /** Where it waits: until when. */
    @Nullable
    LocalDate opensOn(ChargeView charge) {
        LocalDate own = ownOpensOn(charge);
        LocalDate others = unit == null ? null : unit.opensOn(charge);
        return own == null || (others != null && others.isAfter(own)) ? others : own;
    }

    /** Where it would wait for the charge by itself: until when. */
    @Nullable
    LocalDate ownOpensOn(ChargeView charge) {
        LocalDate last = null;
        for (Condition required : requires) {
            LocalDate opens = required.ask(charge) == Answer.NO ? required.opensOn(charge) : null;
            last = opens != null && (last == null || opens.isAfter(last)) ? opens : last;
        }
        return last;
    }

    /** Where it is barred or unmet: what the law says against it. */
    Refusal refusal(ChargeView charge) {
        for (BoundExclusion exclusion : exclusions) {
            Citation bar = exclusion.citation(charge);
            if (bar != null) {
                return new Refusal(exclusion.id(), bar);
            }
        }
        Citation unmet = unmet(charge);
        if (unmet != null) {
            return new Refusal(provision.id(), unmet);
        }
        for (BoundCap cap : caps) {
            if (charge.person.ledger().beyond(charge, cap) == Answer.YES) {
                return new Refusal(cap.cap().id(), cap.cap().citation());
            }
        }
        return new Refusal(provision.id(), provision.citation());
    }

    private @Nullable Citation unmet(ChargeView charge) {
        for (int i = 0; i < requires.size(); i++) {
            if (requires.get(i).ask(charge) == Answer.NO && requires.get(i).opensOn(charge) == null) {
                return requirements.get(i).said().citation();
            }
        }
        return unit != null && unit.find(charge) == Finding.UNMET ? unit.citation() : null;
    }

    /** Where it is open: the facts that would decide it. */
    void missing(ChargeView charge, Collection<MissingFact> out) {
        uncappedMissing(charge, out);
        for (BoundCap cap : caps) {
            if (charge.person.ledger().beyond(charge, cap) == Answer.UNKNOWN) {
                missing(cap.of(), charge, out);
                charge.person.ledger().unclear(charge, cap).forEach(other -> {
                    missing(cap.of(), other, out);
                    charge.person.ledger().missing(other, out);
                });
            }
        }
    }

    /** The same, whatever was sealed before. */
    void uncappedMissing(ChargeView charge, Collection<MissingFact> out) {
        ownMissing(charge, out);
        if (unit != null) {
            unit.missing(charge, out);
        }
    }

    /** Where it is open for the charge by itself: the facts that would decide it. */
    void ownMissing(ChargeView charge, Collection<MissingFact> out) {
        missing(covers, charge, out);
        requires.forEach(required -> missing(required, charge, out));
        for (BoundExclusion exclusion : exclusions) {
            if (exclusion.ask(charge) == Answer.UNKNOWN) {
                exclusion.explain(charge).missing(out);
            }
        }
    }

    private static void missing(Condition condition, ChargeView charge, Collection<MissingFact> out) {
        if (condition.ask(charge) == Answer.UNKNOWN) {
            condition.explain(charge).missing(out);
        }
    }

    /** Where it waits: the facts that may put the day off. */
    void mayPutOff(ChargeView charge, Collection<MissingFact> out) {
        ownMayPutOff(charge, out);
        if (unit != null) {
            unit.mayPutOff(charge, out);
        }
    }

    /** Where it waits for the charge by itself: the facts that may put the day off. */
    void ownMayPutOff(ChargeView charge, Collection<MissingFact> out) {
        for (Condition required : requires) {
            if (required.ask(charge) == Answer.NO) {
                required.mayPutOff(charge, out);
            }
        }
    }

    Reasoning explain(ChargeView charge) {
        Finding finding = find(charge);
        List<Reasoning> parts = new ArrayList<>(explainOwn(charge).parts());
        if (own(charge) != Finding.SILENT && unit != null) {
            parts.add(unit.explain(charge));
        }
        caps.forEach(cap -> parts.add(explain(charge, cap)));
        return new Reasoning(provision.says(), answer(finding), provision.citation(), List.of(), parts);
    }

    /** Why it is what it is for the charge by itself. */
    Reasoning explainOwn(ChargeView charge) {
        Finding finding = own(charge);
        List<Reasoning> parts = new ArrayList<>();
        parts.add(covers.explain(charge));
        if (finding != Finding.SILENT) {
            exclusions.forEach(exclusion -> parts.add(exclusion.explain(charge)));
            requires.forEach(required -> parts.add(required.explain(charge)));
        }
        return new Reasoning(provision.says(), answer(finding), provision.citation(), List.of(), parts);
    }

    private static Reasoning explain(ChargeView charge, BoundCap cap) {
        Answer beyond = charge.person.ledger().beyond(charge, cap);
        String question = cap.cap().says() + ": no more than " + cap.most();
        return new Reasoning(
                question,
                beyond.not(),
                cap.cap().citation(),
                List.of(),
                List.of(cap.of().explain(charge)));
    }

    private static Answer answer(Finding finding) {
        return finding == Finding.GRANTS ? Answer.YES : finding == Finding.OPEN ? Answer.UNKNOWN : Answer.NO;
    }
}
