package org.slatebridge.writeback;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.writeback.RunManifest.Delivery;
import org.slatebridge.writeback.RunManifest.FileEntry;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import org.slatebridge.writeback.RunManifest.ReadDataset;
import org.slatebridge.yaml.YamlNode;
import org.slatebridge.yaml.YamlText;

/**
 * The manifest as a file: JSON in a fixed form whose last entry, {@code seal}, is the SHA-256 of everything before it,
 * so that any changed byte shows.
 */
public final class ManifestFile {

    private static final String SEAL = "  \"seal\": \"";
    private static final String OUTER = "\n    ";
    private static final String INNER = "\n      ";

    private ManifestFile() {}

    /** The bytes of the file. */
    public static byte[] bytes(RunManifest manifest) {
        StringBuilder out = new StringBuilder("{\n");
        entry(out, "version", manifest.version());
        entry(out, "asOf", manifest.asOf());
        entry(out, "fingerprint", manifest.fingerprint());
        out.append("  \"definitions\": {");
        manifest.definitions().forEach((name, sha) -> pair(out, OUTER, name, quoted(sha)));
        close(out, "\n  },\n  \"datasets\": [");
        for (PatchedDataset d : manifest.datasets()) {
            out.append("\n    {");
            pair(out, INNER, "name", quoted(d.name()));
            pair(out, INNER, "file", quoted(d.file()));
            if (d.isPacked()) {
                pair(out, INNER, "packed", quoted("gzip"));
            }
            pair(out, INNER, "size", Long.toString(d.size()));
            pair(out, INNER, "records", Long.toString(d.records()));
            pair(out, INNER, "inputSha256", quoted(d.inputSha256()));
            pair(out, INNER, "outputSha256", quoted(d.outputSha256()));
            close(out, "\n    },");
        }
        close(out, "\n  ],\n");
        read(out, manifest.read());
        out.append("  \"journalPatches\": ").append(manifest.journalPatches()).append(",\n");
        entry(out, "journalHead", manifest.journalHead());
        out.append("  \"files\": [");
        for (FileEntry f : manifest.files()) {
            out.append("\n    {");
            pair(out, INNER, "path", quoted(f.path()));
            pair(out, INNER, "size", Long.toString(f.size()));
            pair(out, INNER, "sha256", quoted(f.sha256()));
            close(out, "\n    },");
        }
        close(out, "\n  ],\n  \"counts\": {");
        manifest.counts().forEach((name, count) -> pair(out, OUTER, name, Long.toString(count)));
        close(out, "\n  },\n");
        if (manifest.delivery().cycle() != null) {
            out.append("  \"cycle\": ").append(manifest.delivery().cycle()).append(",\n");
        }
        if (manifest.delivery().again() != null) {
            entry(out, "again", manifest.delivery().again());
        }
        return sealed(out.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Datasets that were only read; a run without has no word of them. */
    private static void read(StringBuilder out, List<ReadDataset> read) {
        if (read.isEmpty()) {
            return;
        }
        out.append("  \"read\": [");
        for (ReadDataset d : read) {
            out.append("\n    {");
            pair(out, INNER, "name", quoted(d.name()));
            pair(out, INNER, "size", Long.toString(d.size()));
            pair(out, INNER, "records", Long.toString(d.records()));
            pair(out, INNER, "inputSha256", quoted(d.inputSha256()));
            close(out, "\n    },");
        }
        close(out, "\n  ],\n");
    }

    private static String sealed(String body) {
        return body + SEAL + Sha256.hex(body.getBytes(StandardCharsets.UTF_8)) + "\"\n}\n";
    }

    private static void entry(StringBuilder out, String key, String value) {
        out.append("  ").append(quoted(key)).append(": ").append(quoted(value)).append(",\n");
    }

    private static void pair(StringBuilder out, String indent, String key, String value) {
        out.append(indent).append(quoted(key)).append(": ").append(value).append(',');
    }

    private static void close(StringBuilder out, String end) {
        if (out.charAt(out.length() - 1) == ',') {
            out.setLength(out.length() - 1);
        }
        out.append(end);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /**
     * Reads a manifest and verifies its seal.
     *
     * @throws DiagnosticException if a byte of it has been changed
     */
    public static RunManifest read(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw broken("it is not UTF-8 text any more");
        }
        int seal = text.lastIndexOf(SEAL);
        if (seal < 0 || !sealed(text.substring(0, seal)).equals(text)) {
            throw broken("its content does not fit its seal");
        }
        Diagnostics faults = new Diagnostics();
        RunManifest manifest = manifest(YamlText.read("manifest.json", text, faults));
        faults.throwIfAny();
        return manifest;
    }

    private static RunManifest manifest(YamlNode top) {
        List<PatchedDataset> datasets = new ArrayList<>();
        for (YamlNode d : top.require("datasets").items()) {
            datasets.add(new PatchedDataset(
                    d.text("name"),
                    d.text("file"),
                    d.require("size").number(),
                    d.require("records").number(),
                    d.text("inputSha256"),
                    d.text("outputSha256")));
        }
        List<ReadDataset> read = new ArrayList<>();
        for (YamlNode d : top.has("read") ? top.require("read").items() : List.<YamlNode>of()) {
            read.add(new ReadDataset(
                    d.text("name"),
                    d.require("size").number(),
                    d.require("records").number(),
                    d.text("inputSha256")));
        }
        List<FileEntry> files = new ArrayList<>();
        for (YamlNode f : top.require("files").items()) {
            files.add(new FileEntry(f.text("path"), f.require("size").number(), f.text("sha256")));
        }
        Map<String, String> definitions = new LinkedHashMap<>();
        YamlNode named = top.require("definitions");
        named.keys().forEach(name -> definitions.put(name, named.text(name)));
        Map<String, Long> counts = new LinkedHashMap<>();
        YamlNode counted = top.require("counts");
        counted.keys().forEach(name -> counts.put(name, counted.require(name).number()));
        YamlNode cycle = top.get("cycle");
        YamlNode again = top.get("again");
        Delivery delivery = new Delivery(cycle == null ? null : cycle.number(), again == null ? null : again.text());
        return new RunManifest(
                top.text("version"),
                top.text("asOf"),
                top.text("fingerprint"),
                definitions,
                datasets,
                read,
                top.require("journalPatches").number(),
                top.text("journalHead"),
                files,
                counts,
                delivery);
    }

    private static DiagnosticException broken(String text) {
        return new DiagnosticException(
                Diagnostic.at(DiagnosticCode.MANIFEST_BROKEN, new DataPosition("manifest.json", 0, -1, null), text));
    }
}
