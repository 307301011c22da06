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
        return PolicyReader.read(DIRECTORY.resolve(name).toString(), text(name), FactCatalogue.standard());
    }

    /** What stands in a file. */
    static String text(String name) {
        try {
            return Files.readString(DIRECTORY.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
