package org.slatebridge.yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The schema of a language of ours that editors complete with, for tests. */
public final class LanguageSchema {

    private final String text;
    private final Schema schema;

    private LanguageSchema(String text) {
        this.text = text;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** The schema of a file. */
    public static LanguageSchema of(Path file) {
        try {
            return new LanguageSchema(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a text has that the schema does not allow. */
    public List<String> faults(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        String json = json(new Yaml(options).compose(new StringReader(yaml)));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** A part of the schema, by the keys that lead to it. */
    public Map<?, ?> part(String... keys) {
        // every JSON text is a YAML text
        Map<?, ?> part = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        for (String key : keys) {
            part = (Map<?, ?>) Objects.requireNonNull(part.get(key), key);
        }
        return part;
    }

    /** The words an enumeration allows. */
    public List<String> words(String... keys) {
        List<?> words = (List<?>) Objects.requireNonNull(part(keys).get("enum"));
        return words.stream().map(String::valueOf).toList();
    }

    /** The keys of a map. */
    public Set<String> keys(String... keys) {
        return part(keys).keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As an editor sees it: scalars without quotes are numbers and truth values by the core schema of YAML 1.2. */
    private static String json(Node node) {
        if (node instanceof MappingNode map) {
            return map.getValue().stream()
                    .map(pair -> quoted(((ScalarNode) pair.getKeyNode()).getValue()) + ":" + json(pair.getValueNode()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(LanguageSchema::json).collect(Collectors.joining(",", "[", "]"));
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        boolean bare = scalar.isPlain() && text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?|true|false|null");
        return bare ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
