package org.slatebridge.history;

/**
 * What a court imposed for a charge; a charge has as many as the data has records of it.
 *
 * @param facts answers of {@link Level#SENTENCE}
 * @param source the record it comes from
 */
public record Sentence(Facts facts, SourceRef source) {}
