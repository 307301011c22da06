package org.slatebridge.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slatebridge.mapping.FieldBinding;
import org.slatebridge.mapping.PartMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.TableMapping;

/** What a mapping makes of the records of one type in a sample. Not thread-safe. */
public final class TypeSample {

    private final RecordMapping type;
    private final Map<String, AnswerSample> facts = new LinkedHashMap<>();
    private final Map<String, AnswerSample> via = new LinkedHashMap<>();
    private final Map<String, AnswerSample> match = new LinkedHashMap<>();
    private long records;
    private long keyless;
    private long nobodys;

    TypeSample(RecordMapping type) {
        this.type = type;
        Disclosures disclosures = new Disclosures(type);
        type.via().forEach(key -> add(via, key, disclosures));
        declare(type.part(), disclosures);
    }

    private void declare(PartMapping part, Disclosures disclosures) {
        part.answers().forEach(answer -> add(facts, answer, disclosures));
        part.match().forEach(key -> add(match, key, disclosures));
        for (TableMapping table : part.tables()) {
            table.elements().forEach(element -> declare(element, disclosures));
        }
    }

    private static void add(Map<String, AnswerSample> samples, FieldBinding binding, Disclosures disclosures) {
        samples.computeIfAbsent(AnswerSample.name(binding), name -> new AnswerSample(binding, disclosures));
    }

    void take(byte[] bytes, int start, int length, boolean hasKey) {
        records++;
        if (type.role().ofPerson() && !hasKey) {
            keyless++;
            boolean known = false;
            for (FieldBinding key : type.via()) {
                known |= of(via, key).take(key, bytes, start, length);
            }
            nobodys += known ? 0 : 1;
        }
        type.forEachPart(bytes, start, length, part -> {
            part.answers().forEach(answer -> of(facts, answer).take(answer, bytes, start, length));
            part.match().forEach(key -> of(match, key).take(key, bytes, start, length));
        });
    }

    private static AnswerSample of(Map<String, AnswerSample> samples, FieldBinding binding) {
        AnswerSample sample = samples.get(AnswerSample.name(binding));
        if (sample == null) {
            throw new IllegalStateException("must be a fact of the record type: " + binding.fact());
        }
        return sample;
    }

    /** Name of the record type. */
    public String name() {
        return type.name();
    }

    /** Records of the type. */
    public long records() {
        return records;
    }

    /** Records of a person without a valid key of a person. */
    public long keyless() {
        return keyless;
    }

    /** Those of them that have no other way to the person either: none of {@code via} is filled. */
    public long nobodys() {
        return nobodys;
    }

    /** The facts, in the order of the mapping. */
    public List<AnswerSample> facts() {
        return List.copyOf(facts.values());
    }

    /** The keys that lead to the person where the record has none; counted in such records only. */
    public List<AnswerSample> via() {
        return List.copyOf(via.values());
    }

    /** The keys that lead to the part of the person, in the record and in elements. */
    public List<AnswerSample> match() {
        return List.copyOf(match.values());
    }

    /** True if one record or more in a hundred is nobody's. */
    public boolean hasManyNobodys() {
        return AnswerSample.isMuch(nobodys, records);
    }

    boolean isDoubtful() {
        return hasManyNobodys()
                || facts.values().stream().anyMatch(AnswerSample::isDoubtful)
                || match.values().stream().anyMatch(AnswerSample::isNeverKnown);
    }
}
