package org.slatebridge.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slatebridge.record.Item;

/**
 * How a decision is written into a record: which items, with what, and what must stand there before. Immutable.
 *
 * @param record the record type that is changed
 * @param part what says the charge: the record itself, or an element of a table in it
 * @param outcome the decision it is for, spelt as in {@code decisions.jsonl}; {@link #RESTORE} for what the policy says
 *     to restore
 * @param expect what must hold before; a record where it does not is never changed
 * @param items what is written, in the order of the record
 */
public record UpdateRule(
        RecordMapping record, PartMapping part, String outcome, Condition expect, List<SetItem> items) {

    /** The outcome of a rule that takes a seal back. */
    public static final String RESTORE = "restore";

    /** Where a written value comes from. */
    @FunctionalInterface
    interface Value {
        void write(Item item, byte[] bytes, int start, int length, LocalDate asOf, String provision);
    }

    /** One item and its value. */
    public record SetItem(Item item, Value value) {}

    /** True if it writes into this part of a record; parts are told apart by which they are, not by what they say. */
    @SuppressWarnings("ReferenceEquality")
    public boolean isFor(PartMapping other) {
        return part == other;
    }

    /** True if it takes a seal back. */
    public boolean restores() {
        return outcome.equals(RESTORE);
    }

    /** True if the record reaches all items that are written, and is as it is expected to be before. */
    public boolean applies(byte[] bytes, int start, int length) {
        return expect.holds(bytes, start, length)
                && items.stream().allMatch(set -> {
                    int at = set.item().offset(bytes, start, length);
                    return at >= start && at + set.item().length() <= start + length;
                });
    }

    /** The first of these provisions that a written item has no code for. */
    public Optional<String> withoutCode(List<String> provisions) {
        return items.stream()
                .map(SetItem::value)
                .filter(ProvisionCode.class::isInstance)
                .map(ProvisionCode.class::cast)
                .flatMap(code -> provisions.stream().filter(p -> code.table().meaning(p) == null))
                .findFirst();
    }

    /** Writes the values into a record. */
    public void write(byte[] bytes, int start, int length, LocalDate asOf, String provision) {
        for (SetItem set : items) {
            set.value().write(set.item(), bytes, start, length, asOf, provision);
        }
    }
}
