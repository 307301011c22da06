package org.slatebridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.record.DatasetOptions;
import picocli.CommandLine.Option;

/** The options that say how a dataset is written, with the same names as the keys of a mapping. */
final class DatasetOptionArguments {

    @Option(
            names = "--copybook",
            required = true,
            paramLabel = "FILE",
            description = "COBOL copybook; may be given more than once, each level 01 is a record type.")
    private List<Path> copybooks = new ArrayList<>();

    @Option(
            names = "--copy-path",
            paramLabel = "DIR",
            description = "Where COPY members are looked for, after the copybook's own folder.")
    private List<Path> copyPath = new ArrayList<>();

    @Option(
            names = "--recfm",
            paramLabel = "F|FB|V|VB|VBS|TEXT",
            description = "Record format (default: F); TEXT is lines, VBS has spanned records.")
    private @Nullable String recfm;

    @Option(names = "--lrecl", paramLabel = "N", description = "Record length (default: the layout's).")
    private @Nullable String lrecl;

    @Option(names = "--codepage", paramLabel = "NAME", description = "Code page (default: IBM037).")
    private @Nullable String codepage;

    @Option(names = "--rdw", paramLabel = "big|little", description = "Byte order of RDW and BDW (default: big).")
    private @Nullable String rdw;

    @Option(names = "--rdw-excludes-itself", description = "RDW and BDW do not count their own 4 bytes.")
    private boolean rdwExcludesItself;

    @Option(
            names = "--length-field",
            paramLabel = "ITEM[+N]",
            description = "Records without RDW: the length is the item's value plus N.")
    private @Nullable String lengthField;

    @Option(names = "--file-header", paramLabel = "BYTES", description = "Bytes before the first record.")
    private @Nullable String fileHeader;

    @Option(names = "--file-trailer", paramLabel = "BYTES", description = "Bytes after the last record.")
    private @Nullable String fileTrailer;

    @Option(
            names = "--odo",
            paramLabel = "actual|padded|max",
            description = "What OCCURS DEPENDING ON does to the bytes (default: actual).")
    private @Nullable String odo;

    @Option(
            names = "--float",
            paramLabel = "ibm|ieee-be|ieee-le",
            description = "How COMP-1 and COMP-2 are written (default: ibm).")
    private @Nullable String floats;

    @Option(
            names = "--dialect",
            paramLabel = "ibm|gnucobol|mf|fujitsu",
            description = "Whose sizes, byte order, alignment and signs hold (default: ibm).")
    private @Nullable String dialect;

    @Option(
            names = "--select",
            paramLabel = "RECORD:ITEM=V[,V...]",
            description = "Which level 01 or redefinition applies; may be given more than once.")
    private List<String> selections = new ArrayList<>();

    @Option(names = "--trim", paramLabel = "right|both|none", description = "Blanks of texts (default: right).")
    private @Nullable String trim;

    @Option(names = "--blksize", paramLabel = "N", description = "Blocks that are written (default: 27998).")
    private @Nullable String blksize;

    /** The options, checked. */
    DatasetOptions options() {
        return DatasetOptions.of(given(), selections);
    }

    /** The options as they were given, by the names of a mapping's keys; without selections. */
    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "recfm", recfm);
        put(given, "lrecl", lrecl);
        put(given, "codepage", codepage);
        put(given, "rdw", rdw);
        put(given, "rdw-excludes-itself", rdwExcludesItself ? "true" : null);
        put(given, "length-field", lengthField);
        put(given, "file-header", fileHeader);
        put(given, "file-trailer", fileTrailer);
        put(given, "odo", odo);
        put(given, "float", floats);
        put(given, "dialect", dialect);
        put(given, "trim", trim);
        put(given, "blksize", blksize);
        return given;
    }

    /** The options as keys of a mapping, selections too. */
    Map<String, String> asKeys() {
        Map<String, String> keys = given();
        put(keys, "select", selections.isEmpty() ? null : String.join(";", selections));
        return keys;
    }

    private static void put(Map<String, String> into, String name, @Nullable String value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    /** The copybooks, as given. */
    List<Path> copybooks() {
        return copybooks;
    }

    /** The record types of all copybooks. */
    List<RecordLayout> layouts(DatasetOptions options) {
        return layouts(options, member -> {});
    }

    /**
     * The record types of all copybooks.
     *
     * @param members is told of the file of every member that COPY brings in
     */
    List<RecordLayout> layouts(DatasetOptions options, Consumer<Path> members) {
        List<RecordLayout> layouts = new ArrayList<>();
        for (Path copybook : copybooks) {
            layouts.addAll(layouts(copybook, options, members));
        }
        return layouts;
    }

    /** The record types of one copybook. */
    List<RecordLayout> layouts(Path copybook, DatasetOptions options, Consumer<Path> members) {
        return CopybookReader.read(copybook, new CopybookOptions(options.dialect(), copyPath), members);
    }
}
