package org.slatebridge.mapping;

import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Finds the CSV files a mapping takes code tables from. */
@FunctionalInterface
public interface CodeFileSource {

    /** Has no files. */
    CodeFileSource NONE = name -> {
        throw new DiagnosticException(
                Diagnostic.of(DiagnosticCode.CODES_FILE, "code file '" + name + "' is not there"));
    };

    /**
     * The bytes of a file.
     *
     * @param name as the mapping has it, without folders
     * @throws DiagnosticException if it is not there or cannot be read
     */
    byte[] bytes(String name);
}
