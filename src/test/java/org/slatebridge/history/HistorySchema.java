package org.slatebridge.history;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The published schema of histories, for tests. */
public final class HistorySchema {

    private static final String TEXT = read();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    private HistorySchema() {}

    private static String read() {
        try {
            return Files.readString(Path.of("docs", "schema", "history.schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a line has that the schema does not allow. */
    public static List<String> faults(String line) {
        return SCHEMA.validate(line, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The kinds of the facts of a level, as the schema has them. */
    static Map<String, String> kinds(Level level) {
        // every JSON text is a YAML text
        Map<String, ?> schema = new Yaml(new SafeConstructor(new LoaderOptions())).load(TEXT);
        Map<?, ?> facts = map(map(schema, "$defs"), level.word() + "Facts");
        Map<?, ?> properties = map(facts, "properties");
        Map<String, String> kinds = new TreeMap<>();
        for (Object name : properties.keySet()) {
            String kind = String.valueOf(map(properties, name).get("$ref"));
            kinds.put(name.toString(), kind.replace("#/$defs/", ""));
        }
        return kinds;
    }

    private static Map<?, ?> map(Map<?, ?> parent, Object key) {
        return (Map<?, ?>) Objects.requireNonNull(parent.get(key));
    }
}
