package org.slatebridge.jrecord;

import org.jspecify.annotations.Nullable;
import org.slatebridge.record.ItemDifference;

/** JRecord's faults that make two readings differ, each recognised by a rule. Stateless. */
final class JRecordFaults {

    private JRecordFaults() {}

    static @Nullable String explain(ItemDifference difference) {
        return null;
    }
}
