package org.slatebridge.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes facts of histories for tests, wherever in the tree they stand. */
public final class HistoryFacts {

    private HistoryFacts() {}

    /** How many facts of a history have a value. */
    public static int known(CriminalHistory history) {
        return all(history, Fact::known).size();
    }

    /** The facts of a history that are such. */
    public static List<Fact> all(CriminalHistory history, Predicate<Fact> which) {
        List<Fact> all = new ArrayList<>();
        map(history, fact -> {
            if (which.test(fact)) {
                all.add(fact);
            }
            return fact;
        });
        return all;
    }

    /** The history without the value of its nth known fact. */
    public static CriminalHistory without(CriminalHistory history, int nth, Quality quality) {
        return change(
                history, nth, Fact::known, fact -> Fact.unknown(fact.name(), quality, fact.source(), fact.item()));
    }

    /** The history with the nth of some facts exchanged. */
    public static CriminalHistory change(
            CriminalHistory history, int nth, Predicate<Fact> which, UnaryOperator<Fact> change) {
        int[] count = {0};
        return map(history, fact -> which.test(fact) && count[0]++ == nth ? change.apply(fact) : fact);
    }

    /** The history with each of its facts exchanged; facts nobody answered stay away. */
    public static CriminalHistory map(CriminalHistory history, UnaryOperator<Fact> change) {
        List<Arrest> arrests = new ArrayList<>();
        for (Arrest arrest : history.arrests()) {
            List<Charge> charges = new ArrayList<>();
            arrest.charges().forEach(charge -> charges.add(map(charge, change)));
            arrests.add(new Arrest(arrest.key(), map(arrest.facts(), change), charges));
        }
        Person person = new Person(history.person().key(), map(history.person().facts(), change));
        return new CriminalHistory(person, arrests, history.unread());
    }

    private static Charge map(Charge charge, UnaryOperator<Fact> change) {
        return new Charge(
                charge.key(),
                map(charge.facts(), change),
                charge.dispositions().stream()
                        .map(d -> new Disposition(map(d.facts(), change), d.source()))
                        .toList(),
                charge.sentences().stream()
                        .map(s -> new Sentence(map(s.facts(), change), s.source()))
                        .toList(),
                charge.source());
    }

    private static Facts map(Facts facts, UnaryOperator<Fact> change) {
        List<Fact> changed = new ArrayList<>();
        facts.forEach(fact -> changed.add(change.apply(fact)));
        return Facts.of(changed);
    }
}
