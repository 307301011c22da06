package org.slatebridge.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.slatebridge.batch.Definitions;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.record.Item;

/** Keystone's master, made in the process. */
public final class KeystoneMaster {

    public static final int LRECL = 200;
    public static final Path MAPPING = Path.of("mappings", "keystone.yaml");
    private static final Path OFFENSES = Path.of("mappings", "keystone-offenses.csv");

    private KeystoneMaster() {}

    public static DatasetMapping dataset() {
        return new Definitions().mapping(MAPPING).datasets().get(0);
    }

    /** A generator that has written nothing. */
    static DatasetGenerator generator(long seed) throws IOException {
        String text = Files.readString(OFFENSES, StandardCharsets.UTF_8);
        return new DatasetGenerator(dataset(), Offense.readAll("offenses.csv", text), "KS########", seed);
    }

    /** The bytes of so many persons. */
    public static byte[] bytes(Path folder, long persons, long seed) throws IOException {
        Path file = folder.resolve("generated-" + persons + "-" + seed);
        generator(seed).write(file, persons);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    /** The bytes, record by record. */
    public static List<byte[]> records(byte[] bytes) {
        List<byte[]> records = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += LRECL) {
            records.add(Arrays.copyOfRange(bytes, at, at + LRECL));
        }
        return records;
    }

    /** The record type of that name. */
    static RecordMapping type(DatasetMapping dataset, String name) {
        return dataset.records().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The item that answers a question. */
    static Item item(RecordMapping type, String fact) {
        return Objects.requireNonNull(type.bindings().stream()
                .filter(binding -> binding.fact().name().equals(fact))
                .findFirst()
                .orElseThrow()
                .item());
    }
}
