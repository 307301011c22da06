package org.slatebridge.join;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.KeyIndex;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.PartMapping;
import org.slatebridge.mapping.RecordMapping;

/**
 * Whose arrest or charge has which value of a cross-reference, a docket for example: pairs of value and person, sorted
 * by value. Not thread-safe.
 */
final class CrossReferences implements Closeable {

    private static final SourceRef NOWHERE = new SourceRef("", 0, 0);

    private final Map<FactName, KeyIndex> byFact = new LinkedHashMap<>();

    /** Those that the datasets of a mapping ask for. */
    CrossReferences(Mapping mapping, Workspace workspace) {
        for (FactName fact : asked(mapping)) {
            byFact.put(fact, workspace.index());
        }
    }

    private static Set<FactName> asked(Mapping mapping) {
        return mapping.datasets().stream()
                .flatMap(dataset -> dataset.records().stream())
                .flatMap(record -> record.via().stream())
                .map(FieldBinding::fact)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True if anybody asks for a fact that this dataset answers. */
    boolean wants(DatasetMapping dataset) {
        return dataset.records().stream().anyMatch(type -> wants(type.part()));
    }

    private boolean wants(PartMapping part) {
        return part.bindings().stream().anyMatch(binding -> byFact.containsKey(binding.fact()))
                || part.tables().stream()
                        .flatMap(table -> table.elements().stream())
                        .anyMatch(this::wants);
    }

    /** Takes the values of a person's record. */
    void add(RecordMapping type, byte[] bytes, int start, int length, byte[] person) {
        add(type.part(), bytes, start, length, person);
    }

    private void add(PartMapping part, byte[] bytes, int start, int length, byte[] person) {
        for (FieldBinding binding : part.bindings()) {
            KeyIndex index = byFact.get(binding.fact());
            byte[] value = index == null ? null : value(binding, bytes, start, length);
            if (index != null && value != null) {
                byte[] entry = Arrays.copyOf(value, value.length + person.length);
                System.arraycopy(person, 0, entry, value.length, person.length);
                index.add(entry, 0, entry.length, 0, 0, value.length);
            }
        }
        part.tables().forEach(table -> table.elements().forEach(element -> add(element, bytes, start, length, person)));
    }

    /** The pairs of one cross-reference. */
    KeyIndex of(FactName fact) {
        KeyIndex index = byFact.get(fact);
        if (index == null) {
            throw new IllegalArgumentException("must be a fact that is asked for: " + fact);
        }
        return index;
    }

    /** A value that can be compared, its length in front so that none is the beginning of another; null for none. */
    static byte @Nullable [] value(FieldBinding binding, byte[] bytes, int start, int length) {
        Fact fact = binding.read(bytes, start, length, NOWHERE);
        if (!fact.known()) {
            return null;
        }
        byte[] text = text(fact).getBytes(StandardCharsets.UTF_8);
        byte[] value = new byte[2 + text.length];
        value[0] = (byte) (text.length >> 8);
        value[1] = (byte) text.length;
        System.arraycopy(text, 0, value, 2, text.length);
        return value;
    }

    private static String text(Fact fact) {
        return switch (fact.name().kind()) {
            case CODE, TEXT -> fact.text();
            case DATE, COUNT, AMOUNT, FLAG -> Long.toString(fact.number());
        };
    }

    List<FactName> facts() {
        return List.copyOf(byFact.keySet());
    }

    @Override
    public void close() {
        byFact.values().forEach(KeyIndex::close);
    }
}
