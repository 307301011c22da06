package org.slatebridge.mapping;

/**
 * What went by of a dataset while its histories were read: complete when there are no more. Grows with the reading; not
 * thread-safe.
 *
 * @param dataset the dataset
 * @param records its records, by type
 * @param totals its control totals, as its records add up
 */
public record DatasetTally(DatasetMapping dataset, RecordTally records, ControlTotals totals) {}
