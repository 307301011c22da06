package org.slatebridge.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;

/**
 * A date that no item has, worked out from another date of the same part. Immutable.
 *
 * @param target the declared fact that is answered
 * @param from the date it begins with
 * @param months added first; from the end of a longer month to the last day of a shorter one
 * @param days added then
 * @param basis why it may be worked out so, for people
 */
record Derivation(FactName target, FactName from, Span months, Span days, String basis) {

    private static final int LAST_YEAR = 9999;

    /**
     * How much is added: a fact, or always the same.
     *
     * @param fact a count; null for a constant
     * @param constant where there is no fact
     */
    record Span(@Nullable FactName fact, long constant) {

        static final Span NONE = new Span(null, 0);

        String words(String unit) {
            if (fact == null) {
                return constant == 0 ? "" : " plus " + constant + unit;
            }
            return " plus " + fact + unit;
        }

        /** The number, or −1 where the fact is unknown. */
        long of(Facts facts) {
            if (fact == null) {
                return constant;
            }
            Fact count = facts.get(fact);
            return count.known() ? count.number() : -1;
        }
    }

    /** What it is worked out from, for people. */
    String words() {
        String more = months.words(" months") + days.words(" days");
        return "worked out: " + from + more + "; " + basis;
    }

    /** The derived fact; missing where what it is worked out from is unknown, or where there is no such day. */
    Fact of(Facts facts) {
        Fact start = facts.get(from);
        long addedMonths = months.of(facts);
        long addedDays = days.of(facts);
        if (!start.known() || addedMonths < 0 || addedDays < 0) {
            return target.missing();
        }
        try {
            LocalDate day = start.date().plusMonths(addedMonths).plusDays(addedDays);
            return day.getYear() > LAST_YEAR
                    ? target.missing()
                    : Fact.number(target, day.toEpochDay(), start.source(), basis)
                            .derived();
        } catch (DateTimeException | ArithmeticException e) {
            return target.missing();
        }
    }
}
