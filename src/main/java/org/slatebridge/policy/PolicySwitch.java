package org.slatebridge.policy;

/**
 * An ambiguity of the statute that somebody has to decide, and how it is read unless somebody does.
 *
 * @param name what runs call it by
 * @param on the default
 * @param says what it means to be on
 * @param citation the ambiguous words
 */
public record PolicySwitch(String name, boolean on, String says, Citation citation) {}
