package org.slatebridge.synthetic;

import java.util.Locale;

/** What becomes of a record when it is joined rightly. */
enum Fate {
    /** It is part of a history. */
    MAPPED,
    /** Header and trailer. */
    PASSED,
    /** Whose record it is cannot be found out. */
    ORPHANED,
    /** Its person is known, but the sentence it speaks of is not. */
    UNMATCHED,
    /** A second copy. */
    DUPLICATE,
    /** No record type of the mapping fits. */
    UNKNOWN_TYPE;

    boolean isReject() {
        return compareTo(ORPHANED) > 0;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
