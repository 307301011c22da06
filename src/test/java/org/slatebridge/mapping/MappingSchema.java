package org.slatebridge.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slatebridge.yaml.LanguageSchema;

/** The schema of the mapping language that editors complete with, for tests. */
final class MappingSchema {

    private static final LanguageSchema SCHEMA = LanguageSchema.of(Path.of("mappings", "mapping.schema.json"));

    private MappingSchema() {}

    /** What a mapping has that the schema does not allow. */
    static List<String> faults(String yaml) {
        return SCHEMA.faults(yaml);
    }

    /** A part of the schema, by the keys that lead to it. */
    static Map<?, ?> part(String... keys) {
        return SCHEMA.part(keys);
    }

    /** The words an enumeration allows. */
    static List<String> words(String... keys) {
        return SCHEMA.words(keys);
    }

    /** The keys of a map. */
    static Set<String> keys(String... keys) {
        return SCHEMA.keys(keys);
    }
}
