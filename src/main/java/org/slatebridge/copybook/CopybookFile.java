package org.slatebridge.copybook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Reads the characters of a copybook: UTF-8, else ISO-8859-1. What is no text, or far too much, is refused. */
final class CopybookFile {

    /** Far above any copybook, far below any dataset. */
    private static final int LARGEST = 2 << 20;

    private static final int EBCDIC_BLANK = 0x40;

    private CopybookFile() {}

    /** The folder a file is in; of a name alone, the working folder. */
    static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /**
     * The characters of a file.
     *
     * @throws DiagnosticException with one fault if it cannot be read as text
     */
    static String read(Path file) {
        byte[] bytes = bytes(file);
        refuseBinary(file, bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // extended ASCII: every byte is a character, and only comments and literals hold such
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bytes(Path file) {
        if (Files.isDirectory(file)) {
            throw fault(DiagnosticCode.FILE_UNREADABLE, file, " is a directory");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw fault(DiagnosticCode.COPYBOOK_TOO_LARGE, file, " is larger than " + LARGEST + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "copybook " + file + " is not there"), e);
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, "copybook " + file + " cannot be read"), e);
        }
    }

    private static void refuseBinary(Path file, byte[] bytes) {
        int blanks = 0;
        int ebcdicBlanks = 0;
        for (byte b : bytes) {
            blanks += b == ' ' ? 1 : 0;
            ebcdicBlanks += b == EBCDIC_BLANK ? 1 : 0;
        }
        if (ebcdicBlanks > bytes.length / 10 && ebcdicBlanks > blanks) {
            throw fault(DiagnosticCode.COPYBOOK_NOT_TEXT, file, " is in EBCDIC");
        }
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                throw fault(DiagnosticCode.COPYBOOK_NOT_TEXT, file, " is no text: byte " + i + " is X'00'");
            }
        }
    }

    private static DiagnosticException fault(DiagnosticCode code, Path file, String what) {
        return new DiagnosticException(Diagnostic.of(code, "copybook " + file + what));
    }
}
