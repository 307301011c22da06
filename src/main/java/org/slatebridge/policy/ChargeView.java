package org.slatebridge.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

/** A charge as the conditions of a policy look at it. One thread only; lives as long as its person is decided. */
final class ChargeView {

    final Charge charge;
    final Arrest arrest;
    final PersonView person;
    final DispositionView disposition;
    private @Nullable OffenceMatch offence;
    private @Nullable Map<Relation, Finding> standings;

    ChargeView(Charge charge, Arrest arrest, PersonView person) {
        this.charge = charge;
        this.arrest = arrest;
        this.person = person;
        this.disposition = DispositionView.of(charge, person.law.names(), person.asOf);
    }

    Law law() {
        return person.law;
    }

    Fact fact(FactName name) {
        return charge.facts().get(name);
    }

    /** The grade, or null where the data tells none that the policy knows. */
    @Nullable
    Grade grade() {
        return law().grade(fact(law().names().grade));
    }

    /**
     * Months of imprisonment the charge is punishable by, as it says itself, or as its grade tells where it says
     * nothing; −1 if unknown.
     */
    long maximumMonths() {
        Fact own = fact(law().names().maximumMonths);
        if (own.known()) {
            return Math.max(own.number(), -1);
        }
        Grade grade = own.quality() == Quality.MISSING ? grade() : null;
        return grade == null ? -1 : grade.maximumMonths();
    }

    /** In which of the policy's offence lists the charge stands. */
    OffenceMatch offence() {
        OffenceMatch match = offence;
        if (match == null) {
            match = law().offences().match(charge.facts());
            offence = match;
        }
        return match;
    }

    /** What the charge is by itself, for others of a unit; asked once. */
    Finding standing(Relation unit, Function<ChargeView, Finding> question) {
        Map<Relation, Finding> known = standings;
        if (known == null) {
            known = new EnumMap<>(Relation.class);
            standings = known;
        }
        Finding found = known.get(unit);
        if (found == null) {
            found = question.apply(this);
            known.put(unit, found);
        }
        return found;
    }

    /** A fact of the charge, to be shown. */
    FactSeen seen(FactName name) {
        return seen(fact(name), charge.source(), true);
    }

    /** A fact of the charge that may be less reliable than the data thinks. */
    FactSeen seen(FactName name, boolean usable) {
        return seen(fact(name), charge.source(), usable);
    }

    /** A fact of the charge, already looked up. */
    FactSeen seen(Fact fact) {
        return seen(fact, charge.source(), true);
    }

    /**
     * A fact of the charge or of a part of it, to be shown.
     *
     * @param record the record it belongs to, where the fact does not say so itself
     * @param usable false if the value means nothing in the place where it is asked
     */
    FactSeen seen(Fact fact, SourceRef record, boolean usable) {
        Quality quality = fact.known() && !usable ? Quality.INVALID : fact.quality();
        SourceRef source = fact.source() == null ? record : fact.source();
        return new FactSeen(fact.name().name(), charge.key(), quality, fact, source);
    }
}
