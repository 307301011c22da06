package org.slatebridge.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;

/**
 * Reads a code table out of a CSV file (RFC 4180, UTF-8) with the header {@code code,meaning}. Strict: every line has
 * two cells, a quoted cell ends in its line, and nothing is trimmed.
 */
final class CodeFile {

    private static final List<String> HEADER = List.of("code", "meaning");

    private final String file;
    private final Diagnostics faults;
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    /** @param file what messages call it */
    CodeFile(String file, Diagnostics faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The meanings by code, without the lines that have faults. */
    Map<String, String> read(byte[] bytes) {
        List<String> lines = text(bytes).lines().toList();
        if (lines.isEmpty() || !HEADER.equals(new CsvLine(lines.get(0)).cells())) {
            fault(1, lines.isEmpty() ? "" : lines.get(0), 0, "the first line is not 'code,meaning'");
            return meanings;
        }
        for (int i = 1; i < lines.size(); i++) {
            line(i + 1, lines.get(i));
        }
        return meanings;
    }

    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // some programs begin UTF-8 with a byte order mark
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.CODES_FILE, "code file " + file + " is not UTF-8 text"), e);
        }
    }

    private void line(int number, String text) {
        CsvLine line = new CsvLine(text);
        List<String> cells = line.cells();
        if (line.brokenAt() >= 0) {
            fault(number, text, line.brokenAt(), "a quote is not closed, or stands inside of a cell");
        } else if (cells.size() != HEADER.size()) {
            fault(number, text, 0, "expected 2 columns, found " + (text.isEmpty() ? 0 : cells.size()));
        } else if (cells.get(1).isBlank()) {
            fault(number, text, text.length(), "the meaning is empty");
        } else if (isPadded(cells)) {
            fault(number, text, 0, "blanks stand behind the code or around the meaning");
        } else {
            add(number, text, cells.get(0), cells.get(1));
        }
    }

    private static boolean isPadded(List<String> cells) {
        return !cells.get(0).equals(cells.get(0).stripTrailing())
                || !cells.get(1).equals(cells.get(1).strip());
    }

    private void add(int number, String text, String code, String meaning) {
        @Nullable Integer before = lineOf.putIfAbsent(code, number);
        if (before != null) {
            fault(number, text, 0, "code '" + code + "' stands in line " + before + " too");
        } else {
            meanings.put(code, meaning);
        }
    }

    private void fault(int number, String text, int column, String words) {
        faults.add(DiagnosticCode.CODES_LINE, new SourcePosition(file, number, column + 1, text), words);
    }
}
