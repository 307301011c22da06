package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.Codecs;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/** Turns a layout into the nodes that write its records, once for a dataset. */
final class JsonPlan {

    private final RecordTypes types;
    private final DatasetOptions options;
    private final boolean allRedefinitions;
    private final Codecs codecs;
    private final JsonCharacters characters;

    JsonPlan(RecordTypes types, DatasetOptions options, boolean allRedefinitions) {
        this.types = types;
        this.options = options;
        this.allRedefinitions = allRedefinitions;
        this.codecs = options.codecs();
        this.characters = new JsonCharacters(codecs.page());
    }

    /** The node of a record; an elementary level 01 is the only member of its object. */
    JsonGroup compile(RecordLayout layout) {
        Shape root = Shape.of(layout.root(), new Counts(layout, codecs), options.odo());
        JsonNames names = JsonNames.ofRecord();
        if (!layout.root().isGroup()) {
            JsonNode only = item(root, names.child(layout.name(), layout.root().occurs() != null));
            return new JsonGroup(root, names, options.odo(), null, List.of(only), false);
        }
        return group(root, names, false, new JsonNames.Scope());
    }

    private JsonGroup group(Shape shape, JsonNames names, boolean inPlace, JsonNames.Scope scope) {
        List<JsonNode> members = new ArrayList<>();
        for (Shape child : shape.children) {
            members.add(node(child, names, scope));
        }
        return new JsonGroup(shape, names, options.odo(), choice(shape.field), members, inPlace);
    }

    private JsonNode node(Shape shape, JsonNames group, JsonNames.Scope scope) {
        Field field = shape.field;
        if (!isShown(field)) {
            return new JsonHidden(shape, group, options.odo());
        }
        boolean inPlace = field.isFiller() && field.occurs() == null;
        String key = inPlace ? field.name() : scope.unique(field.name());
        JsonNames names = group.child(key, field.occurs() != null);
        if (field.isGroup()) {
            return group(shape, names, inPlace, inPlace ? scope : new JsonNames.Scope());
        }
        return item(shape, names);
    }

    private JsonItem item(Shape shape, JsonNames names) {
        Field field = shape.field;
        return new JsonItem(shape, names, options, choice(field), codecs.of(field), characters);
    }

    private boolean isShown(Field field) {
        boolean chosen = field.redefines() == null || allRedefinitions || types.choiceOf(field) != null;
        return chosen && (!field.isFiller() || hasNames(field));
    }

    private static boolean hasNames(Field group) {
        return group.children().stream().anyMatch(f -> !f.isFiller() || hasNames(f));
    }

    private @Nullable Choice choice(Field field) {
        return types.choiceOf(field);
    }
}
