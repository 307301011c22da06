package org.slatebridge.batch;

import java.util.Locale;
import org.slatebridge.mapping.Issue;
import org.slatebridge.policy.Outcome;

/** What a run counts, in the order it is shown. */
enum Counter {
    PERSONS,
    CHARGES,
    RECORDS_READ,
    RECORDS_CHANGED,
    RECORDS_UNCHANGED,
    RECORDS_REJECTED,
    SEAL,
    NOT_YET,
    NOT_ELIGIBLE,
    UNDETERMINED,
    ALREADY_SEALED,
    NO_DECISION,
    TO_RESTORE,
    RESTORED,
    RESTORE_UNDETERMINED,
    HELD,
    HOLD_UNMATCHED,
    UNKNOWN_TYPE,
    KEY_INVALID,
    DUPLICATE,
    CHARGE_MISSING,
    ORPHAN,
    AMBIGUOUS,
    UNMATCHED,
    NOT_AS_EXPECTED,
    ARREST_MISSING,
    ADDED,
    CONFLICT,
    COUNT_DIFFERS,
    PERSON_MISSING;

    static Counter of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    static Counter of(Issue.Kind kind) {
        return valueOf(kind.name());
    }

    /** Those of seals that the law may want to be taken back. */
    boolean ofRestoring() {
        return this == TO_RESTORE || this == RESTORED || this == RESTORE_UNDETERMINED;
    }

    /** Those of charges that somebody objects to. */
    boolean ofHolding() {
        return this == HELD || this == HOLD_UNMATCHED;
    }

    /** The name in manifest and summary. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
