package org.slatebridge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.batch.Definitions;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.policy.Policy;
import org.slatebridge.policy.PolicyReader;

/** Reads policy files for commands. Stateless. */
final class PolicyFiles {

    private PolicyFiles() {}

    /** The policy of a file, with the standard facts. */
    static Policy read(Path file) throws IOException {
        // A byte that is no UTF-8 becomes U+FFFD, which the reader reports where it matters.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return PolicyReader.read(file.toString(), text, FactCatalogue.standard());
    }

    /** The policies of all files; ends with the faults of all that have any. */
    static List<Policy> readAll(List<Path> files) throws IOException {
        return readAll(files, null);
    }

    /** The same with the facts of a mapping, where there is one. */
    static List<Policy> readAll(List<Path> files, @Nullable Mapping mapping) throws IOException {
        List<Policy> policies = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (Path file : files) {
            try {
                policies.add(mapping == null ? read(file) : new Definitions().policy(file, mapping));
            } catch (DiagnosticException e) {
                faults.addAll(e.diagnostics());
            }
        }
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
        return policies;
    }
}
