package org.slatebridge.record;

import java.util.ArrayList;
import java.util.List;
import org.slatebridge.codec.Codec;

/** Turns an outline into the nodes that write its records, once for a dataset. */
final class JsonPlan {

    private final DatasetOptions options;
    private final JsonCharacters characters;

    JsonPlan(DatasetOptions options) {
        this.options = options;
        this.characters = new JsonCharacters(options.codePage());
    }

    /** The node of a group or record. */
    JsonGroup group(Outline outline) {
        List<JsonNode> members = new ArrayList<>();
        for (Outline member : outline.members) {
            members.add(node(member));
        }
        return new JsonGroup(outline.shape, outline.names, options.odo(), outline.choice, members, outline.inPlace);
    }

    private JsonNode node(Outline outline) {
        if (!outline.shown) {
            return new JsonHidden(outline.shape, outline.names, options.odo());
        }
        Codec codec = outline.codec;
        return codec == null
                ? group(outline)
                : new JsonItem(outline.shape, outline.names, options, outline.choice, codec, characters);
    }
}
