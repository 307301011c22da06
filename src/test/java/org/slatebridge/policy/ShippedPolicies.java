package org.slatebridge.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slatebridge.history.FactCatalogue;

/** The policies that are shipped, for tests. */
final class ShippedPolicies {

    private static final Path DIRECTORY = Path.of("policies");

    private ShippedPolicies() {}

    /** The names of all their files, in order. */
    static List<String> files() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Policy read(String name) {
        Path file = DIRECTORY.resolve(name);
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return PolicyReader.read(file.toString(), text, FactCatalogue.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
