package org.slatebridge.history;

/**
 * How a charge ended, or was said to have ended.
 *
 * @param facts answers of {@link Level#DISPOSITION}
 * @param source the record it comes from
 */
public record Disposition(Facts facts, SourceRef source) {}
