package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * A value the legislature changed: what it was from which day on.
 *
 * @param values in the order of their days, the first from the first version on
 */
record Dated<T>(List<DatedValue<T>> values) {

    Dated {
        values = List.copyOf(values);
    }

    /** The value in force on a day; the first one for days before it. */
    DatedValue<T> on(LocalDate day) {
        DatedValue<T> found = values.get(0);
        for (DatedValue<T> value : values) {
            if (!day.isBefore(value.from())) {
                found = value;
            }
        }
        return found;
    }
}
