package org.slatebridge.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/**
 * One element of one elementary item that decode shows, and what it is called there. Immutable; safe for use by many
 * threads.
 */
public final class ShownItem {

    private final Item item;
    private final String path;
    private final int[] subscripts;
    private final List<Choice> choices;

    private ShownItem(Item item, String path, int[] subscripts, List<Choice> choices) {
        this.item = item;
        this.path = path;
        this.subscripts = subscripts;
        this.choices = choices;
    }

    /**
     * The items that decode shows of a record type, in the order of the copybook, with all elements a table can have.
     *
     * @param allRedefinitions true for redefinitions too that no selection names
     */
    public static List<ShownItem> of(
            RecordLayout layout, RecordTypes types, DatasetOptions options, boolean allRedefinitions) {
        List<ShownItem> found = new ArrayList<>();
        add(Outline.of(layout, types, options, allRedefinitions), List.of(), layout, options, found);
        return found;
    }

    private static void add(
            Outline at, List<Choice> around, RecordLayout layout, DatasetOptions options, List<ShownItem> found) {
        List<Choice> choices = new ArrayList<>(around);
        if (at.choice != null) {
            choices.add(at.choice);
        }
        if (at.codec != null) {
            Field field = at.shape.field;
            Subscripts.each(field, from1 -> {
                int[] from0 = Arrays.stream(from1).map(s -> s - 1).toArray();
                Item item = Item.of(layout, field, options, from1);
                found.add(new ShownItem(item, at.names.path(from0), from0, choices));
            });
        }
        at.members.forEach(member -> add(member, choices, layout, options, found));
    }

    /** Reads the element. */
    public Item item() {
        return item;
    }

    /** Its path as in decode's messages: names joined with {@code /}, elements as {@code NAME[0]}. */
    public String path() {
        return path;
    }

    /** Its subscripts from 0, one for each table it stands in, outermost first. */
    public int[] subscripts() {
        return subscripts.clone();
    }

    /** True if no selection says that the record holds another redefinition. */
    public boolean applies(byte[] bytes, int recordStart, int recordLength) {
        for (Choice choice : choices) {
            if (!choice.holds(bytes, recordStart, recordLength, subscripts)) {
                return false;
            }
        }
        return true;
    }
}
