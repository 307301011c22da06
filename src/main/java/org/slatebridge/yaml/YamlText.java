package org.slatebridge.yaml;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.diagnostic.SourcePosition;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into nodes that know their places. Anchors and aliases are refused: a reviewer must see what counts. */
public final class YamlText {

    private static final int DEEPEST = 50;

    private final String file;
    private final List<String> lines;
    private final Diagnostics faults;

    private YamlText(String file, String text, Diagnostics faults) {
        this.file = file;
        this.lines = text.lines().toList();
        this.faults = faults;
    }

    /**
     * Reads a text.
     *
     * @param file the name messages call it by
     * @param faults collects what is wrong with it, now and while the nodes are read
     * @return its top node; an empty one, with a fault, if the text is not YAML
     */
    public static YamlNode read(String file, String text, Diagnostics faults) {
        return new YamlText(file, text, faults).top(text);
    }

    private YamlNode top(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                YamlNode empty = none(place(null));
                empty.fault(DiagnosticCode.YAML_SYNTAX, "the file is empty");
                return empty;
            }
            return convert(root, 0);
        } catch (MarkedYAMLException e) {
            return broken(e.getProblemMark(), e.getProblem() == null ? "not readable" : e.getProblem());
        } catch (YAMLException e) {
            return broken(null, "not readable as YAML");
        }
    }

    private YamlNode broken(@Nullable Mark mark, String problem) {
        YamlNode node = none(place(mark));
        node.fault(DiagnosticCode.YAML_SYNTAX, problem);
        return node;
    }

    private YamlNode none(SourcePosition position) {
        return new YamlNode(YamlNode.Kind.NONE, null, position, faults);
    }

    private YamlNode convert(Node node, int depth) {
        SourcePosition position = place(node.getStartMark());
        if (depth >= DEEPEST) {
            faults.add(DiagnosticCode.YAML_SYNTAX, position, "nested more than " + DEEPEST + " levels deep");
            return none(position);
        }
        if (node.getAnchor() != null) {
            faults.add(DiagnosticCode.YAML_SYNTAX, position, "anchors and aliases are not supported");
            return none(position);
        }
        if (node instanceof MappingNode map) {
            return map(map, position, depth);
        }
        if (node instanceof SequenceNode list) {
            YamlNode out = new YamlNode(YamlNode.Kind.LIST, null, position, faults);
            list.getValue().forEach(item -> out.addItem(convert(item, depth + 1)));
            return out;
        }
        if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
            return new YamlNode(YamlNode.Kind.SCALAR, scalar.getValue(), position, faults);
        }
        return none(position);
    }

    private YamlNode map(MappingNode map, SourcePosition position, int depth) {
        YamlNode out = new YamlNode(YamlNode.Kind.MAP, null, position, faults);
        for (NodeTuple tuple : map.getValue()) {
            SourcePosition keyPosition = place(tuple.getKeyNode().getStartMark());
            if (tuple.getKeyNode().getAnchor() != null) {
                faults.add(DiagnosticCode.YAML_SYNTAX, keyPosition, "anchors and aliases are not supported");
            } else if (tuple.getKeyNode() instanceof ScalarNode key) {
                out.addChild(key.getValue(), keyPosition, convert(tuple.getValueNode(), depth + 1));
            } else {
                faults.add(DiagnosticCode.YAML_SYNTAX, keyPosition, "a key must be a word or number");
            }
        }
        return out;
    }

    private SourcePosition place(@Nullable Mark mark) {
        int line = mark == null ? 0 : mark.getLine();
        int column = mark == null ? 0 : mark.getColumn();
        return new SourcePosition(file, line + 1, column + 1, line < lines.size() ? lines.get(line) : "");
    }
}
