package org.slatebridge.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds synthetic histories for tests; each arrest has one charge unless told otherwise. */
public final class HistoryBuilder {

    private final String person;
    private final List<Arrest> arrests = new ArrayList<>();
    private final List<SourceRef> unread = new ArrayList<>();

    private HistoryBuilder(String person) {
        this.person = person;
    }

    public static HistoryBuilder person(String key) {
        return new HistoryBuilder(key);
    }

    /** A charge that starts as a third-degree retail theft with its own docket, not sealed, no restitution ordered. */
    public HistoryBuilder charge(String key, UnaryOperator<ChargeBuilder> facts) {
        SourceRef source = new SourceRef("master", arrests.size() + 1L, 200L * arrests.size());
        Charge charge = facts.apply(new ChargeBuilder(key, source).standard()).build();
        arrests.add(new Arrest("arrest-" + key, Facts.NONE, List.of(charge)));
        return this;
    }

    /** A record of the person that could not be read. */
    public HistoryBuilder unread() {
        unread.add(new SourceRef("master", 900L + unread.size(), 0));
        return this;
    }

    public CriminalHistory build() {
        return new CriminalHistory(new Person(person, Facts.NONE), arrests, unread);
    }
}
