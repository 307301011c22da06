package org.slatebridge.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Packed numbers at fixed places of a record, read in one loop over flat arrays: what {@link PackedCodec#read} gives,
 * without going from object to object. Neighbours of one picture, the elements of a table for one, are a stretch that
 * is read with the same constants. Immutable; safe for use by many threads.
 */
public final class PackedRun {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final PackedCodec[] codecs;
    private final int[] offsets;
    private final int[] slots;
    private final Stretch[] stretches;
    /** Where the first word begins, from the record's beginning; perhaps before it. */
    private final int first;

    /**
     * Numbers of one picture at equal distances, in slots one after the other.
     *
     * @param word where the word of the first one begins, from the record's beginning
     * @param distance bytes from one to the next
     * @param slot of the first one
     * @param count how many
     */
    private record Stretch(int word, int distance, int slot, int count, long mask, long pad, long refused) {

        boolean goesOn(PackedCodec codec, int offset, int toSlot) {
            int at = wordOf(codec, offset);
            boolean same = codec.mask() == mask && codec.pad() == pad && codec.refused() == refused;
            return same && toSlot == slot + count && (count == 1 || at == word + count * distance);
        }

        Stretch with(PackedCodec codec, int offset) {
            int step = count == 1 ? wordOf(codec, offset) - word : distance;
            return new Stretch(word, step, slot, count + 1, mask, pad, refused);
        }
    }

    /**
     * A run.
     *
     * @param codecs each of which {@link PackedCodec#fitsWord}
     * @param offsets bytes from the record's beginning, of each
     * @param slots where to put the value of each
     */
    public PackedRun(List<PackedCodec> codecs, int[] offsets, int[] slots) {
        this.codecs = codecs.toArray(new PackedCodec[0]);
        this.offsets = offsets.clone();
        this.slots = slots.clone();
        List<Stretch> found = new ArrayList<>();
        int least = 0;
        for (int i = 0; i < this.codecs.length; i++) {
            PackedCodec codec = this.codecs[i];
            int last = found.size() - 1;
            if (last >= 0 && found.get(last).goesOn(codec, offsets[i], slots[i])) {
                found.set(last, found.get(last).with(codec, offsets[i]));
            } else {
                int word = wordOf(codec, offsets[i]);
                found.add(new Stretch(word, 0, slots[i], 1, codec.mask(), codec.pad(), codec.refused()));
            }
            least = Math.min(least, wordOf(codec, offsets[i]));
        }
        this.stretches = found.toArray(new Stretch[0]);
        this.first = least;
    }

    /** Where the word begins that ends with a number. */
    private static int wordOf(PackedCodec codec, int offset) {
        return offset + codec.length() - Long.BYTES;
    }

    /** Reads the numbers of the record that begins at {@code start} into their slots. */
    public void read(byte[] bytes, int start, long[] values) {
        if (start + first < 0) {
            readOneByOne(bytes, start, values);
            return;
        }
        for (Stretch stretch : stretches) {
            read(bytes, start, stretch, values);
        }
    }

    private static void read(byte[] bytes, int start, Stretch stretch, long[] values) {
        long mask = stretch.mask;
        long pad = stretch.pad;
        long refused = stretch.refused;
        int distance = stretch.distance;
        int end = stretch.slot + stretch.count;
        int at = start + stretch.word;
        for (int slot = stretch.slot; slot < end; slot++) {
            values[slot] = PackedWord.read((long) WORD.get(bytes, at) & mask, pad, refused);
            at += distance;
        }
    }

    private void readOneByOne(byte[] bytes, int start, long[] values) {
        for (int i = 0; i < codecs.length; i++) {
            values[slots[i]] = codecs[i].read(bytes, start + offsets[i]);
        }
    }
}
