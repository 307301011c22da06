package org.slatebridge.policy;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Charge;
import org.slatebridge.history.Disposition;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

/**
 * Finds how a charge ended out of all its dispositions. The latest counts where all dates are known and one is the
 * latest; otherwise all must say the same. A date after the as-of day cannot be relied on and counts as invalid.
 *
 * @param asOf epoch day
 */
record DispositionReader(Charge charge, PolicyFacts names, long asOf) {

    /** By the record and what it says, so that it does not depend on the order of the data which one is told of. */
    private static Comparator<Disposition> order(PolicyFacts names) {
        return Comparator.comparing((Disposition each) -> each.source().dataset())
                .thenComparingLong(each -> each.source().record())
                .thenComparing(each -> said(each.facts().get(names.dispositionType)))
                .thenComparing(each -> said(each.facts().get(names.dispositionDate)));
    }

    private static String said(Fact fact) {
        if (!fact.known()) {
            return fact.quality().name();
        }
        return fact.name().kind() == FactKind.DATE ? Long.toString(fact.number()) : fact.text();
    }

    DispositionView read() {
        List<Disposition> all = inOrder();
        if (all.isEmpty()) {
            FactSeen none = seen(names.dispositionType, Quality.MISSING, null, charge.source());
            return new DispositionView(null, none, none, none);
        }
        Disposition latest = all.size() == 1 ? all.get(0) : latest(all);
        FactSeen type = reliable(all, latest == null ? agreedType(all) : type(latest));
        DispositionType word = word(type);
        boolean pardoned = word != null && word.result() == DispositionType.Result.PARDON;
        FactSeen last = latestDay(all);
        // what is unknown may be a pardon, whose day is that of the conviction before it
        FactSeen day = word == null ? type : pardoned ? latestDay(convictions(all)) : last;
        return new DispositionView(word, type, day, last);
    }

    private List<Disposition> inOrder() {
        List<Disposition> all = charge.dispositions();
        return all.size() < 2 ? all : all.stream().sorted(order(names)).toList();
    }

    /** A conviction that is followed by something which does not end it: nobody can say whether it still stands. */
    private FactSeen reliable(List<Disposition> all, FactSeen type) {
        DispositionType word = word(type);
        if (word == null || word.result() != DispositionType.Result.NOT_FINAL || word == DispositionType.VACATED) {
            return type;
        }
        for (Disposition each : all) {
            FactSeen other = type(each);
            DispositionType before = word(other);
            if (before == null) {
                return other;
            }
            if (before.convicts()) {
                return seen(names.dispositionType, Quality.CONFLICTING, type.answer(), charge.source());
            }
        }
        return type;
    }

    private @Nullable Disposition latest(List<Disposition> all) {
        Disposition latest = null;
        long best = Long.MIN_VALUE;
        boolean unique = false;
        for (Disposition each : all) {
            Fact date = each.facts().get(names.dispositionDate);
            if (!date.known() || date.number() > asOf) {
                return null;
            }
            unique = date.number() > best || (unique && date.number() != best);
            latest = date.number() > best ? each : latest;
            best = Math.max(best, date.number());
        }
        return unique ? latest : null;
    }

    /** What several dispositions say without a latest one. */
    private FactSeen agreedType(List<Disposition> all) {
        FactSeen first = type(all.get(0));
        for (Disposition each : all) {
            FactSeen other = type(each);
            if (!other.quality().known()) {
                return other;
            }
            if (!same(word(first), word(other))) {
                return seen(names.dispositionType, Quality.CONFLICTING, other.answer(), each.source());
            }
        }
        return first;
    }

    /** The convictions that came before a pardon, whose day counts; none while any disposition is unknown. */
    private List<Disposition> convictions(List<Disposition> all) {
        boolean unclear = all.stream().anyMatch(each -> word(type(each)) == null);
        return all.stream().filter(each -> !unclear && isConviction(each)).toList();
    }

    private boolean isConviction(Disposition disposition) {
        DispositionType word = word(type(disposition));
        return word != null && word.result() == DispositionType.Result.CONVICTION;
    }

    /** The latest day of all; without a value if any of them has none. */
    private FactSeen latestDay(List<Disposition> all) {
        FactSeen latest = null;
        long best = Long.MIN_VALUE;
        for (Disposition each : all) {
            FactSeen day = date(each);
            Fact answer = day.answer();
            if (answer == null || !day.quality().known()) {
                return day;
            }
            latest = answer.number() > best ? day : latest;
            best = Math.max(best, answer.number());
        }
        return latest == null ? seen(names.dispositionDate, Quality.MISSING, null, charge.source()) : latest;
    }

    private static boolean same(@Nullable DispositionType a, @Nullable DispositionType b) {
        if (a == null || b == null || a.result() != b.result()) {
            return false;
        }
        return a == b || a.result() != DispositionType.Result.PARDON;
    }

    private FactSeen type(Disposition disposition) {
        Fact fact = disposition.facts().get(names.dispositionType);
        boolean strange = fact.known() && DispositionType.of(fact.text()) == null;
        return seen(names.dispositionType, strange ? Quality.INVALID : fact.quality(), fact, disposition.source());
    }

    private static @Nullable DispositionType word(FactSeen type) {
        Fact fact = type.answer();
        return fact == null || !type.quality().known() ? null : DispositionType.of(fact.text());
    }

    private FactSeen date(Disposition disposition) {
        Fact fact = disposition.facts().get(names.dispositionDate);
        boolean later = fact.known() && fact.number() > asOf;
        return seen(names.dispositionDate, later ? Quality.INVALID : fact.quality(), fact, disposition.source());
    }

    private FactSeen seen(FactName name, Quality quality, @Nullable Fact fact, SourceRef fallback) {
        SourceRef source = fact == null || fact.source() == null ? fallback : fact.source();
        return new FactSeen(name.name(), charge.key(), quality, fact, source);
    }
}
