package org.slatebridge.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The systems of Keystone, generated, and the words that normalize them. */
record KeystoneSystems(Path mapping, Path folder) {

    static final List<String> DATASETS = List.of("master", "courts", "sentences", "supervision", "movements");

    static KeystoneSystems at(Path folder) {
        return new KeystoneSystems(Path.of("mappings/keystone-state.yaml"), folder);
    }

    /** The same datasets, under a mapping that relies on no order of any. */
    KeystoneSystems inNoOrder(Path work) throws IOException {
        String text = Files.readString(mapping, StandardCharsets.UTF_8)
                .replace("  master:\n", "  master:\n    order: none\n");
        Path mappings = Files.createDirectories(work.resolve("mappings"));
        Path copybooks = Files.createDirectories(work.resolve("copybooks"));
        copyAll(Path.of("copybooks"), copybooks);
        copyAll(Path.of("mappings"), mappings);
        Path other = Files.writeString(mappings.resolve("no-order.yaml"), text, StandardCharsets.UTF_8);
        return new KeystoneSystems(other, folder);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (Files.notExists(to.resolve(file.getFileName()))) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    String[] generate(long persons, long seed, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "generate", mapping.toString(), "--persons", "" + persons, "--seed", "" + seed, "--out", "" + folder));
        words.addAll(List.of(more));
        return words.toArray(new String[0]);
    }

    String[] normalize(String... more) {
        List<String> words = new ArrayList<>(List.of("normalize", mapping.toString()));
        for (String dataset : DATASETS) {
            words.add("--input");
            words.add(dataset + "=" + folder.resolve(dataset + ".dat"));
        }
        words.addAll(List.of(more));
        return words.toArray(new String[0]);
    }
}
