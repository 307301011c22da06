package org.slatebridge.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A place in a dataset.
 *
 * @param dataset name of the file or of the dataset in the mapping
 * @param record record number from 1, or 0 where the fault is not in one record
 * @param offset bytes from the beginning of the file, from 0, or −1 where unknown
 * @param item path of the COBOL item, or null
 */
public record DataPosition(
        String dataset, long record, long offset, @Nullable String item) implements Position {

    @Override
    public String describe() {
        StringBuilder out = new StringBuilder(dataset);
        if (record > 0) {
            out.append(" record ").append(record);
        }
        if (offset >= 0) {
            out.append(" offset ").append(offset);
        }
        if (item != null) {
            out.append(" item ").append(item);
        }
        return out.toString();
    }
}
