package org.slatebridge.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** The bytes of a file; a full disk is told with the file's name. Not thread-safe. */
final class NamingOutput extends FilterOutputStream {

    private final Path file;

    NamingOutput(Path file, OutputStream to) {
        super(to);
        this.file = file;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /** Says which file could not be written, and what the system said of it. */
    static DiagnosticException fault(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new DiagnosticException(
                    Diagnostic.of(
                                    DiagnosticCode.OUTPUT_NOT_WRITABLE,
                                    file + " cannot be written: its folder is not there")
                            .advising("make the folder, or name another"),
                    e);
        }
        String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
        String why = reason == null ? "" : ": " + reason;
        return new DiagnosticException(
                Diagnostic.of(DiagnosticCode.OUTPUT_NOT_WRITABLE, file + " cannot be written" + why), e);
    }
}
