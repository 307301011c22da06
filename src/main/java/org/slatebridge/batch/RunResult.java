package org.slatebridge.batch;

import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.ReturnCode;

/**
 * How a run ended.
 *
 * @param returnCode for the scheduler
 * @param diagnostics what there is to say; empty if all went well
 * @param summary the summary block; empty if the run did not come to its end
 */
public record RunResult(ReturnCode returnCode, List<Diagnostic> diagnostics, String summary) {}
