package org.slatebridge.history;

import java.util.Locale;

/** How far a fact can be relied on. Only {@link #PRESENT} and {@link #DERIVED} facts have a value. */
public enum Quality {
    /** Read from the data as it stands. */
    PRESENT,
    /** Worked out from other facts, on a basis the mapping declares. */
    DERIVED,
    /** The data says nothing: no item, no record, blank, or a declared "no value". */
    MISSING,
    /** The data has bytes there that mean nothing. */
    INVALID,
    /** Two places of the data say different things. */
    CONFLICTING;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** True where there is a value. */
    public boolean known() {
        return this == PRESENT || this == DERIVED;
    }

    /** The word histories have for it. */
    public String word() {
        return word;
    }
}
