package org.slatebridge.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.Sha256;

/**
 * Everything that decides what a run does, part by part, so that a restart with something else can say with what.
 * Immutable.
 *
 * @param parts name to value, in the order of the names
 */
record Fingerprint(Map<String, String> parts) {

    static Fingerprint of(RunRequest request, Definitions definitions) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put("program version", request.version());
        parts.put("as-of date", request.asOf().toString());
        parts.put("decisions kept", request.decisions().name());
        parts.put("reasoning kept", Boolean.toString(request.reasoning()));
        parts.put("restoring", Boolean.toString(request.restore()));
        definitions.hashes().forEach(parts::put);
        RunControls controls = request.controls();
        if (controls.ledger() != null) {
            parts.put("ledger", "kept");
        }
        if (controls.again() != null) {
            parts.put("reason to run again", controls.again());
        }
        for (Map.Entry<String, Path> input : request.inputs().entrySet()) {
            parts.put("size of input " + input.getKey(), Long.toString(Files.size(input.getValue())));
            parts.put(
                    "name of input " + input.getKey(),
                    String.valueOf(input.getValue().getFileName()));
        }
        return new Fingerprint(parts);
    }

    /** The hash of all parts. */
    byte[] sha256() {
        return HexFormat.of().parseHex(hex());
    }

    /** The hash of all parts, in hexadecimal. */
    String hex() {
        return Sha256.hex(text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return parts.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** What a run with this fingerprint begins with. */
    RunWitness.Beginning beginning(boolean restart) {
        return new RunWitness.Beginning(hex(), parts, restart);
    }

    /**
     * Notes the fingerprint in a run directory.
     *
     * @param begun true if something was written for the fingerprint that is noted; another is then refused
     */
    void claim(Path file, boolean begun) throws IOException {
        if (!Files.exists(file) || !begun) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            OwnerOnly.write(part, text().getBytes(StandardCharsets.UTF_8));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        List<String> differing = differing(Files.readString(file, StandardCharsets.UTF_8));
        if (!differing.isEmpty()) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.RUN_DIFFERS,
                    "the run was begun with something else: " + String.join(", ", differing)));
        }
    }

    private List<String> differing(String noted) {
        Map<String, String> before = new TreeMap<>();
        noted.lines().forEach(line -> {
            int at = line.lastIndexOf('=');
            before.put(line.substring(0, Math.max(0, at)), line.substring(at + 1));
        });
        List<String> names = new ArrayList<>();
        parts.forEach((name, value) -> {
            if (!value.equals(before.remove(name))) {
                names.add(name);
            }
        });
        names.addAll(before.keySet());
        return names;
    }
}
