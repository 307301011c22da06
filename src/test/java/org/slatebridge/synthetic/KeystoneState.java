package org.slatebridge.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slatebridge.batch.Definitions;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Mapping;

/**
 * All systems of Keystone, made in the process: the mapping of its master, and the other datasets as they are written.
 */
final class KeystoneState {

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

    private KeystoneState() {}

    /** Writes the mapping with all it needs beside it into a folder; returns its path. */
    static Path mapping(Path folder) {
        try {
            Path mappings = Files.createDirectories(folder.resolve("mappings"));
            copy(Path.of("copybooks"), Files.createDirectories(folder.resolve("copybooks")));
            copy(Path.of("mappings"), mappings);
            String master = Files.readString(KeystoneMaster.MAPPING, StandardCharsets.UTF_8);
            String text = master.replace("\n# Share of records", OTHERS)
                    .replace("offenses: keystone-offenses.csv\n", SYSTEMS);
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

    /** The mapping, read. */
    static Mapping read(Path folder) {
        return new Definitions().mapping(mapping(folder));
    }

    /** The dataset of that name. */
    static DatasetMapping dataset(Mapping mapping, String name) {
        return mapping.dataset(name).orElseThrow();
    }

    /** Writes everything of so many persons into a folder. */
    static void generate(Mapping mapping, Path folder, long persons, long seed) throws IOException {
        String offenses = Files.readString(Path.of("mappings", "keystone-offenses.csv"), StandardCharsets.UTF_8);
        List<Offense> list = Offense.readAll("offenses.csv", offenses);
        Files.createDirectories(folder);
        new StateGenerator(mapping, list, seed).write(folder, persons);
    }
}
