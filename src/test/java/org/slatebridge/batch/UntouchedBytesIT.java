package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As {@link UntouchedBytesTest}, of many more datasets. */
@Tag("large")
class UntouchedBytesIT {

    private static final int DATASETS = 25;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void outputIsTheInputButForThePatchesAndComesBack(RecordKind kind) throws IOException {
        long seed = Long.getLong("slatebridge.seed", 20260115);
        for (int i = 0; i < DATASETS; i++) {
            UntouchedBytesTest.check(folder, kind, seed + i);
        }
    }
}
