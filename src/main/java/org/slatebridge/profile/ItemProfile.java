package org.slatebridge.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.Item;
import org.slatebridge.record.ShownItem;

/** What one elementary item held, all elements of its tables together. Not thread-safe. */
public final class ItemProfile {

    /** The most characters or digits of an item that may be a code. */
    static final int LONGEST_CODE = 4;

    /** The same where the mapping says that it is one; a value of so many bytes still is one number. */
    static final int LONGEST_MAPPED_CODE = 8;

    private static final long[] NONE = {0};

    private final String path;
    private final Field field;
    private final boolean numeric;
    private final boolean mayBeCode;
    private final Disclosure disclosure;
    private final List<ShownItem> elements = new ArrayList<>();
    private final @Nullable ValueCounts values;
    private final DateHint hint;
    private final @Nullable MappedValues mapped;
    private final Map<Validity, long[]> counts = new EnumMap<>(Validity.class);

    ItemProfile(String path, Item item, Disclosure disclosure, @Nullable MappedValues mapped) {
        this.path = path;
        this.field = item.field();
        this.numeric = item.numeric();
        this.mayBeCode = mayBeCode(item, disclosure == Disclosure.ALL ? LONGEST_MAPPED_CODE : LONGEST_CODE);
        this.disclosure = disclosure;
        this.mapped = mapped;
        this.values = disclosure != Disclosure.NONE && mayBeCode ? new ValueCounts() : null;
        boolean whole = !item.numeric() || item.scale() == 0;
        this.hint =
                new DateHint(!whole || field.picture() == null ? 0 : item.numeric() ? item.digits() : item.length());
    }

    private static boolean mayBeCode(Item item, int longest) {
        if (item.field().picture() == null) {
            return false;
        }
        return item.numeric()
                ? item.scale() == 0 && item.digits() >= 1 && item.digits() <= longest
                : item.length() <= longest;
    }

    void add(ShownItem element) {
        elements.add(element);
    }

    /** Looks at all its elements in a record. */
    void take(byte[] bytes, int start, int length) {
        for (ShownItem element : elements) {
            boolean there = element.item().offset(bytes, start, length) >= 0 && element.applies(bytes, start, length);
            if (there) {
                take(element.item(), bytes, start, length);
            }
        }
        if (mapped != null && elements.get(0).applies(bytes, start, length)) {
            mapped.add(bytes, start, length);
        }
    }

    private void take(Item item, byte[] bytes, int start, int length) {
        Validity validity = item.validity(bytes, start, length);
        counts.computeIfAbsent(validity, v -> new long[1])[0]++;
        if (validity == Validity.VALID) {
            value(item, bytes, start, length);
        }
    }

    private void value(Item item, byte[] bytes, int start, int length) {
        if (values != null && !values.isMany()) {
            long key = item.numeric() ? item.number(bytes, start, length) : packed(item, bytes, start, length);
            int slot = values.add(key);
            if (slot >= 0) {
                values.show(slot, item.numeric() ? Long.toString(key) : item.text(bytes, start, length));
            }
        }
        if (mapped == null && hint.isPossible()) {
            hint.add(item.numeric() ? item.number(bytes, start, length) : digits(item, bytes, start, length));
        }
    }

    /** The bytes of a short text as one number. */
    private static long packed(Item item, byte[] bytes, int start, int length) {
        int at = item.offset(bytes, start, length);
        long key = 0;
        for (int i = at; i < at + item.length(); i++) {
            key = (key << 8) | (bytes[i] & 0xFF);
        }
        return key;
    }

    /** The number that a text of digits is; −1 where it is none. EBCDIC and ASCII digits end in the digit's value. */
    private static long digits(Item item, byte[] bytes, int start, int length) {
        int at = item.offset(bytes, start, length);
        int zone = bytes[at] & 0xF0;
        long number = zone == 0xF0 || zone == 0x30 ? 0 : -1;
        for (int i = at; i < at + item.length() && number >= 0; i++) {
            int digit = bytes[i] & 0x0F;
            number = (bytes[i] & 0xF0) == zone && digit <= 9 ? number * 10 + digit : -1;
        }
        return number;
    }

    /** Names from below level 01 joined with {@code /}; a table as {@code NAME[]}. */
    public String path() {
        return path;
    }

    /** The item of the layout. */
    public Field field() {
        return field;
    }

    /** Elements that were there, whatever they held. */
    public long count() {
        return counts.values().stream().mapToLong(count -> count[0]).sum();
    }

    /** Elements by what their bytes are; VALID is a value, ABSENT is beyond the record's end. */
    public long count(Validity validity) {
        return counts.getOrDefault(validity, NONE)[0];
    }

    /** Which of its values may be shown. */
    public Disclosure disclosure() {
        return disclosure;
    }

    /** True if it is short enough for a code, and its values are kept back because they may identify a person. */
    public boolean isKeptBack() {
        return mayBeCode && disclosure == Disclosure.NONE;
    }

    /** True if its distinct values were counted: it is short, and may be shown. */
    public boolean isCounted() {
        return values != null;
    }

    /** True if it had more than 50 distinct values. */
    public boolean hasManyValues() {
        return values != null && values.isMany();
    }

    /** Its distinct values that may be shown, and how often each was there, sorted; empty where it has many. */
    public Map<String, Long> values() {
        Map<String, Long> shown = new LinkedHashMap<>();
        if (values != null) {
            values.values(numeric).forEach((value, count) -> {
                if (disclosure == Disclosure.ALL || count > 1) {
                    shown.put(value, count);
                }
            });
        }
        return shown;
    }

    /** How many distinct values were counted but may not be shown, because they occur once. */
    public int singleValues() {
        return values == null ? 0 : values.values(numeric).size() - values().size();
    }

    /** Its dates, or null; where no mapping says so, a hint. */
    public @Nullable DateRange dates() {
        return mapped == null ? hint.found() : mapped.dates();
    }

    /** Codes that the mapping gives no meaning, and how often each was there; at most 50 of them. */
    public Map<String, Long> unmapped() {
        return mapped == null ? Map.of() : mapped.unmapped();
    }

    /** How often further codes without a meaning were there. */
    public long otherUnmapped() {
        return mapped == null ? 0 : mapped.otherUnmapped();
    }

    /** How often digits that the mapping calls a date were no day of the calendar. */
    public long noDates() {
        return mapped == null ? 0 : mapped.noDates();
    }

    /** True if something of it should be looked at: bytes that are no value, codes without meaning, no dates. */
    public boolean isDoubtful() {
        return count(Validity.INVALID) > 0 || !unmapped().isEmpty() || noDates() > 0;
    }
}
