package org.slatebridge.layout;

import org.jspecify.annotations.Nullable;

/**
 * The OCCURS clause.
 *
 * @param min least number of elements; equal to {@code max} in a fixed table
 * @param max greatest number of elements
 * @param dependingOn the counter of DEPENDING ON, which lies before the table, or null in a fixed table
 */
public record Occurs(int min, int max, @Nullable Field dependingOn) {

    /** True with DEPENDING ON: how many elements there are is told by the record. */
    public boolean isVariable() {
        return dependingOn != null;
    }
}
