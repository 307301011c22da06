package org.slatebridge.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A mapping of all systems of Keystone that says no more of the others than how they are written. */
public final class StateMapping {

    private static final String OTHERS = """

              courts:
                copybook: KSCTCASE.cpy
                recfm: VB
                codepage: IBM1047
                records: { KC-CASE-RECORD: { as: ignored } }
              sentences:
                copybook: KSDCSENT.cpy
                recfm: FB
                lrecl: 80
                codepage: US-ASCII
                records: { KD-SENTENCE-RECORD: { as: ignored } }
              supervision:
                copybook: KSDCSUPV.cpy
                recfm: FB
                lrecl: 60
                codepage: US-ASCII
                records: { KV-SPELL-RECORD: { as: ignored } }
              movements:
                copybook: KSDCMOVE.cpy
                recfm: FB
                lrecl: 60
                codepage: US-ASCII
                records: { KM-MOVEMENT-RECORD: { as: ignored } }

            # Share of records""".stripIndent();

    private static final String SYSTEMS = """
            offenses: keystone-offenses.csv
              systems:
                courts: courts
                sentences: corrections-sentences
                supervision: corrections-supervision
                movements: corrections-movements
            """;

    private StateMapping() {}

    /** The mapping with all it needs beside it, in a folder. */
    public static Path in(Path folder) {
        try {
            Path mappings = Files.createDirectories(folder.resolve("mappings"));
            copy(Path.of("copybooks"), Files.createDirectories(folder.resolve("copybooks")));
            copy(Path.of("mappings"), mappings);
            String master = Files.readString(KeystoneMaster.MAPPING, StandardCharsets.UTF_8);
            String text = master.replace("\n# Share of records", OTHERS)
                    .replace("offenses: keystone-offenses.csv\n", SYSTEMS)
                    .replaceAll(" +sentence\\.(completedOn|restitutionPaid|finePaid): .*\n", "");
            return Files.writeString(mappings.resolve("state.yaml"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
