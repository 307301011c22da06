package org.slatebridge.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that the data says about one person. Immutable.
 *
 * @param person who
 * @param arrests in the order of the data
 * @param unread records of this person that could not be read; while there are any, nobody can say what the person was
 *     <em>never</em> convicted of
 */
public record CriminalHistory(Person person, List<Arrest> arrests, List<SourceRef> unread) {

    public CriminalHistory {
        arrests = List.copyOf(arrests);
        unread = List.copyOf(unread);
    }

    /** All charges, in the order of the data. */
    public Stream<Charge> charges() {
        return arrests.stream().flatMap(arrest -> arrest.charges().stream());
    }
}
