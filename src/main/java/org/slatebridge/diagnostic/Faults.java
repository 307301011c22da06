package org.slatebridge.diagnostic;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of an exception that ended something: its faults, one line each, never a stack trace. */
public final class Faults {

    private Faults() {}

    /** The faults for the person who gave the command, and so knows the files it names; never empty. */
    public static List<Diagnostic> of(Throwable e) {
        return of(e, true);
    }

    /** The same for a log that others read: without the path of any file; never empty. */
    public static List<Diagnostic> withoutPaths(Throwable e) {
        return of(e, false);
    }

    private static List<Diagnostic> of(Throwable e, boolean paths) {
        DiagnosticException faults = first(DiagnosticException.class, e);
        if (faults != null) {
            return faults.diagnostics();
        }
        IOException io = first(IOException.class, e);
        return List.of(io == null ? unexpected(DiagnosticCode.INTERNAL, e) : io(io, paths));
    }

    private static <T> @Nullable T first(Class<T> type, Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static Diagnostic io(IOException e, boolean paths) {
        if (!paths || !(e instanceof FileSystemException file)) {
            return unexpected(DiagnosticCode.FILE_UNREADABLE, e);
        }
        if (e instanceof NoSuchFileException) {
            return Diagnostic.of(DiagnosticCode.FILE_MISSING, file.getFile() + " is not there");
        }
        String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
        return Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, file.getFile() + ": " + reason);
    }

    // The exception's own message is left out: it may quote data.
    private static Diagnostic unexpected(DiagnosticCode code, Throwable e) {
        return Diagnostic.of(code, "unexpected " + e.getClass().getSimpleName() + place(e));
    }

    private static String place(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("org.slatebridge.")) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
