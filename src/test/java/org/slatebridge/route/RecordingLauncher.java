package org.slatebridge.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slatebridge.diagnostic.ReturnCode;

/** Stands in for the job: its output is the input reversed, its return code the input's first byte. */
final class RecordingLauncher implements RunLauncher {

    static final String SUMMARY = "RECORDS READ        1\nMÄNGEL              0\n";

    private final Path runs;
    private final List<String> contents = new CopyOnWriteArrayList<>();

    RecordingLauncher(Path runs) {
        this.runs = runs;
    }

    /** The contents that were run, in order. */
    List<String> contents() {
        return contents;
    }

    @Override
    public RunOutcome run(Delivery delivery) {
        contents.add(delivery.sha256());
        try {
            byte[] data = Files.readAllBytes(delivery.file());
            Path directory =
                    Files.createDirectories(runs.resolve(delivery.sha256().substring(0, 12)));
            Path output = directory.resolve("result-" + data.length + ".dat");
            Files.write(output, reversed(data));
            ReturnCode code = data[0] == 8 ? ReturnCode.UNUSABLE : ReturnCode.OK;
            return new RunOutcome(code, directory, "SLB6999E totals differ; ask again", SUMMARY, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] reversed(byte[] data) {
        byte[] result = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            result[i] = data[data.length - 1 - i];
        }
        return result;
    }
}
