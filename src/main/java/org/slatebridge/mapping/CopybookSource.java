package org.slatebridge.mapping;

import java.util.List;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;

/** Finds the layouts of a copybook a mapping names. */
@FunctionalInterface
public interface CopybookSource {

    /**
     * The level 01s of a copybook.
     *
     * @param name as the mapping has it, for example {@code KSCCHMST.cpy}
     * @param options of the dataset, which carry the dialect
     * @throws org.slatebridge.diagnostic.DiagnosticException if it is not there or has faults
     */
    List<RecordLayout> layouts(String name, DatasetOptions options);
}
