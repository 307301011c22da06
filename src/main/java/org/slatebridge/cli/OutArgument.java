package org.slatebridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --out} of a command that writes one text: a file that appears whole, or standard output. */
final class OutArgument {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there, all or nothing, instead of standard output.")
    private @Nullable Path file;

    /** Refuses a file that is there, before anything is done. */
    void requireFree() {
        if (file != null) {
            WholeFile.requireFree(file);
        }
    }

    /** Writes the text. */
    void write(Console console, String text) throws IOException {
        if (file == null) {
            console.out().print(text);
        } else {
            WholeFile.write(file, text);
        }
    }
}
