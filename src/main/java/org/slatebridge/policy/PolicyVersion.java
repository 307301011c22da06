package org.slatebridge.policy;

import java.time.LocalDate;

/**
 * The law as it stood from a day on, until the next version.
 *
 * @param from first day in force
 * @param says what changed
 * @param citation the act
 */
public record PolicyVersion(LocalDate from, String says, Citation citation) {}
