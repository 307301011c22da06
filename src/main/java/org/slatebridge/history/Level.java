package org.slatebridge.history;

import java.util.Locale;

/** Which part of a rap sheet a fact belongs to. */
public enum Level {
    PERSON,
    ARREST,
    CHARGE,
    DISPOSITION,
    SENTENCE;

    /** The word names of facts begin with. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
