package org.slatebridge.history;

/** Which part of a rap sheet a fact belongs to. */
public enum Level {
    PERSON,
    ARREST,
    CHARGE,
    DISPOSITION,
    SENTENCE
}
