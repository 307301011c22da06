package org.slatebridge.synthetic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordTypes;

/**
 * One record of a copybook, filled item by item. Counts of tables come first: items behind them move with them. Not
 * thread-safe.
 */
final class RecordForm {

    /** Room for subscripts of an inner table. */
    private static final int INNER = 32;

    private final RecordLayout layout;
    private final DatasetOptions options;
    private final byte[] initial;
    private final byte[] record;
    private final String dataset;
    private final Tally tally;
    private final Map<String, @Nullable Item[]> items = new HashMap<>();

    /** The first record type of a dataset. */
    RecordForm(DatasetMapping dataset, Tally tally) {
        this.dataset = dataset.name();
        this.tally = tally;
        this.layout = dataset.layouts().get(0);
        this.options = dataset.options();
        this.initial = RecordTypes.blank(layout, options);
        this.record = initial.clone();
    }

    /** The record, as long as it can be. */
    byte[] bytes() {
        return record;
    }

    /** The item or group of that name. */
    Field field(String name) {
        return layout.find(name)
                .orElseThrow(() -> new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.SYNTHETIC_ITEM, "record " + layout.name() + " has no item " + name)));
    }

    /** Begins the next record. */
    void clear() {
        System.arraycopy(initial, 0, record, 0, record.length);
    }

    /** @param at subscripts from 1 */
    void number(String name, long value, int... at) {
        item(name, at).putNumber(record, 0, record.length, value);
    }

    /** @param at subscripts from 1 */
    void text(String name, String value, int... at) {
        item(name, at).putText(record, 0, record.length, value);
    }

    /** Writes a code, which is counted. */
    void code(String name, String value, int... at) {
        text(name, value, at);
        tally.code(dataset, name, value);
    }

    /** The record is whole: it is counted. */
    void done(Fate fate) {
        tally.record(dataset, layout.name(), fate);
    }

    /** Writes a fact's day, or that there is none. */
    void date(String name, LegacyDate form, Part part, String fact, int... at) {
        digits(name, form, form.digits(part, fact), at);
        if (part.isSpoilt(fact)) {
            tally.invalid(dataset, name);
        }
    }

    /** Writes a day as digits, with leading zeros into text. */
    void digits(String name, LegacyDate form, long digits, int... at) {
        if (item(name, at).numeric()) {
            number(name, digits, at);
        } else {
            text(name, String.format(Locale.ROOT, "%0" + form.length() + "d", digits), at);
        }
    }

    private Item item(String name, int... at) {
        @Nullable Item[] known = items.computeIfAbsent(name, n -> new Item[INNER * INNER]);
        int place = at.length == 0 ? 0 : at[0] * INNER + (at.length > 1 ? at[1] : 0);
        Item item = known[place];
        if (item == null) {
            item = Item.of(layout, field(name), options, at);
            known[place] = item;
        }
        return item;
    }
}
