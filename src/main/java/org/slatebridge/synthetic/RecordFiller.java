package org.slatebridge.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.FactKind;
import org.slatebridge.mapping.FactValue;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordTypes;

/** Turns a part of a made-up history into the bytes of a record, by the mapping read backwards. Not thread-safe. */
final class RecordFiller {

    private final RecordMapping type;
    private final byte[] initial;
    private final List<String> facts;

    RecordFiller(RecordMapping type, DatasetOptions options) {
        this.type = type;
        this.initial = RecordTypes.blank(type.layout(), options);
        this.facts =
                type.bindings().stream().map(binding -> binding.fact().name()).toList();
        type.when().establish(initial);
    }

    RecordMapping type() {
        return type;
    }

    /** A record with nothing but what tells its type. */
    byte[] empty() {
        return initial.clone();
    }

    /** The record of a part. */
    byte[] fill(Part part, String person, List<Integer> path) {
        byte[] record = empty();
        Item key = type.person();
        if (key != null) {
            key.putText(record, 0, record.length, person);
        }
        for (int i = 0; i < type.parent().size(); i++) {
            type.parent().get(i).putNumber(record, 0, record.length, path.get(i));
        }
        for (int i = 0; i < type.key().size(); i++) {
            type.key()
                    .get(i)
                    .putNumber(record, 0, record.length, path.get(type.parent().size() + i));
        }
        type.children().forEach((level, count) -> count.putNumber(record, 0, record.length, part.written(level)));
        type.bindings().forEach(binding -> write(binding, part, record));
        part.defects.forEach(defect -> damage(defect, record));
        return record;
    }

    /** What the record of a part says when it is read again. */
    void tell(String dataset, Part part, TruePart truth) {
        Part told = new Part(part.level);
        facts.forEach(fact -> told.copy(fact, part));
        damaged(part).forEach((binding, defect) -> {
            told.erase(binding.fact().name());
            if (defect != Defect.NINES) {
                told.spoil(binding.fact().name());
            }
        });
        truth.hear(dataset, told, facts);
    }

    /** Names of the items of a part's record that mean nothing. */
    List<String> invalid(Part part) {
        return damaged(part).entrySet().stream()
                .filter(hit -> hit.getValue() != Defect.NINES)
                .map(hit -> hit.getKey().item())
                .flatMap(Stream::ofNullable)
                .map(item -> item.field().name())
                .toList();
    }

    private Map<FieldBinding, Defect> damaged(Part part) {
        if (part.defects.isEmpty()) {
            return Map.of();
        }
        Map<FieldBinding, Defect> hit = new LinkedHashMap<>();
        part.defects.forEach(defect -> struck(defect).ifPresent(binding -> hit.put(binding, defect)));
        return hit;
    }

    private static void write(FieldBinding binding, Part part, byte[] record) {
        @Nullable FactValue value = part.get(binding.fact().name());
        if (value == null) {
            binding.writeNone(record, 0, record.length);
        } else {
            binding.write(record, 0, record.length, value);
        }
    }

    private void damage(Defect defect, byte[] record) {
        struck(defect).map(FieldBinding::item).ifPresent(item -> {
            switch (defect) {
                case NINES -> putDigits(item, record, "9");
                case IMPOSSIBLE_DATE -> putDigits(item, record, "3");
                case BAD_NIBBLES -> record[item.offset(record, 0, record.length)] = (byte) 0xFA;
                case UNKNOWN_CODE -> putUnknown(item, record);
            }
        });
    }

    /** Which item a defect hits: the first date in digits, or the first coded text. */
    private Optional<FieldBinding> struck(Defect defect) {
        boolean coded = defect == Defect.UNKNOWN_CODE;
        return type.bindings().stream()
                .filter(binding -> binding.fact().kind() == (coded ? FactKind.CODE : FactKind.DATE))
                .filter(binding -> binding.item() != null && binding.item().numeric() != coded)
                .filter(FieldBinding::hasVocabulary)
                .findFirst();
    }

    private static void putDigits(Item item, byte[] record, String digit) {
        item.putNumber(record, 0, record.length, Long.parseLong(digit.repeat(item.digits())));
    }

    private static void putUnknown(Item item, byte[] record) {
        item.putText(record, 0, record.length, "?".repeat(item.length()));
    }
}
