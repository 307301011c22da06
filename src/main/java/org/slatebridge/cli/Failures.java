package org.slatebridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import picocli.CommandLine.ParameterException;

/** Turns what ended a command into one line per fault and a return code; never a stack trace. */
final class Failures {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** The command line itself was wrong. */
    int usage(ParameterException e, String[] args) {
        String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong usage");
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return report(
                Diagnostic.of(DiagnosticCode.USAGE, text).advising("give " + command + " --help to see what it takes"));
    }

    /** The command ended with an exception or an error. */
    int report(Throwable e) {
        if (e instanceof DiagnosticException faults) {
            faults.diagnostics().forEach(d -> console.err().println(d.render()));
            return faults.returnCode().value();
        }
        if (e instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return report(wrapped.getCause());
        }
        return report(e instanceof IOException io ? io(io) : internal(e));
    }

    /** Data could not be written to standard output. */
    int outputLost() {
        return report(Diagnostic.of(DiagnosticCode.OUTPUT_NOT_WRITABLE, "standard output was not wholly written"));
    }

    private int report(Diagnostic fault) {
        console.err().println(fault.line());
        return fault.code().returnCode().value();
    }

    private static Diagnostic io(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return Diagnostic.of(DiagnosticCode.FILE_MISSING, missing.getFile() + " is not there");
        }
        if (e instanceof FileSystemException file) {
            String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
            return Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, file.getFile() + ": " + reason);
        }
        return Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, e.getClass().getSimpleName() + place(e));
    }

    // The exception's own message is left out: it may quote data.
    private static Diagnostic internal(Throwable e) {
        return Diagnostic.of(
                DiagnosticCode.INTERNAL, "unexpected " + e.getClass().getSimpleName() + place(e));
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
