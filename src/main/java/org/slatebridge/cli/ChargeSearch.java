package org.slatebridge.cli;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.CriminalHistory;

/** Looks for the person of one charge among histories; keys of charges need not be unique across persons. Stateless. */
final class ChargeSearch {

    private ChargeSearch() {}

    /**
     * The history of the person who has the charge; null if nobody has.
     *
     * @param histories the next history at each call, then null
     * @param person knows the person by the key; null where any person will do, and then all histories are read
     * @throws DiagnosticException if more than one person has such a charge
     */
    static @Nullable CriminalHistory find(
            Supplier<@Nullable CriminalHistory> histories, String charge, @Nullable Predicate<String> person) {
        CriminalHistory found = null;
        for (CriminalHistory history = histories.get(); history != null; history = histories.get()) {
            if (person != null && person.test(history.person().key())) {
                return has(history, charge) ? history : null;
            }
            if (person == null && has(history, charge)) {
                requireNone(found);
                found = history;
            }
        }
        return found;
    }

    private static boolean has(CriminalHistory history, String charge) {
        return history.charges().anyMatch(each -> each.key().equals(charge));
    }

    private static void requireNone(@Nullable CriminalHistory found) {
        if (found != null) {
            throw ambiguous();
        }
    }

    static DiagnosticException ambiguous() {
        return new DiagnosticException(Diagnostic.of(
                DiagnosticCode.CHARGE_AMBIGUOUS, "more than one person has a charge with the key given with --charge"));
    }
}
