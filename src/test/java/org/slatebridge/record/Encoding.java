package org.slatebridge.record;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;

/** Encodes single lines under the layouts and options of a {@link Decoding}. */
final class Encoding {

    private final RecordEncoder encoder;

    Encoding(Decoding decoding, boolean allRedefinitions) {
        RecordTypes types = RecordTypes.of(decoding.layouts, decoding.options);
        this.encoder =
                new RecordEncoder(types, decoding.options, decoding.options.format(decoding.layouts), allRedefinitions);
    }

    static Encoding of(Decoding decoding) {
        return new Encoding(decoding, false);
    }

    byte[] bytes(String line) {
        JsonLinesReader reader =
                new JsonLinesReader(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "IN");
        int length = encoder.encode(Objects.requireNonNull(reader.next()));
        return Arrays.copyOf(encoder.buffer(), length);
    }

    /** The record in hexadecimal. */
    String hex(String line) {
        return HexFormat.of().formatHex(bytes(line)).toUpperCase(Locale.ROOT);
    }

    /** What is said of a line that is refused, without the count at the end. */
    List<String> faults(String line) {
        try {
            return List.of("encoded to " + bytes(line).length + " bytes");
        } catch (DiagnosticException e) {
            List<String> lines = e.diagnostics().stream().map(Diagnostic::line).toList();
            boolean counted = lines.get(lines.size() - 1).startsWith("SLB2201E");
            return counted ? lines.subList(0, lines.size() - 1) : lines;
        }
    }
}
