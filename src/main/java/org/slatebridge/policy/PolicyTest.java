package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.CriminalHistory;

/**
 * A case a policy carries to prove itself: a person, a day, and what must come out.
 *
 * @param name the case in a sentence
 * @param asOf the day
 * @param history the person
 * @param switches those not at their default
 * @param expected by the key of the charge, in the order of the file
 */
public record PolicyTest(
        String name,
        LocalDate asOf,
        CriminalHistory history,
        Map<String, Boolean> switches,
        Map<String, Expected> expected) {

    public PolicyTest {
        switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /**
     * What must come out for one charge.
     *
     * @param outcome the outcome
     * @param provision the provision or exclusion, or null where the case does not say
     * @param eligibleOn the day, or null for none
     * @param missing as {@link MissingFact#describe} tells them
     * @param restore whether a charge that is sealed is to be seen again
     * @param presumed the names of the presumptions it rests on, sorted
     */
    public record Expected(
            Outcome outcome,
            @Nullable String provision,
            @Nullable LocalDate eligibleOn,
            List<String> missing,
            Answer restore,
            List<String> presumed) {

        public Expected {
            missing = List.copyOf(missing);
            presumed = List.copyOf(presumed);
        }
    }
}
