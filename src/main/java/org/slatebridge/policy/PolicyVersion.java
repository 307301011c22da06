package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The law as it stood from a day on, until the next version.
 *
 * @param from first day in force
 * @param until first day no longer in force; null where the file does not say, and the next version ends it
 * @param says what changed
 * @param citation the act
 */
public record PolicyVersion(LocalDate from, @Nullable LocalDate until, String says, Citation citation) {

    /** The one in force on a day, of versions that stand oldest first. */
    static Optional<PolicyVersion> on(LocalDate day, List<PolicyVersion> versions) {
        return versions.stream()
                .filter(version -> !day.isBefore(version.from))
                .reduce((earlier, later) -> later)
                .filter(version -> version.until == null || day.isBefore(version.until));
    }
}
