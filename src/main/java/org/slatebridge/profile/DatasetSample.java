package org.slatebridge.profile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.JoinRules;
import org.slatebridge.mapping.RecordMapping;

/**
 * What a mapping makes of the first records of a dataset: is each of a type, has each a key, in what order, which facts
 * are there? Holds no value but codes. Not thread-safe.
 */
public final class DatasetSample {

    private final DatasetMapping dataset;
    private final Keys keys;
    private final List<TypeSample> types;
    private byte @Nullable [] last;
    private long records;
    private long untyped;
    private long firstUntyped;
    private long disordered;
    private long firstDisordered;

    /** Tells whose a record is. */
    public interface Keys {

        /** The bytes that order persons; null where the record has no valid key. */
        byte @Nullable [] of(RecordMapping type, byte[] bytes, int start, int length);
    }

    /** A sample of a dataset. */
    public DatasetSample(DatasetMapping dataset, Keys keys) {
        this.dataset = dataset;
        this.keys = keys;
        this.types = dataset.records().stream().map(TypeSample::new).toList();
    }

    /** Looks at a record: {@code length} bytes from {@code start}. */
    public void take(byte[] bytes, int start, int length) {
        records++;
        RecordMapping type = dataset.type(bytes, start, length);
        if (type == null) {
            untyped++;
            firstUntyped = firstUntyped == 0 ? records : firstUntyped;
            return;
        }
        boolean ofPerson = type.role().ofPerson();
        byte[] key = ofPerson ? keys.of(type, bytes, start, length) : null;
        types.get(type.index()).take(bytes, start, length, key != null);
        if (key != null) {
            follow(key);
        }
    }

    private void follow(byte[] key) {
        boolean ordered = last == null || Arrays.compareUnsigned(last, key) <= 0;
        if (!ordered && dataset.join().order() == JoinRules.Order.KEY) {
            disordered++;
            firstDisordered = firstDisordered == 0 ? records : firstDisordered;
        }
        last = key;
    }

    /** The dataset. */
    public DatasetMapping dataset() {
        return dataset;
    }

    /** Records looked at. */
    public long records() {
        return records;
    }

    /** Records of no type. */
    public long untyped() {
        return untyped;
    }

    /** Number of the first record of no type, from 1; 0 where there is none. */
    public long firstUntyped() {
        return firstUntyped;
    }

    /** Records whose key is below the one before, where the mapping says that they ascend. */
    public long disordered() {
        return disordered;
    }

    /** Number of the first of them, from 1; 0 where there is none. */
    public long firstDisordered() {
        return firstDisordered;
    }

    /** The record types, in the order of the mapping. */
    public List<TypeSample> types() {
        return types;
    }

    /** True if something should be looked at. */
    public boolean isDoubtful() {
        return records == 0 || untyped > 0 || disordered > 0 || types.stream().anyMatch(TypeSample::isDoubtful);
    }
}
