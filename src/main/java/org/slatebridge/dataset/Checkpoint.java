package org.slatebridge.dataset;

/**
 * Where reading can go on: a place between two records.
 *
 * @param offset bytes from the beginning of the file to the next record or its descriptor word
 * @param recordNumber number of the last record read, 0 before the first
 * @param framingState what the framing has to know; for VB the bytes left in the block, otherwise 0
 */
public record Checkpoint(long offset, long recordNumber, long framingState) {}
