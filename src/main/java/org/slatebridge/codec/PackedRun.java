package org.slatebridge.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Packed numbers at fixed places of a record, read in one loop over flat arrays: what {@link PackedCodec#read} gives,
 * without going from object to object. Immutable; safe for use by many threads.
 */
public final class PackedRun {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final PackedCodec[] codecs;
    private final int[] offsets;
    private final int[] slots;
    /** Per number: where its word begins, from the record's beginning. */
    private final int[] words;

    private final long[] masks;
    private final long[] pads;
    private final int[] refusedSigns;
    /** The least of the words. */
    private final int first;

    /**
     * A run.
     *
     * @param codecs each of which {@link PackedCodec#fitsWord}
     * @param offsets bytes from the record's beginning, of each
     * @param slots where to put the value of each
     */
    public PackedRun(List<PackedCodec> codecs, int[] offsets, int[] slots) {
        int count = codecs.size();
        this.codecs = codecs.toArray(new PackedCodec[0]);
        this.offsets = offsets.clone();
        this.slots = slots.clone();
        this.words = new int[count];
        this.masks = new long[count];
        this.pads = new long[count];
        this.refusedSigns = new int[count];
        int least = 0;
        for (int i = 0; i < count; i++) {
            PackedCodec codec = this.codecs[i];
            words[i] = offsets[i] + codec.length() - Long.BYTES;
            masks[i] = codec.mask();
            pads[i] = codec.pad();
            refusedSigns[i] = codec.refusedSigns();
            least = Math.min(least, words[i]);
        }
        this.first = least;
    }

    /** Reads the numbers of the record that begins at {@code start} into their slots. */
    public void read(byte[] bytes, int start, long[] values) {
        if (start + first < 0) {
            readOneByOne(bytes, start, values);
            return;
        }
        for (int i = 0; i < words.length; i++) {
            long word = (long) WORD.get(bytes, start + words[i]) & masks[i];
            values[slots[i]] = PackedWord.read(word, pads[i], refusedSigns[i]);
        }
    }

    private void readOneByOne(byte[] bytes, int start, long[] values) {
        for (int i = 0; i < codecs.length; i++) {
            values[slots[i]] = codecs[i].read(bytes, start + offsets[i]);
        }
    }
}
