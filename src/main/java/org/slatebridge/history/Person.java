package org.slatebridge.history;

/**
 * Whom a history is about.
 *
 * @param key the agency's identifier (SID); identifies a person, so it never reaches a log
 * @param facts answers of {@link Level#PERSON}
 */
public record Person(String key, Facts facts) {}
