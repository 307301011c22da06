package org.slatebridge.history;

/**
 * The record a fact was read from.
 *
 * @param dataset name of the dataset in the mapping
 * @param record number in the dataset, from 1
 * @param offset bytes from the beginning of the file to the record's first data byte
 */
public record SourceRef(String dataset, long record, long offset) {}
