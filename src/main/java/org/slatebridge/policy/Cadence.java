package org.slatebridge.policy;

/**
 * How often the law wants lists of what is to be sealed. Nothing is decided by it.
 *
 * @param every {@code daily}, {@code weekly}, {@code monthly}, {@code quarterly} or {@code yearly}
 * @param says the words of the statute
 * @param citation where the law says so
 */
public record Cadence(String every, String says, Citation citation) {}
