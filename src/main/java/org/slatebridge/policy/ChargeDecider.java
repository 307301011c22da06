package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;

/**
 * Decides one charge. A provision that grants decides; else one that is open leaves the charge undetermined; else one
 * that waits says until when; else the charge is not eligible. So a charge is undetermined only if the missing facts
 * could change the outcome. Immutable, thread-safe.
 */
final class ChargeDecider {

    private final String question;
    private final List<BoundProvision> provisions;
    private final PolicyFacts names;
    private final boolean reasoning;

    ChargeDecider(String question, List<BoundProvision> provisions, PolicyFacts names, boolean reasoning) {
        this.question = question;
        this.provisions = List.copyOf(provisions);
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
        return switch (found) {
            case GRANTS -> charge.person.hasUnread() ? unread(charge, best) : granted(charge, best);
            case OPEN -> open(charge, several ? null : best);
            case WAITS -> waits(charge, best);
            case BARRED, UNMET -> refused(charge, best, found);
            case SILENT -> of(charge, Outcome.NOT_ELIGIBLE, null, null);
        };
    }

    private Decision granted(ChargeView charge, BoundProvision best) {
        return of(charge, Outcome.SEAL, best.provision().id(), best.provision().citation());
    }

    /** A record that could not be read may be a later disposition or another sentence of this very charge. */
    private Decision unread(ChargeView charge, BoundProvision best) {
        Collection<MissingFact> missing = new TreeSet<>(MissingFact.ORDER);
        charge.person.unreadSeen().forEach(seen -> missing.add(MissingFact.of(seen)));
        return of(
                charge,
                Outcome.UNDETERMINED,
                best.provision().id(),
                best.provision().citation(),
                null,
                missing);
    }

    private Decision sealed(ChargeView charge) {
        return of(charge, Outcome.ALREADY_SEALED, null, null);
    }

    private Decision nothingSaid(ChargeView charge, Fact sealed) {
        if (sealed.known()) {
            return of(charge, Outcome.NOT_ELIGIBLE, null, null);
        }
        Collection<MissingFact> missing = missing(charge);
        missing.add(MissingFact.of(charge.seen(names.sealed)));
        return of(charge, Outcome.UNDETERMINED, null, null, null, missing);
    }

    private Decision open(ChargeView charge, @Nullable BoundProvision only) {
        return of(
                charge,
                Outcome.UNDETERMINED,
                only == null ? null : only.provision().id(),
                only == null ? null : only.provision().citation(),
                null,
                missing(charge));
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
        return of(
                charge, Outcome.NOT_YET, best.provision().id(), best.provision().citation(), opens, open);
    }

    private Decision refused(ChargeView charge, BoundProvision best, Finding found) {
        BoundExclusion bar = found == Finding.BARRED ? best.bar(charge) : null;
        return bar == null
                ? of(charge, Outcome.NOT_ELIGIBLE, best.provision().id(), best.unmet(charge))
                : of(charge, Outcome.NOT_ELIGIBLE, bar.id(), bar.citation(charge));
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

    private Decision of(ChargeView charge, Outcome outcome, @Nullable String id, @Nullable Citation citation) {
        return of(charge, outcome, id, citation, null, List.of());
    }

    private Decision of(
            ChargeView charge,
            Outcome outcome,
            @Nullable String id,
            @Nullable Citation citation,
            @Nullable LocalDate eligibleOn,
            Collection<MissingFact> missing) {
        return new Decision(
                charge.charge,
                charge.arrest,
                outcome,
                id,
                citation,
                eligibleOn,
                List.copyOf(missing),
                reasoning ? explain(charge, outcome) : null);
    }

    private Reasoning explain(ChargeView charge, Outcome outcome) {
        boolean already = outcome == Outcome.ALREADY_SEALED;
        List<Reasoning> parts = already
                ? List.of()
                : provisions.stream().map(p -> p.explain(charge)).toList();
        Answer answer =
                outcome == Outcome.SEAL ? Answer.YES : outcome == Outcome.UNDETERMINED ? Answer.UNKNOWN : Answer.NO;
        return new Reasoning(question, answer, null, List.of(charge.seen(names.sealed)), parts);
    }
}
