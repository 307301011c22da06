package org.slatebridge.batch;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a run from doing too much. Immutable.
 *
 * @param hold file of the charges that are not to be changed; null for none
 * @param ledger folder of the ledger that knows which deliveries were run; null where nobody asks
 * @param again why a delivery is run that the ledger would refuse; null where it is not
 */
public record RunControls(
        @Nullable Path hold,
        @Nullable Path ledger,
        @Nullable String again) {

    /** Nothing but what every run looks at. */
    public static final RunControls NONE = new RunControls(null, null, null);

    private static final Pattern REASON = Pattern.compile("[!-~]([ -~]{0,58}[!-~])?");

    public RunControls {
        if (again != null && (ledger == null || !isReason(again))) {
            throw new IllegalArgumentException("must be a reason, and have a ledger to be refused by");
        }
    }

    /** Holds, and no ledger. */
    public RunControls(@Nullable Path hold) {
        this(hold, null, null);
    }

    /** True for a short text in ASCII, which goes into manifest, summary and ledger. */
    public static boolean isReason(String text) {
        return REASON.matcher(text).matches();
    }
}
