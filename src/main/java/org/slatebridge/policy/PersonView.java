package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

/**
 * A history as the conditions of a policy look at it, with the answers about the whole person worked out once. One
 * thread only; lives as long as the person is decided.
 */
final class PersonView {

    final Law law;
    final long asOf;
    private final Facts facts;
    private final List<SourceRef> unread;
    private final List<ChargeView> charges = new ArrayList<>();
    private final @Nullable Object[] remembered;
    private @Nullable List<ChargeView> byKey;
    private @Nullable Cases cases;
    private @Nullable CapLedger ledger;
    private final List<BoundProvision> provisions;
    private final boolean presumes;

    PersonView(
            CriminalHistory history, Law law, long asOf, int slots, List<BoundProvision> provisions, boolean presumes) {
        this.provisions = provisions;
        this.presumes = presumes;
        this.law = law;
        this.asOf = asOf;
        this.facts = history.person().facts();
        this.unread = history.unread();
        this.remembered = new Object[slots];
        for (Arrest arrest : history.arrests()) {
            for (Charge charge : arrest.charges()) {
                charges.add(new ChargeView(charge, arrest, this));
            }
        }
    }

    /** A fact of the person, to be shown. */
    FactSeen seen(FactName name) {
        Fact fact = facts.get(name);
        return new FactSeen(name.name(), null, fact.quality(), fact, fact.source());
    }

    Fact fact(FactName name) {
        return facts.get(name);
    }

    /** In the order of the data. */
    List<ChargeView> charges() {
        return charges;
    }

    /** In the order of their keys, which does not depend on the order of the data. */
    List<ChargeView> chargesByKey() {
        List<ChargeView> sorted = byKey;
        if (sorted == null) {
            sorted = new ArrayList<>(charges);
            sorted.sort(Comparator.comparing((ChargeView view) -> view.charge.key()));
            byKey = sorted;
        }
        return sorted;
    }

    /** The charges that may be of the same case: those of its docket, and those of none that is known. */
    List<ChargeView> mates(ChargeView charge) {
        Cases found = cases;
        if (found == null) {
            found = Cases.of(this);
            cases = found;
        }
        return found.mates(charge);
    }

    /** True if facts of the person are presumed. */
    boolean presumes() {
        return presumes;
    }

    /** Which of the charges are beyond a cap; reckoned once. */
    CapLedger ledger() {
        CapLedger found = ledger;
        if (found == null) {
            found = CapLedger.of(this, provisions);
            ledger = found;
        }
        return found;
    }

    /** True while records of the person could not be read: nobody can say what is not in them. */
    boolean hasUnread() {
        return !unread.isEmpty();
    }

    /** The records that could not be read, as facts that are missing. */
    List<FactSeen> unreadSeen() {
        return unread.stream()
                .map(source -> new FactSeen(PolicyFacts.RECORDS, null, Quality.INVALID, null, source))
                .toList();
    }

    /** What a question about the whole person found; it is asked once and remembered in its slot. */
    <T> T once(int slot, Class<T> type, Function<PersonView, T> question) {
        Object found = remembered[slot];
        if (found == null) {
            found = question.apply(this);
            remembered[slot] = found;
        }
        return type.cast(found);
    }
}
