package org.slatebridge.mapping;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.Level;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;

/**
 * What one record type of a dataset means. Immutable.
 *
 * @param index place among the record types of its dataset
 * @param name as the mapping calls it: that of its level 01, or one of its own where several types share a level 01
 * @param layout its level 01
 * @param when how it is told apart
 * @param person the item with the person's key; null for header, trailer and ignored records
 * @param via where the person's key is blank: facts of a known part that tell whose record it is, in this order
 * @param children items that say how many records of a level follow
 * @param part what it says
 */
public record RecordMapping(
        int index,
        String name,
        RecordLayout layout,
        Condition when,
        @Nullable Item person,
        List<FieldBinding> via,
        Map<Level, Item> children,
        PartMapping part) {

    /** What it is. */
    public Role role() {
        return part.role();
    }

    /** Items with the sequence keys that lead from the person to its parent. */
    public List<Item> parent() {
        return part.parent();
    }

    /** Items with its own sequence key below its parent; empty where it needs none. */
    public List<Item> key() {
        return part.key();
    }

    /**
     * The key of the part a record is, as histories have it: the person's, those that lead to it, its own. Null where
     * one of them is not valid, and for records of nobody; empty for records that have no keys but the person's.
     */
    public @Nullable String fullKey(byte[] bytes, int start, int length) {
        if (person == null || person.validity(bytes, start, length) != Validity.VALID) {
            return null;
        }
        String whose = person.text(bytes, start, length).strip();
        List<Item> keys = Stream.concat(parent().stream(), key().stream()).toList();
        String path = new RecordWindow(this, bytes, start, length, SourceRef.somewhereIn("")).path(keys);
        return path == null || path.isEmpty() ? path : whose + "/" + path;
    }

    /** The questions of its own level it answers. */
    public List<FieldBinding> bindings() {
        return part.bindings();
    }

    /** Every question it answers, those of its tables too. */
    public Stream<FieldBinding> allBindings() {
        return bindings(part);
    }

    /**
     * Hands on what the record says, and each element of its tables that a record has and that counts, those above
     * first.
     */
    public void forEachPart(byte[] bytes, int start, int length, Consumer<PartMapping> consumer) {
        forEachPart(part, new RecordWindow(this, bytes, start, length, SourceRef.somewhereIn("")), consumer);
    }

    private static void forEachPart(PartMapping part, RecordWindow record, Consumer<PartMapping> consumer) {
        consumer.accept(part);
        part.tables()
                .forEach(table -> table.counted(record).forEach(element -> forEachPart(element, record, consumer)));
    }

    /** The items that say whose record it is and which part, those of its tables too. */
    public Stream<Item> keyItems() {
        return Stream.concat(
                Stream.concat(Stream.ofNullable(person), via.stream().flatMap(key -> Stream.ofNullable(key.item()))),
                keyItems(part));
    }

    /**
     * True if the value of an item may identify a person, or it shares bytes with one that may: keys, texts (names,
     * dockets) and what describes a person otherwise than by a code.
     */
    public boolean mayIdentify(Field field) {
        Stream<Item> answers =
                allBindings().filter(RecordMapping::identifies).flatMap(binding -> Stream.ofNullable(binding.item()));
        return Stream.concat(keyItems(), answers).anyMatch(item -> overlap(item.field(), field));
    }

    private static boolean identifies(FieldBinding binding) {
        FactKind kind = binding.fact().kind();
        boolean coded = kind == FactKind.CODE || kind == FactKind.FLAG;
        return kind == FactKind.TEXT || (binding.fact().level() == Level.PERSON && !coded);
    }

    private static boolean overlap(Field a, Field b) {
        return a.offset() < b.offset() + b.totalLength() && b.offset() < a.offset() + a.totalLength();
    }

    private static Stream<Item> keyItems(PartMapping part) {
        Stream<Item> own = Stream.concat(
                Stream.concat(part.parent().stream(), part.key().stream()),
                part.match().stream().flatMap(key -> Stream.ofNullable(key.item())));
        return Stream.concat(
                own,
                part.tables().stream()
                        .flatMap(table -> table.elements().stream())
                        .flatMap(RecordMapping::keyItems));
    }

    private static Stream<FieldBinding> bindings(PartMapping part) {
        return Stream.concat(
                part.answers(),
                part.tables().stream()
                        .flatMap(table -> table.elements().stream())
                        .flatMap(RecordMapping::bindings));
    }
}
