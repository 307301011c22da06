package org.slatebridge.history;

/**
 * The record a fact was read from.
 *
 * @param dataset name of the dataset in the mapping
 * @param record number in the dataset, from 1; 0 where it is not known
 * @param offset bytes from the beginning of the file to the record's first data byte; 0 where the record is not known
 */
public record SourceRef(String dataset, long record, long offset) {

    /** Some record of a dataset. */
    public static SourceRef somewhereIn(String dataset) {
        return new SourceRef(dataset, 0, 0);
    }

    /** True if it is known which record it is. */
    public boolean positioned() {
        return record > 0;
    }
}
