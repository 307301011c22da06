package org.slatebridge.policy;

/**
 * How many charges of a person may ever be sealed.
 *
 * @param id the section
 * @param says the words of the statute
 * @param citation where the law says so
 * @param force when it applies
 * @param most that many
 * @param of which charges count
 */
record Cap(String id, String says, Citation citation, Force force, Dated<Integer> most, Clause of) {}
