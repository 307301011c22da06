package org.slatebridge.crosscheck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.ShownItem;

/**
 * Another program that reads copybooks and datasets, for the crosscheck: it shares no code with this one. Found by
 * {@link ServiceLoader}.
 */
public interface SecondEngine {

    /**
     * The engine of this build; empty where it has none.
     *
     * @throws DiagnosticException if the build names one that it does not have
     */
    static Optional<SecondEngine> ofThisBuild() {
        try {
            return ServiceLoader.load(SecondEngine.class).findFirst();
        } catch (ServiceConfigurationError e) {
            throw new DiagnosticException(
                    Diagnostic.of(
                                    DiagnosticCode.CROSSCHECK_NO_ENGINE,
                                    "this build names a second engine that it does not have")
                            .advising("build anew with ./mvnw clean -Pjrecord package, see docs/crosscheck.md"),
                    e);
        }
    }

    /** What people call it. */
    String name();

    /**
     * Opens a dataset at its first record.
     *
     * @param copybooks as files, their level 01s are the record types
     * @param lrecl bytes of every record where they are fixed, else 0
     * @throws org.slatebridge.diagnostic.DiagnosticException if the engine reads no such copybook or dataset
     */
    Records open(Path dataset, List<Path> copybooks, DatasetOptions options, int lrecl);

    /**
     * The name of the fault of this engine, listed in its documentation, that makes the difference; null if none does.
     */
    @Nullable
    String explain(ItemDifference difference);

    /** A dataset being read. Not thread-safe. */
    interface Records extends AutoCloseable {

        /** Goes to the next record; false at the end. */
        boolean next();

        /** Bytes of the record, without descriptor words. */
        int length();

        /** The value of an item; the same objects are asked for in every record. */
        ItemValue value(ShownItem item);

        @Override
        void close();
    }
}
