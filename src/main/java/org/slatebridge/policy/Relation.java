package org.slatebridge.policy;

import java.util.Arrays;
import java.util.List;
import org.slatebridge.history.Fact;

/** Whose charges count beside the one that is decided. */
enum Relation {
    /** That one alone. */
    THIS_CHARGE("this-charge", "of this charge"),
    /** All charges of its docket. */
    CASE("case", "of the same case"),
    /** All convictions of its day. */
    CONVICTION_DATE("same-conviction-date", "convicted on the same day"),
    /** All convictions of a later day. */
    LATER_CONVICTIONS("later-convictions", "convicted later"),
    /** All of the person. */
    PERSON("person", "of the person");

    private final String word;
    private final String says;

    Relation(String word, String says) {
        this.word = word;
        this.says = says;
    }

    /** The word a policy uses for it. */
    String word() {
        return word;
    }

    /** The relation in words, behind a noun. */
    String says() {
        return says;
    }

    /** The charges in words, behind what belongs to them. */
    String ofCharges() {
        return switch (this) {
            case THIS_CHARGE -> "for the charge";
            case CASE -> "for any charge of the case";
            case CONVICTION_DATE -> "for any conviction of the same day";
            case LATER_CONVICTIONS -> "for any later conviction";
            case PERSON -> "for any charge of the person";
        };
    }

    static List<String> words(Relation... some) {
        return Arrays.stream(some).map(Relation::word).toList();
    }

    /** True if all charges of a person stand in the same relation to each, so that what they say is said once. */
    boolean sameForAll() {
        return this == PERSON;
    }

    /** The charges that may stand in it, in the order of the data. */
    List<ChargeView> candidates(ChargeView charge) {
        return switch (this) {
            case THIS_CHARGE -> List.of(charge);
            case CASE -> charge.person.mates(charge);
            default -> charge.person.charges();
        };
    }

    /** Whether another charge, or the charge itself, stands in it. */
    Answer holds(ChargeView charge, ChargeView other) {
        return switch (this) {
            case THIS_CHARGE -> Answer.of(charge == other);
            case PERSON -> Answer.YES;
            case CASE -> charge == other ? Answer.YES : sameCase(charge, other);
            case CONVICTION_DATE -> bothConvicted(charge, other).and(sameDay(charge, other));
            case LATER_CONVICTIONS ->
                charge == other ? Answer.NO : bothConvicted(charge, other).and(later(charge, other));
        };
    }

    private static Answer sameCase(ChargeView charge, ChargeView other) {
        Fact own = docket(charge);
        Fact theirs = docket(other);
        return own.known() && theirs.known() ? Answer.of(own.text().equals(theirs.text())) : Answer.UNKNOWN;
    }

    private static Answer bothConvicted(ChargeView charge, ChargeView other) {
        return charge.disposition.convicted().and(other.disposition.convicted());
    }

    private static Answer sameDay(ChargeView charge, ChargeView other) {
        if (charge == other) {
            return Answer.YES;
        }
        DispositionView own = charge.disposition;
        DispositionView theirs = other.disposition;
        if (own.dayOfConviction() && theirs.dayOfConviction()) {
            return Answer.of(own.day == theirs.day);
        }
        boolean earlier = (own.dayOfConviction() && theirs.notAfter < own.day)
                || (theirs.dayOfConviction() && own.notAfter < theirs.day);
        return earlier ? Answer.NO : Answer.UNKNOWN;
    }

    private static Answer later(ChargeView charge, ChargeView other) {
        DispositionView own = charge.disposition;
        DispositionView theirs = other.disposition;
        if (own.dayOfConviction() && theirs.notAfter <= own.day) {
            return Answer.NO;
        }
        if (theirs.dayOfConviction() && own.notAfter < theirs.day) {
            return Answer.YES;
        }
        return own.dayOfConviction() && theirs.dayOfConviction() ? Answer.of(theirs.day > own.day) : Answer.UNKNOWN;
    }

    private static Fact docket(ChargeView charge) {
        return charge.fact(charge.law().names().docket);
    }

    /** Why another charge stands in it, or may. */
    Reasoning explain(ChargeView charge, ChargeView other) {
        return new Reasoning(says, holds(charge, other), null, looked(charge, other), List.of());
    }

    private List<FactSeen> looked(ChargeView charge, ChargeView other) {
        return switch (this) {
            case THIS_CHARGE, PERSON -> List.of();
            case CASE -> List.of(charge.seen(docket(charge)), other.seen(docket(other)));
            case CONVICTION_DATE, LATER_CONVICTIONS ->
                List.of(
                        charge.disposition.typeSeen,
                        charge.disposition.daySeen,
                        other.disposition.typeSeen,
                        other.disposition.daySeen);
        };
    }
}
