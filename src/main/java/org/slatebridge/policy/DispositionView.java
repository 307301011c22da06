package org.slatebridge.policy;

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
 * How a charge ended, as of a day, out of all its dispositions. The latest counts where all dates are known and one is
 * the latest; otherwise all must say the same. A disposition dated after the day ends no charge and dates nothing, but
 * a conviction remains one, so that it still bars. Immutable.
 */
final class DispositionView {

    /** How the charge ended, or null where that is unknown. */
    final @Nullable DispositionType type;
    /** The fact that says so, or that should have. */
    final FactSeen typeSeen;
    /** Epoch day on which the charge ended; only where {@link #dated}. */
    final long day;
    /** True where the day is known; for a pardon it is the day of the conviction, not of the pardon. */
    final boolean dated;
    /** The fact that tells the day, or that should have. */
    final FactSeen daySeen;

    DispositionView(@Nullable DispositionType type, FactSeen typeSeen, FactSeen daySeen) {
        Fact date = daySeen.answer();
        this.type = type;
        this.typeSeen = typeSeen;
        this.dated = date != null
                && date.name().kind() == FactKind.DATE
                && daySeen.quality().known();
        this.day = dated && date != null ? date.number() : 0;
        this.daySeen = type == null && !dated ? typeSeen : daySeen;
    }

    /** Convicted, pardoned or not. */
    Answer convicted() {
        return type == null ? Answer.UNKNOWN : Answer.of(type.convicts());
    }

    static DispositionView of(Charge charge, PolicyFacts names, long asOf) {
        return new Reader(charge, names, asOf).read();
    }

    private record Reader(Charge charge, PolicyFacts names, long asOf) {

        DispositionView read() {
            List<Disposition> all = charge.dispositions();
            if (all.isEmpty()) {
                FactSeen none = seen(names.dispositionType, Quality.MISSING, null, charge.source());
                return new DispositionView(null, none, none);
            }
            Disposition latest = all.size() == 1 ? all.get(0) : latest(all);
            return latest == null ? agreed(all) : single(latest, convictionDay(latest, all));
        }

        private @Nullable Disposition latest(List<Disposition> all) {
            Disposition latest = null;
            boolean unique = false;
            for (Disposition each : all) {
                Fact date = each.facts().get(names.dispositionDate);
                if (!date.known()) {
                    return null;
                }
                long best = latest == null ? Long.MIN_VALUE : dayOf(latest);
                unique = date.number() > best || (unique && date.number() != best);
                latest = date.number() > best ? each : latest;
            }
            return unique ? latest : null;
        }

        private long dayOf(Disposition disposition) {
            return disposition.facts().get(names.dispositionDate).number();
        }

        private DispositionView single(Disposition disposition, FactSeen day) {
            FactSeen type = type(disposition);
            FactSeen own = date(disposition);
            DispositionType word = word(type);
            boolean early = own.answer() != null
                    && own.answer().known()
                    && !own.quality().known();
            if (word != null && early && !word.convicts()) {
                return new DispositionView(null, own, own);
            }
            return new DispositionView(word, type, day);
        }

        /** The day of the conviction itself where a pardon came after it. */
        private FactSeen convictionDay(Disposition latest, List<Disposition> all) {
            DispositionType type = word(type(latest));
            if (type == null || type.result() != DispositionType.Result.PARDON) {
                return date(latest);
            }
            FactSeen found = seen(names.dispositionDate, Quality.MISSING, null, latest.source());
            for (Disposition each : all) {
                DispositionType earlier = word(type(each));
                if (earlier != null && earlier.result() == DispositionType.Result.CONVICTION) {
                    found = later(found, date(each));
                }
            }
            return found;
        }

        private static FactSeen later(FactSeen a, FactSeen b) {
            Fact first = a.answer();
            Fact second = b.answer();
            if (first == null || second == null || !first.known() || !second.known()) {
                return first == null || !b.quality().known() ? b : a;
            }
            return second.number() > first.number() ? b : a;
        }

        /** Several dispositions without a latest one: what they all say. */
        private DispositionView agreed(List<Disposition> all) {
            Disposition first = all.get(0);
            FactSeen type = type(first);
            FactSeen day = date(first);
            for (Disposition each : all) {
                FactSeen other = type(each);
                if (!type.quality().known()) {
                    break;
                }
                if (!other.quality().known()) {
                    type = other;
                } else if (!same(word(type), word(other))) {
                    type = seen(names.dispositionType, Quality.CONFLICTING, other.answer(), each.source());
                }
                day = day.quality().known() ? later(day, date(each)) : day;
            }
            DispositionType word = word(type);
            boolean usable = word == null || word.convicts() || day.quality() != Quality.INVALID;
            return usable ? new DispositionView(word, type, day) : new DispositionView(null, day, day);
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
}
