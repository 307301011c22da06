package org.slatebridge.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group: an object, or only its members where it has no name of its own. */
final class JsonGroup extends JsonNode {

    private final JsonNode[] members;
    private final boolean inPlace;

    JsonGroup(
            Shape shape,
            JsonNames names,
            OdoMode odo,
            @Nullable Choice choice,
            List<JsonNode> members,
            boolean inPlace) {
        super(shape, names, odo, choice);
        this.members = members.toArray(new JsonNode[0]);
        this.inPlace = inPlace;
    }

    @Override
    int write(JsonRun run, int at) {
        if (!inPlace) {
            return super.write(run, at);
        }
        if (!applies(run) || isAbsent(run, at)) {
            return skip(run, at);
        }
        return members(run, at) + shape.excess();
    }

    @Override
    int element(JsonRun run, int at) {
        run.out.put('{');
        int end = members(run, at);
        run.out.put('}');
        return end;
    }

    /** Writes the members of a group that begins at {@code at}, without braces. */
    int members(JsonRun run, int at) {
        int end = at;
        int begin = at;
        for (JsonNode member : members) {
            if (run.stopped) {
                break;
            }
            if (member.shape.subject == null) {
                begin = end + member.shape.gap;
                end = member.write(run, begin);
            } else {
                member.write(run, begin);
            }
        }
        return end + shape.tail;
    }
}
