package org.slatebridge.policy;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which charges that are sealed the law wants to be seen again, on a day. */
final class BoundRestorations {

    private record Bound(Restoration restoration, Condition when) {}

    private final List<Bound> all;

    BoundRestorations(List<Restoration> restorations, Binding binding) {
        this.all = restorations.stream()
                .filter(each -> each.force().on(binding.asOf()))
                .map(each -> new Bound(each, each.when().bind(binding)))
                .toList();
    }

    /** What is to be done with a charge that is sealed. */
    record Verdict(Answer restore, @Nullable Restoration under, Collection<MissingFact> missing) {}

    Verdict of(ChargeView charge) {
        Verdict verdict = new Verdict(Answer.NO, null, List.of());
        for (Bound each : all) {
            Answer answer = each.when.ask(charge);
            if (answer == Answer.YES) {
                return charge.person.hasUnread()
                        ? new Verdict(Answer.UNKNOWN, each.restoration, missing(charge.person.unreadSeen()))
                        : new Verdict(answer, each.restoration, List.of());
            }
            if (answer == Answer.UNKNOWN && verdict.under == null) {
                Collection<MissingFact> missing = new TreeSet<>(MissingFact.ORDER);
                each.when.explain(charge).missing(missing);
                verdict = new Verdict(answer, each.restoration, missing);
            }
        }
        return verdict;
    }

    private static Collection<MissingFact> missing(List<FactSeen> unread) {
        Collection<MissingFact> missing = new TreeSet<>(MissingFact.ORDER);
        unread.forEach(seen -> missing.add(MissingFact.of(seen)));
        return missing;
    }

    List<Reasoning> explain(ChargeView charge) {
        return all.stream().map(each -> explain(each, charge)).toList();
    }

    private static Reasoning explain(Bound bound, ChargeView charge) {
        Reasoning asked = bound.when.explain(charge);
        return new Reasoning(
                "to be restored: " + bound.restoration.says(),
                asked.answer(),
                bound.restoration.citation(),
                List.of(),
                List.of(asked));
    }
}
