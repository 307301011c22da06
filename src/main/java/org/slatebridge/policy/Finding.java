package org.slatebridge.policy;

/** What one provision makes of one charge. */
enum Finding {
    /** It grants clearance. */
    GRANTS,
    /** It would, were it not for missing facts. */
    OPEN,
    /** It will, when time has gone by. */
    WAITS,
    /** Something it requires is not met. */
    UNMET,
    /** An exclusion bars the charge. */
    BARRED,
    /** It does not speak of such a charge. */
    SILENT
}
