package org.slatebridge.diagnostic;

/**
 * What a command tells the scheduler: the z/OS condition code of a job step. No other value ever leaves the process.
 */
public enum ReturnCode {
    /** Everything processed and reconciled. */
    OK(0),
    /** Done, with something a person should look at. */
    WARNING(4),
    /** The result is not usable; nothing was published. */
    UNUSABLE(8),
    /** An input or a resource failed; mend it and give the same command again. */
    SEVERE(12),
    /** Configuration, lock, integrity or internal fault. */
    FATAL(16);

    private final int value;

    ReturnCode(int value) {
        this.value = value;
    }

    /** The number the process ends with: 0, 4, 8, 12 or 16. */
    public int value() {
        return value;
    }

    /** The graver of the two. */
    public ReturnCode worst(ReturnCode other) {
        return value >= other.value ? this : other;
    }
}
