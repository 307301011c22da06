package org.slatebridge.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.TextCodec;
import org.slatebridge.codec.Trim;

/**
 * The texts among the slots: where each begins and ends in an array of translated characters. Texts that adjoin in the
 * record are translated in one go. Not thread-safe.
 */
final class TextSlots {

    private static final int NONE = -1;

    private final List<Item> items;
    private final Trim trim;
    private final Characters characters;
    private final @Nullable TextCodec[] codecs;
    /** Per slot: index of the first character and behind the last, in {@link #characters}; NONE where there is none. */
    private final int[] from;

    private final int[] to;
    /** Offset and length of each stretch of adjoining texts. */
    private final int[] stretches;
    /** Slots of texts that have a fixed place, and of those that move with counts. */
    private final int[] fixed;

    private final int[] offsets;
    private final int[] moving;

    TextSlots(List<Item> items, DatasetOptions options) {
        this.items = items;
        this.trim = options.trim();
        this.codecs = items.stream().map(Item::textCodec).toArray(TextCodec[]::new);
        this.from = new int[items.size()];
        this.to = new int[items.size()];
        List<Integer> stay = new ArrayList<>();
        List<Integer> move = new ArrayList<>();
        for (int slot = 0; slot < codecs.length; slot++) {
            from[slot] = NONE;
            if (codecs[slot] != null) {
                (items.get(slot).isFixed() ? stay : move).add(slot);
            }
        }
        this.fixed = stay.stream().mapToInt(s -> s).toArray();
        this.offsets = stay.stream().mapToInt(s -> items.get(s).fixedOffset()).toArray();
        this.moving = move.stream().mapToInt(s -> s).toArray();
        this.stretches = stretches(items, stay);
        this.characters = Characters.of(options.codePage());
    }

    private static int[] stretches(List<Item> items, List<Integer> slots) {
        List<int[]> found = new ArrayList<>();
        List<Item> sorted = slots.stream()
                .map(items::get)
                .sorted((a, b) -> Integer.compare(a.fixedOffset(), b.fixedOffset()))
                .toList();
        for (Item item : sorted) {
            int[] last = found.isEmpty() ? new int[] {0, NONE} : found.get(found.size() - 1);
            int end = last[0] + last[1];
            if (end >= item.fixedOffset()) {
                last[1] = Math.max(end, item.fixedOffset() + item.length()) - last[0];
            } else {
                found.add(new int[] {item.fixedOffset(), item.length()});
            }
        }
        return found.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** Reads what has a fixed place, in a record that reaches all of it. */
    void readFixed(byte[] bytes, int start) {
        boolean allMapped = true;
        for (int i = 0; i < stretches.length; i += 2) {
            allMapped &= characters.translate(bytes, start + stretches[i], stretches[i + 1], stretches[i]);
        }
        for (int i = 0; i < fixed.length; i++) {
            place(fixed[i], bytes, start + offsets[i], offsets[i], allMapped);
        }
    }

    /** Reads what has a fixed place, in a record that may end before it. */
    void readEach(byte[] bytes, int start, int length) {
        for (int slot : fixed) {
            readOne(slot, bytes, start, length);
        }
    }

    /** Reads what moves with counts. */
    void readMoving(byte[] bytes, int start, int length) {
        for (int slot : moving) {
            readOne(slot, bytes, start, length);
        }
    }

    private void readOne(int slot, byte[] bytes, int start, int length) {
        int at = items.get(slot).presentAt(bytes, start, length);
        if (at < 0) {
            from[slot] = NONE;
            return;
        }
        int target = at - start;
        boolean mapped = characters.translate(bytes, at, items.get(slot).length(), target);
        place(slot, bytes, at, target, mapped);
    }

    private void place(int slot, byte[] bytes, int at, int target, boolean mapped) {
        TextCodec codec = codecs[slot];
        if (codec == null || (!mapped && !codec.isMapped(bytes, at))) {
            from[slot] = NONE;
            return;
        }
        int end = codec.trimmedEnd(bytes, at, codec.length(), trim);
        from[slot] = target + codec.trimmedStart(bytes, at, end, trim) - at;
        to[slot] = target + end - at;
    }

    boolean isText(int slot) {
        return codecs[slot] != null;
    }

    boolean has(int slot) {
        return from[slot] != NONE;
    }

    int length(int slot) {
        return from[slot] == NONE ? 0 : to[slot] - from[slot];
    }

    char charAt(int slot, int index) {
        if (index < 0 || index >= length(slot)) {
            throw new IndexOutOfBoundsException("must be below " + length(slot) + ": index=" + index);
        }
        return characters.at(from[slot] + index);
    }

    String text(int slot) {
        return from[slot] == NONE ? "" : characters.text(from[slot], to[slot]);
    }
}
