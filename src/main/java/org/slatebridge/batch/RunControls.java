package org.slatebridge.batch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a run from doing too much. Immutable.
 *
 * @param hold file of the charges that are not to be changed; null for none
 */
public record RunControls(@Nullable Path hold) {

    /** Nothing but what every run looks at. */
    public static final RunControls NONE = new RunControls(null);
}
