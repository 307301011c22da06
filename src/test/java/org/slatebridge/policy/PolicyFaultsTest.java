package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.FactCatalogue;

/** Every kind of mistake a policy can have, told at once. */
class PolicyFaultsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "policy-mistakes");

    @Test
    void tellsEveryMistakeAtOnceWithLineAndCaretAndNoOther() throws IOException {
        String yaml = Files.readString(GOLDEN.resolve("policy.yaml"));

        DiagnosticException faults = catchThrowableOfType(
                DiagnosticException.class, () -> PolicyReader.read("policy.yaml", yaml, FactCatalogue.standard()));

        String told = faults.diagnostics().stream().map(Diagnostic::render).collect(Collectors.joining("\n", "", "\n"));
        assertThat(told).isEqualTo(Files.readString(GOLDEN.resolve("expected.txt")));
    }
}
