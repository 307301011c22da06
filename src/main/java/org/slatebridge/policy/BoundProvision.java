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

    BoundProvision(Provision provision, Binding binding) {
        this.provision = provision;
        this.covers = provision.covers().bind(binding);
        this.requires = binding.bindAll(provision.requires());
        this.requirements = binding.counting(provision.requires());
        this.exclusions = provision.exclusions().stream()
                .filter(exclusion -> exclusion.force().on(binding.asOf()))
                .map(exclusion -> new BoundExclusion(exclusion, binding))
                .toList();
    }

    Provision provision() {
        return provision;
    }

    Finding find(ChargeView charge) {
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
        LocalDate last = null;
        for (Condition required : requires) {
            LocalDate opens = required.ask(charge) == Answer.NO ? required.opensOn(charge) : null;
            last = opens != null && (last == null || opens.isAfter(last)) ? opens : last;
        }
        return last;
    }

    /** Where it is barred: by what; null otherwise. */
    @Nullable
    BoundExclusion bar(ChargeView charge) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.ask(charge) == Answer.YES)
                .findFirst()
                .orElse(null);
    }

    /** Where a requirement is not met: its citation; that of the provision otherwise. */
    Citation unmet(ChargeView charge) {
        for (int i = 0; i < requires.size(); i++) {
            if (requires.get(i).ask(charge) == Answer.NO && requires.get(i).opensOn(charge) == null) {
                return requirements.get(i).said().citation();
            }
        }
        return provision.citation();
    }

    /** Where it is open: the facts that would decide it. */
    void missing(ChargeView charge, Collection<MissingFact> out) {
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
        for (Condition required : requires) {
            if (required.ask(charge) == Answer.NO) {
                required.mayPutOff(charge, out);
            }
        }
    }

    Reasoning explain(ChargeView charge) {
        Finding finding = find(charge);
        List<Reasoning> parts = new ArrayList<>();
        parts.add(covers.explain(charge));
        if (finding != Finding.SILENT) {
            exclusions.forEach(exclusion -> parts.add(exclusion.explain(charge)));
            requires.forEach(required -> parts.add(required.explain(charge)));
        }
        Answer answer = finding == Finding.GRANTS ? Answer.YES : finding == Finding.OPEN ? Answer.UNKNOWN : Answer.NO;
        return new Reasoning(provision.says(), answer, provision.citation(), List.of(), parts);
    }
}
