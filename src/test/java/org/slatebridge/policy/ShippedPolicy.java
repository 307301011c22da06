package org.slatebridge.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slatebridge.history.FactCatalogue;

/** A policy file of the folder {@code policies}, and what random histories under it are made of. */
record ShippedPolicy(Policy policy, Vocabulary words) {

    static ShippedPolicy read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Policy policy = PolicyReader.read(file.toString(), text, FactCatalogue.standard());
            return new ShippedPolicy(policy, Vocabulary.of(policy, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of the folder, by name. */
    static List<ShippedPolicy> all() {
        try (Stream<Path> files = Files.list(Path.of("policies"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ShippedPolicy::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return policy.id();
    }
}
