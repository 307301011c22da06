package org.slatebridge.policy;

import java.time.LocalDate;

/**
 * A value and since when it holds.
 *
 * @param from first day
 * @param value the value
 * @param citation where the law says so
 */
record DatedValue<T>(LocalDate from, T value, Citation citation) {}
