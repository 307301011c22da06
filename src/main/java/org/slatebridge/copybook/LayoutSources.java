package org.slatebridge.copybook;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** The sources of layouts that this build has besides COBOL. Stateless. */
final class LayoutSources {

    private LayoutSources() {}

    /**
     * The source that reads a file; empty for a copybook.
     *
     * @throws DiagnosticException for XML that this build has no source for, and if the build names a source that it
     *     does not have
     */
    static Optional<LayoutSource> of(Path file) {
        Optional<LayoutSource> source = reading(file);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (source.isEmpty() && name.endsWith(".xml")) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.LAYOUT_SOURCE_MISSING, "no reader of XML layouts in this build for " + file));
        }
        return source;
    }

    private static Optional<LayoutSource> reading(Path file) {
        try {
            return ServiceLoader.load(LayoutSource.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(s -> s.reads(file))
                    .findFirst();
        } catch (ServiceConfigurationError e) {
            throw new DiagnosticException(
                    Diagnostic.of(
                                    DiagnosticCode.LAYOUT_SOURCE_MISSING,
                                    "this build names a reader of layouts that it does not have")
                            .advising("build anew with ./mvnw clean package"),
                    e);
        }
    }
}
