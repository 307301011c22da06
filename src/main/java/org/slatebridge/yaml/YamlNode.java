package org.slatebridge.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.slatebridge.diagnostic.Spelling;

/**
 * A node of a YAML text that knows its place. Reading a node as something it is not adds a fault and gives a harmless
 * value, so that a reader can go on and report everything at once. Scalars are text: {@code N} stays N, {@code 007}
 * stays 007. Not thread-safe.
 */
public final class YamlNode {

    private final SourcePosition position;
    private final Diagnostics faults;
    private final @Nullable String scalar;
    private final List<YamlNode> items = new ArrayList<>();
    private final Map<String, YamlNode> children = new LinkedHashMap<>();
    private final Map<String, SourcePosition> keyPositions = new LinkedHashMap<>();
    private final Set<String> misspelt = new HashSet<>();
    private final Kind kind;

    /** The three shapes of YAML, and the empty one. */
    public enum Kind {
        SCALAR,
        LIST,
        MAP,
        NONE
    }

    YamlNode(Kind kind, @Nullable String scalar, SourcePosition position, Diagnostics faults) {
        this.kind = kind;
        this.scalar = scalar;
        this.position = position;
        this.faults = faults;
    }

    void addItem(YamlNode item) {
        items.add(item);
    }

    void addChild(String key, SourcePosition keyPosition, YamlNode child) {
        if (children.putIfAbsent(key, child) != null) {
            faults.add(DiagnosticCode.YAML_DUPLICATE_KEY, keyPosition, "key '" + key + "' occurs twice");
            return;
        }
        keyPositions.put(key, keyPosition);
    }

    /** What shape the node has. */
    public Kind kind() {
        return kind;
    }

    /** Where the node begins. */
    public SourcePosition position() {
        return position;
    }

    /** Where the key of a child stands; the node itself where there is no such key. */
    public SourcePosition keyPosition(String key) {
        return keyPositions.getOrDefault(key, position);
    }

    /** Adds a fault at this node. */
    public void fault(DiagnosticCode code, String text) {
        faults.add(code, position, text);
    }

    /** Adds a fault at this node that may suggest one of the known words instead of the one found. */
    public void unknownWord(DiagnosticCode code, String text, String word, Collection<String> known) {
        faults.add(Spelling.suggest(Diagnostic.at(code, position, text), word, known));
    }

    /** The keys of a map, in the order of the text; empty for anything else, with a fault unless it is empty. */
    public List<String> keys() {
        expect(Kind.MAP, "a map of keys and values");
        return List.copyOf(children.keySet());
    }

    /** The items of a list; a scalar counts as a list of one, so that short forms stay short. */
    public List<YamlNode> items() {
        if (kind == Kind.SCALAR) {
            return List.of(this);
        }
        expect(Kind.LIST, "a list");
        return List.copyOf(items);
    }

    /** Adds a fault for every key that is not known, suggesting the one that was probably meant. */
    public void onlyKeys(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                Diagnostic fault = Diagnostic.at(
                        DiagnosticCode.YAML_UNKNOWN_KEY, keyPosition(key), "key '" + key + "' means nothing here");
                Diagnostic listing = fault.advising("expected one of " + String.join(", ", known));
                faults.add(Spelling.suggest(listing, key, known));
                Spelling.nearest(key, known).ifPresent(misspelt::add);
            }
        }
    }

    /** True if the map has the key, whatever its value. */
    public boolean has(String key) {
        return children.containsKey(key);
    }

    /** The value of a key, or null if it is not there. */
    public @Nullable YamlNode get(String key) {
        return children.get(key);
    }

    /**
     * The value of a key that must be there; an empty node, with a fault, if it is not. A key that {@link #onlyKeys}
     * took for a misspelling of it is fault enough.
     */
    public YamlNode require(String key) {
        YamlNode child = children.get(key);
        if (child != null) {
            return child;
        }
        if (misspelt.contains(key)) {
            return new YamlNode(Kind.NONE, null, position, new Diagnostics());
        }
        if (kind == Kind.MAP) {
            fault(DiagnosticCode.YAML_MISSING_KEY, "key '" + key + "' is missing");
        } else {
            expect(Kind.MAP, "a map with key '" + key + "'");
        }
        return new YamlNode(Kind.NONE, null, position, new Diagnostics());
    }

    /** The scalar as it is written, without quotes; empty, with a fault, for a list or map. */
    public String text() {
        if (scalar == null) {
            expect(Kind.SCALAR, "a word or number");
            return "";
        }
        return scalar;
    }

    /** The text of a key that must be there. */
    public String text(String key) {
        return require(key).text();
    }

    /** The text of a key, or the default where it is not there. */
    public String text(String key, String otherwise) {
        YamlNode child = children.get(key);
        return child == null ? otherwise : child.text();
    }

    /** The texts of a list; empty where the key is not there. */
    public List<String> texts(String key) {
        YamlNode child = children.get(key);
        return child == null
                ? List.of()
                : child.items().stream().map(YamlNode::text).toList();
    }

    /** The scalar as a whole number; 0, with a fault, if it is none. */
    public long number() {
        String text = text();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            wrongType("a whole number");
            return 0;
        }
    }

    /** The scalar as a date YYYY-MM-DD; the epoch, with a fault, if it is none. */
    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            wrongType("a date YYYY-MM-DD");
            return LocalDate.EPOCH;
        }
    }

    /** The scalar as true or false; false, with a fault, if it is neither. */
    public boolean flag() {
        String text = text();
        if (!text.equals("true") && !text.equals("false")) {
            wrongType("true or false");
        }
        return text.equals("true");
    }

    private void expect(Kind wanted, String words) {
        if (kind != wanted) {
            wrongType(words);
        }
    }

    private void wrongType(String words) {
        String found = switch (kind) {
            case SCALAR -> "'" + scalar + "'";
            case LIST -> "a list";
            case MAP -> "a map";
            case NONE -> "nothing";
        };
        fault(DiagnosticCode.YAML_WRONG_TYPE, "expected " + words + ", found " + found);
    }
}
