package org.slatebridge.copybook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.RecordLayout;

/**
 * Reads a COBOL copybook: data description entries in fixed or free reference format. Words that mean nothing here are
 * faults; nothing is passed over in silence. Stateless.
 */
public final class CopybookReader {

    private CopybookReader() {}

    /**
     * The records of a copybook: its level 01s, those that redefine another included, in order. A copybook that begins
     * below level 01 gives one record, named after the file.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException with all faults of the copybook
     */
    public static List<RecordLayout> read(Path file, CopybookOptions options) {
        List<RecordLayout> records =
                readAll(file, options).stream().filter(l -> !l.isStandalone()).toList();
        if (records.isEmpty()) {
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.COPYBOOK_EMPTY,
                    new SourcePosition(file.toString(), 1, 1, ""),
                    "the copybook describes no record"));
        }
        return records;
    }

    /** As {@link #read}, with the level 77 items among them, and without a fault where there is no record. */
    public static List<RecordLayout> readAll(Path file, CopybookOptions options) {
        return LayoutSources.of(file)
                .map(source -> source.read(file, options))
                .orElseGet(() -> parse(file.toString(), impliedName(file), text(file), options));
    }

    /**
     * The level 01s and 77s of a copybook given as text.
     *
     * @param file the name messages call it by
     * @param impliedName names the record of a copybook that begins below level 01
     */
    public static List<RecordLayout> parse(String file, String impliedName, String text, CopybookOptions options) {
        Diagnostics faults = new Diagnostics();
        SourceText source = SourceLines.read(file, text, faults);
        List<Token> tokens = Tokenizer.read(source, faults);
        List<DataDescription> entries = EntryParser.parse(tokens, faults);
        if (entries.isEmpty()) {
            faults.add(DiagnosticCode.COPYBOOK_EMPTY, source.position(0), "the copybook describes no item");
        }
        return LayoutResolver.resolve(entries, impliedName, options.dialect(), faults);
    }

    private static String impliedName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }

    private static String text(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_MISSING, "copybook " + file + " is not there"), e);
        } catch (IOException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.FILE_UNREADABLE, "copybook " + file + " cannot be read"), e);
        }
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
}
