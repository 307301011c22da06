package org.slatebridge.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slatebridge.codec.BinaryCodec;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.codec.PackedCodec;
import org.slatebridge.codec.PackedRun;
import org.slatebridge.codec.ZonedCodec;

/** The numbers among the slots. One loop for each usage, so that each calls one method only. Not thread-safe. */
final class NumberSlots {

    private final long[] values;
    private final List<Item> items;
    private final PackedRun packed;
    private final ZonedCodec[] zoned;
    private final int[] zonedAt;
    private final BinaryCodec[] binary;
    private final int[] binaryAt;
    private final NumberCodec[] others;
    private final int[] othersAt;
    private final int[] moving;
    private final int[] fixed;

    NumberSlots(List<Item> items) {
        this.items = items;
        this.values = new long[items.size()];
        Arrays.fill(values, NumberCodec.NOT_A_NUMBER);
        List<Integer> packedSlots = new ArrayList<>();
        List<Integer> zonedSlots = new ArrayList<>();
        List<Integer> binarySlots = new ArrayList<>();
        List<Integer> otherSlots = new ArrayList<>();
        List<Integer> movingSlots = new ArrayList<>();
        for (int slot = 0; slot < items.size(); slot++) {
            NumberCodec codec = items.get(slot).numberCodec();
            if (codec != null) {
                List<Integer> of = codec instanceof PackedCodec p && p.fitsWord()
                        ? packedSlots
                        : codec instanceof ZonedCodec
                                ? zonedSlots
                                : codec instanceof BinaryCodec ? binarySlots : otherSlots;
                // a counter has a range to keep besides its picture
                (items.get(slot).isFixed() && !items.get(slot).isCounter() ? of : movingSlots).add(slot);
            }
        }
        this.packed = new PackedRun(
                codecs(packedSlots).stream().map(PackedCodec.class::cast).toList(),
                packedSlots.stream().mapToInt(s -> items.get(s).fixedOffset()).toArray(),
                packedSlots.stream().mapToInt(s -> s).toArray());
        this.zoned = codecs(zonedSlots).toArray(new ZonedCodec[0]);
        this.zonedAt = places(zonedSlots);
        this.binary = codecs(binarySlots).toArray(new BinaryCodec[0]);
        this.binaryAt = places(binarySlots);
        this.others = codecs(otherSlots).toArray(new NumberCodec[0]);
        this.othersAt = places(otherSlots);
        this.moving = movingSlots.stream().mapToInt(s -> s).toArray();
        List<Integer> fixedSlots = new ArrayList<>(packedSlots);
        fixedSlots.addAll(zonedSlots);
        fixedSlots.addAll(binarySlots);
        fixedSlots.addAll(otherSlots);
        this.fixed = fixedSlots.stream().mapToInt(s -> s).toArray();
    }

    private List<NumberCodec> codecs(List<Integer> slots) {
        List<NumberCodec> codecs = new ArrayList<>();
        for (int slot : slots) {
            NumberCodec codec = items.get(slot).numberCodec();
            if (codec != null) {
                codecs.add(codec);
            }
        }
        return codecs;
    }

    /** Slot and offset of each, one after the other. */
    private int[] places(List<Integer> slots) {
        int[] places = new int[2 * slots.size()];
        for (int i = 0; i < slots.size(); i++) {
            places[2 * i] = slots.get(i);
            places[2 * i + 1] = items.get(slots.get(i)).fixedOffset();
        }
        return places;
    }

    /** Reads what has a fixed place, in a record that reaches all of it. */
    void readFixed(byte[] bytes, int start) {
        packed.read(bytes, start, values);
        for (int i = 0; i < zoned.length; i++) {
            values[zonedAt[2 * i]] = zoned[i].read(bytes, start + zonedAt[2 * i + 1]);
        }
        for (int i = 0; i < binary.length; i++) {
            values[binaryAt[2 * i]] = binary[i].read(bytes, start + binaryAt[2 * i + 1]);
        }
        for (int i = 0; i < others.length; i++) {
            values[othersAt[2 * i]] = others[i].read(bytes, start + othersAt[2 * i + 1]);
        }
    }

    /** Reads what has a fixed place, in a record that may end before it. */
    void readEach(byte[] bytes, int start, int length) {
        for (int slot : fixed) {
            values[slot] = items.get(slot).numberOrNone(bytes, start, length);
        }
    }

    /** Reads what moves with counts, and the counts. */
    void readMoving(byte[] bytes, int start, int length) {
        for (int slot : moving) {
            values[slot] = items.get(slot).numberOrNone(bytes, start, length);
        }
    }

    boolean has(int slot) {
        return values[slot] != NumberCodec.NOT_A_NUMBER;
    }

    long value(int slot) {
        return values[slot];
    }
}
