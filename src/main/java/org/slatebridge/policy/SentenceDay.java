package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.Sentence;

/**
 * The latest day that the sentences for a charge tell. A sentence to which such a thing does not happen (no release
 * without incarceration) tells none. A day after the as-of date is when it is due.
 */
record SentenceDay(FactName fact, Kind kind) implements ChargeEvent {

    /** To which sentences it happens. */
    enum Kind {
        /** To every sentence. */
        ANY,
        /** To those that incarcerate. */
        INCARCERATION,
        /** To those with probation or parole. */
        SUPERVISION
    }

    @Override
    public Happening of(ChargeView charge) {
        Answer convicted = charge.disposition.convicted();
        if (convicted != Answer.YES || charge.charge.sentences().isEmpty()) {
            return convicted == Answer.NO ? Happening.NEVER : Happening.UNKNOWN;
        }
        Happening all = Happening.NEVER;
        for (Sentence sentence : charge.charge.sentences()) {
            all = all.and(of(charge, sentence));
        }
        return all;
    }

    private Happening of(ChargeView charge, Sentence sentence) {
        Answer happens = happens(charge, sentence);
        Fact day = sentence.facts().get(fact);
        if (happens == Answer.NO) {
            return Happening.NEVER;
        }
        if (!day.known()) {
            return Happening.UNKNOWN;
        }
        return isUnclear(charge, sentence) ? Happening.maybeUntil(day.number()) : Happening.on(day.number());
    }

    /** True where the data says something of the sentence that means nothing: the day alone is no proof then. */
    private boolean isUnclear(ChargeView charge, Sentence sentence) {
        return happens(charge, sentence) == Answer.UNKNOWN
                && kindSeen(charge, sentence).stream()
                        .map(FactSeen::quality)
                        .anyMatch(quality -> !quality.known() && quality != Quality.MISSING);
    }

    private List<FactSeen> kindSeen(ChargeView charge, Sentence sentence) {
        return kind == Kind.INCARCERATION
                ? SentenceView.incarcerationSeen(charge, sentence)
                : SentenceView.supervisionSeen(charge, sentence);
    }

    private Answer happens(ChargeView charge, Sentence sentence) {
        return switch (kind) {
            case ANY -> Answer.YES;
            case INCARCERATION -> SentenceView.incarcerates(charge, sentence);
            case SUPERVISION -> SentenceView.supervises(charge, sentence);
        };
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        if (charge.disposition.type == null) {
            return List.of(charge.disposition.typeSeen);
        }
        List<FactSeen> seen = new ArrayList<>();
        charge.charge.sentences().forEach(sentence -> look(charge, sentence, seen));
        boolean unsentenced = seen.isEmpty() && charge.disposition.convicted() == Answer.YES;
        return unsentenced ? List.of(charge.seen(fact.missing())) : seen;
    }

    private void look(ChargeView charge, Sentence sentence, List<FactSeen> seen) {
        Answer happens = happens(charge, sentence);
        Fact day = sentence.facts().get(fact);
        if (happens != Answer.YES && (!day.known() || isUnclear(charge, sentence))) {
            seen.addAll(kindSeen(charge, sentence));
        }
        if (happens != Answer.NO) {
            seen.add(charge.seen(day, sentence.source(), true));
        }
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("disposition.type");
        out.accept(fact.name());
        if (kind != Kind.ANY) {
            out.accept("sentence.type");
        }
        if (kind == Kind.SUPERVISION) {
            out.accept("sentence.supervised");
        }
    }
}
