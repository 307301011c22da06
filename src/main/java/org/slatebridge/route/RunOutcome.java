package org.slatebridge.route;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.ReturnCode;

/**
 * How a run ended.
 *
 * @param returnCode OK and WARNING publish the output, all others put the delivery aside
 * @param runDirectory where manifest, journal and decisions are
 * @param reason one line: message identifier, what happened, what to do; names no person and no input file
 * @param summary the summary block, lines of text; names no person and no input file
 * @param output the file to publish, under its own file name; null where the run publishes none
 */
public record RunOutcome(
        ReturnCode returnCode,
        Path runDirectory,
        String reason,
        String summary,
        @Nullable Path output) {

    /** True if the output may be published. */
    boolean usable() {
        return returnCode.compareTo(ReturnCode.WARNING) <= 0;
    }
}
