package org.slatebridge.mapping;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slatebridge.history.Level;
import org.slatebridge.record.Item;

/**
 * What a record, or one element of a table in it, says about a part of a rap sheet. Immutable.
 *
 * @param role what it is
 * @param when which elements of a table count; always for a record, whose type is known
 * @param unless which do not
 * @param parent items with the sequence keys that lead from the person to its parent
 * @param key items with its own sequence key below its parent; empty where it needs none
 * @param match what a part that is known from datasets before has, for it to be the same part; empty where it is always
 *     a part of its own
 * @param bindings the questions of its own level it answers
 * @param below those of levels below, of which it has one part each
 * @param tables the tables in it whose elements are parts too
 */
public record PartMapping(
        Role role,
        Condition when,
        Condition unless,
        List<Item> parent,
        List<Item> key,
        List<FieldBinding> match,
        List<FieldBinding> bindings,
        Map<Level, List<FieldBinding>> below,
        List<TableMapping> tables) {

    public PartMapping {
        parent = List.copyOf(parent);
        key = List.copyOf(key);
        match = List.copyOf(match);
        bindings = List.copyOf(bindings);
        tables = List.copyOf(tables);
    }

    /** The questions it answers, of its own level and of levels below. */
    public Stream<FieldBinding> answers() {
        return Stream.concat(bindings.stream(), below.values().stream().flatMap(List::stream));
    }

    /** True if the part is all there is to the record: nothing to be matched, nothing below. */
    boolean isPlain() {
        return match.isEmpty() && below.isEmpty() && tables.isEmpty();
    }
}
