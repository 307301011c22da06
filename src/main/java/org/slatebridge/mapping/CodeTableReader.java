package org.slatebridge.mapping;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.yaml.YamlNode;

/** Reads what codes mean: tables that stand in the mapping, and tables in CSV files beside it. */
final class CodeTableReader {

    private static final String FILE = "file";

    private final String mapping;
    private final CodeFileSource files;
    private final Diagnostics faults;

    /** @param mapping the file of the mapping, as messages call it */
    CodeTableReader(String mapping, CodeFileSource files, Diagnostics faults) {
        this.mapping = mapping;
        this.files = files;
        this.faults = faults;
    }

    /** All tables; one with faults is there too, because what uses it is not at fault. */
    Map<String, CodeTable> readAll(@Nullable YamlNode node) {
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        if (node != null) {
            for (String name : node.keys()) {
                YamlNode table = node.require(name);
                tables.put(name, new CodeTable(name, table.has(FILE) ? fromFile(table) : fromMapping(table)));
            }
        }
        return tables;
    }

    private static Map<String, String> fromMapping(YamlNode table) {
        Map<String, String> meanings = new LinkedHashMap<>();
        table.keys().forEach(code -> meanings.put(code, table.text(code)));
        return meanings;
    }

    private Map<String, String> fromFile(YamlNode table) {
        table.onlyKeys(List.of(FILE));
        YamlNode file = table.require(FILE);
        String name = file.text();
        if (!name.matches("[^/\\\\:]+") || name.startsWith(".")) {
            if (!name.isEmpty()) {
                file.fault(DiagnosticCode.CODES_FILE, "'" + name + "' is no name of a file beside the mapping");
            }
            return Map.of();
        }
        try {
            String shown = Path.of(mapping).resolveSibling(name).toString();
            return new CodeFile(shown, faults).read(files.bytes(name));
        } catch (DiagnosticException e) {
            e.diagnostics()
                    .forEach(fault -> faults.add(
                            fault.position() != null
                                    ? fault
                                    : new Diagnostic(fault.code(), file.position(), fault.text(), fault.action())));
            return Map.of();
        }
    }
}
