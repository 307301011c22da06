package org.slatebridge.copybook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.layout.RecordLayout;

/**
 * Reads a COBOL copybook: data description entries in fixed or free reference format. Words that mean nothing here are
 * faults; nothing is passed over in silence. COPY and REPLACE are carried out on the text first. Stateless.
 */
public final class CopybookReader {

    /** More faults than anybody mends at once: the file is something else. */
    private static final int MOST_FAULTS = 200;

    private CopybookReader() {}

    /**
     * The records of a copybook: its level 01s, those that redefine another included, in order. A copybook that begins
     * below level 01 gives one record, named after the file.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException with all faults of the copybook
     */
    public static List<RecordLayout> read(Path file, CopybookOptions options) {
        return read(file, options, member -> {});
    }

    /**
     * As {@link #read(Path, CopybookOptions)}.
     *
     * @param members is told of the file of every member that COPY brings in
     */
    public static List<RecordLayout> read(Path file, CopybookOptions options, Consumer<Path> members) {
        List<RecordLayout> records = readAll(file, options, members).stream()
                .filter(l -> !l.isStandalone())
                .toList();
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
        return readAll(file, options, member -> {});
    }

    private static List<RecordLayout> readAll(Path file, CopybookOptions options, Consumer<Path> members) {
        List<Diagnostic> missing = options.copyPath().stream()
                .filter(folder -> !Files.isDirectory(folder))
                .map(folder -> Diagnostic.of(
                        DiagnosticCode.FILE_MISSING, "folder " + folder + " of the copy path is not there"))
                .toList();
        if (!missing.isEmpty()) {
            throw new DiagnosticException(missing);
        }
        return LayoutSources.of(file)
                .map(source -> source.read(file, options))
                .orElseGet(() -> readText(file, options, members));
    }

    private static List<RecordLayout> readText(Path file, CopybookOptions options, Consumer<Path> members) {
        SourceFile source = new SourceFile(
                file.toString(), CopybookFile.folder(file), CopybookFile.read(file), ReferenceFormat.FIXED);
        return parse(source, impliedName(file), options, members);
    }

    /**
     * The level 01s and 77s of a copybook given as text. Members it copies are looked for in the copy path only.
     *
     * @param file the name messages call it by
     * @param impliedName names the record of a copybook that begins below level 01
     * @throws DiagnosticException with all faults of the copybook
     */
    public static List<RecordLayout> parse(String file, String impliedName, String text, CopybookOptions options) {
        return parse(new SourceFile(file, null, text, ReferenceFormat.FIXED), impliedName, options, member -> {});
    }

    private static List<RecordLayout> parse(
            SourceFile file, String impliedName, CopybookOptions options, Consumer<Path> members) {
        Diagnostics faults = new Diagnostics();
        SourceText source =
                CopyExpansion.expand(file, SourceLines.read(file, faults), options.copyPath(), members, faults);
        if (faults.list().stream().anyMatch(f -> f.code() == DiagnosticCode.COPYBOOK_TOO_LARGE)) {
            throw ended(faults);
        }
        boolean whole = faults.isEmpty();
        List<Token> tokens = Tokenizer.read(source, faults);
        List<DataDescription> entries = EntryParser.parse(tokens, options.dialect(), faults);
        if (whole && entries.isEmpty() && faults.isEmpty()) {
            faults.add(DiagnosticCode.COPYBOOK_EMPTY, source.position(0), "the copybook describes no item");
        }
        if (!whole) {
            // what is not there, or not in the right columns, would be missed by every later pass
            throw ended(faults);
        }
        List<RecordLayout> layouts = LayoutResolver.resolve(entries, impliedName, options.dialect(), faults);
        if (!faults.isEmpty()) {
            throw ended(faults);
        }
        return layouts;
    }

    private static DiagnosticException ended(Diagnostics faults) {
        List<Diagnostic> found = faults.list().stream().distinct().toList();
        if (found.size() <= MOST_FAULTS) {
            return new DiagnosticException(found);
        }
        List<Diagnostic> shown = new ArrayList<>(found.subList(0, MOST_FAULTS));
        Diagnostic next = found.get(MOST_FAULTS);
        shown.add(new Diagnostic(
                DiagnosticCode.COPYBOOK_MORE_FAULTS,
                next.position(),
                (found.size() - MOST_FAULTS) + " more faults, the first here",
                DiagnosticCode.COPYBOOK_MORE_FAULTS.action()));
        return new DiagnosticException(shown);
    }

    private static String impliedName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }
}
