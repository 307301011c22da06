package org.slatebridge.cli;

import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every answer of a line of histories, whether normalize wrote it or the generator, as "value quality dataset" by where
 * it stands, so that two lines can be compared and a difference read. Missing answers and derived ones are left out:
 * nothing was written for the first, and the generator derives nothing.
 */
final class HistoriesTold {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CHILDREN = Set.of("arrests", "charges", "dispositions", "sentences");

    private final Map<String, String> answers = new TreeMap<>();

    private HistoriesTold() {}

    static Map<String, String> of(String line) {
        HistoriesTold told = new HistoriesTold();
        JsonNode history = JSON.readTree(line);
        told.part("person " + history.get("person").get("key").asString(), history.get("person"));
        told.children("", history);
        return told.answers;
    }

    private void part(String at, JsonNode part) {
        answers.put(at, "");
        for (Entry<String, JsonNode> fact : part.get("facts").properties()) {
            String quality = text(fact.getValue(), "quality", "present");
            if (!quality.equals("missing") && !quality.equals("derived")) {
                String value = text(fact.getValue(), "value", "");
                String dataset = value.isEmpty() ? "" : dataset(fact.getValue(), part);
                answers.put(at + " " + fact.getKey(), value + " " + quality + " " + dataset);
            }
        }
    }

    private void children(String at, JsonNode node) {
        for (String level : CHILDREN) {
            JsonNode children = node.get(level);
            for (int i = 0; children != null && i < children.size(); i++) {
                String here = at + "/" + level + "/" + text(children.get(i), "key", "" + i);
                part(here, children.get(i));
                children(here, children.get(i));
            }
        }
    }

    private static String dataset(JsonNode fact, JsonNode part) {
        @Nullable JsonNode from = fact.get("from");
        if (from != null) {
            return from.asString();
        }
        JsonNode source = fact.get("source") == null ? part.get("source") : fact.get("source");
        return source.get("dataset").asString();
    }

    private static String text(JsonNode node, String key, String otherwise) {
        @Nullable JsonNode found = node.get(key);
        return found == null ? otherwise : found.asString();
    }
}
