package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.slatebridge.batch.RunRequest.DecisionsKept;
import org.slatebridge.synthetic.KeystoneMaster;

/** A run of Keystone's master under the shipped mapping and policy. */
final class KeystoneRun {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    static final Path POLICY = Path.of("policies", "pennsylvania.yaml");

    private final Path input;
    private final Path out;

    KeystoneRun(Path folder, byte[] bytes) throws IOException {
        this.input = Files.write(folder.resolve("master.dat"), bytes);
        this.out = folder.resolve("run");
    }

    RunRequest request() {
        return new RunRequest(
                "test",
                KeystoneMaster.MAPPING,
                POLICY,
                Map.of("master", input),
                AS_OF,
                out,
                DecisionsKept.ALL,
                true,
                RunRequest.DEFAULT_CHECKPOINT_BYTES,
                null);
    }
}
