package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;

/**
 * Decides one charge by all provisions in force. A provision that grants wins; next comes one that is open, because a
 * missing fact must not be passed over; next one that only waits. Immutable.
 */
final class ChargeDecider {

    private final String question;
    private final List<BoundProvision> provisions;
    private final BoundRestorations restorations;
    private final @Nullable BoundObjections objections;
    private final PolicyFacts names;
    private final boolean reasoning;

    ChargeDecider(
            String question,
            List<BoundProvision> provisions,
            BoundRestorations restorations,
            @Nullable BoundObjections objections,
            PolicyFacts names,
            boolean reasoning) {
        this.question = question;
        this.provisions = List.copyOf(provisions);
        this.restorations = restorations;
        this.objections = objections;
        this.names = names;
        this.reasoning = reasoning;
    }

    Decision decide(ChargeView charge) {
        Fact sealed = charge.fact(names.sealed);
        if (sealed.known() && sealed.isSet()) {
            return sealed(charge);
        }
        BoundProvision best = null;
        Finding found = Finding.SILENT;
        boolean several = false;
        for (int i = 0; i < provisions.size() && found != Finding.GRANTS; i++) {
            Finding finding = provisions.get(i).find(charge);
            several = finding.compareTo(found) < 0 ? false : several || finding == found;
            if (finding.compareTo(found) < 0) {
                found = finding;
                best = provisions.get(i);
            }
        }
        if (best == null || !sealed.known()) {
            return nothingSaid(charge, sealed);
        }
        return decided(charge, best, found, several);
    }

    private Decision decided(ChargeView charge, BoundProvision best, Finding found, boolean several) {
        Verdict under =
                verdict(charge).under(best.provision().id(), best.provision().citation());
        return switch (found) {
            case GRANTS -> charge.person.hasUnread() ? unread(charge, under) : granted(charge, under);
            case OPEN ->
                (several ? verdict(charge) : under).missing(missing(charge)).as(Outcome.UNDETERMINED);
            case WAITS -> waits(charge, best);
            case BARRED, UNMET -> refused(charge, best);
            case SILENT -> verdict(charge).as(Outcome.NOT_ELIGIBLE);
        };
    }

    private Decision granted(ChargeView charge, Verdict under) {
        BoundObjections hold = objections;
        if (hold == null) {
            return under.as(Outcome.SEAL);
        }
        Answer objected = hold.objected(charge);
        if (objected == Answer.YES) {
            return verdict(charge).under(Objections.NAME, hold.citation()).as(Outcome.NOT_ELIGIBLE);
        }
        LocalDate until = hold.until(charge);
        if (until != null) {
            return under.opening(until).as(Outcome.NOT_YET);
        }
        return objected == Answer.UNKNOWN
                ? under.missing(List.of(hold.objectedMissing(charge))).as(Outcome.UNDETERMINED)
                : under.as(Outcome.SEAL);
    }

    /** A record that could not be read may be a later disposition or another sentence of this very charge. */
    private static Decision unread(ChargeView charge, Verdict under) {
        Collection<MissingFact> missing = new TreeSet<>(MissingFact.ORDER);
        charge.person.unreadSeen().forEach(seen -> missing.add(MissingFact.of(seen)));
        return under.missing(missing).as(Outcome.UNDETERMINED);
    }

    private Decision sealed(ChargeView charge) {
        BoundRestorations.Verdict found = restorations.of(charge);
        Restoration under = found.under();
        Verdict verdict = under == null ? verdict(charge) : verdict(charge).under(under.id(), under.citation());
        return verdict.missing(found.missing()).restoring(found.restore()).as(Outcome.ALREADY_SEALED);
    }

    private Decision nothingSaid(ChargeView charge, Fact sealed) {
        if (sealed.known()) {
            return verdict(charge).as(Outcome.NOT_ELIGIBLE);
        }
        Collection<MissingFact> missing = missing(charge);
        missing.add(MissingFact.of(charge.seen(names.sealed)));
        return verdict(charge).missing(missing).as(Outcome.UNDETERMINED);
    }

    private Decision waits(ChargeView charge, BoundProvision first) {
        BoundProvision best = first;
        LocalDate opens = first.opensOn(charge);
        for (BoundProvision other : provisions) {
            LocalDate day = other.find(charge) == Finding.WAITS ? other.opensOn(charge) : null;
            if (day != null && opens != null && day.isBefore(opens)) {
                best = other;
                opens = day;
            }
        }
        Collection<MissingFact> open = new TreeSet<>(MissingFact.ORDER);
        best.mayPutOff(charge, open);
        return verdict(charge)
                .under(best.provision().id(), best.provision().citation())
                .opening(opens)
                .missing(open)
                .as(Outcome.NOT_YET);
    }

    private Decision refused(ChargeView charge, BoundProvision best) {
        Refusal refusal = best.refusal(charge);
        return verdict(charge).under(refusal.id(), refusal.citation()).as(Outcome.NOT_ELIGIBLE);
    }

    private Collection<MissingFact> missing(ChargeView charge) {
        Collection<MissingFact> missing = new TreeSet<>(MissingFact.ORDER);
        for (BoundProvision provision : provisions) {
            if (provision.find(charge) == Finding.OPEN) {
                provision.missing(charge, missing);
            }
        }
        return missing;
    }

    private Verdict verdict(ChargeView charge) {
        boolean asked = reasoning || charge.person.presumes();
        return new Verdict(charge, outcome -> asked ? explain(charge, outcome) : null, reasoning);
    }

    private Reasoning explain(ChargeView charge, Outcome outcome) {
        List<Reasoning> parts = new ArrayList<>();
        if (outcome == Outcome.ALREADY_SEALED) {
            parts.addAll(restorations.explain(charge));
        } else {
            provisions.forEach(provision -> parts.add(provision.explain(charge)));
            if (objections != null) {
                parts.add(objections.explain(charge));
            }
        }
        Answer answer =
                outcome == Outcome.SEAL ? Answer.YES : outcome == Outcome.UNDETERMINED ? Answer.UNKNOWN : Answer.NO;
        return new Reasoning(question, answer, null, List.of(charge.seen(names.sealed)), parts);
    }
}
