package org.slatebridge.writeback;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Decision;

/**
 * Writes decisions into the bytes of records, by the rules of the mapping, and keeps the control totals right. What it
 * changed it returns as a patch, cut down to the bytes that differ. Not thread-safe.
 */
public final class RecordEditor {

    private final EditRules rules;
    private final ControlTotals totals;
    private final LocalDate asOf;

    /**
     * @param rules those of the dataset
     * @param totals of the dataset; the record has been added to them as it was read
     * @param asOf the date of the run, which is what gets written as the date of sealing
     */
    public RecordEditor(EditRules rules, ControlTotals totals, LocalDate asOf) {
        this.rules = rules;
        this.totals = totals;
        this.asOf = asOf;
    }

    /** True if some rule writes such decisions into records of this type. */
    public boolean writes(Place place, Decision decision) {
        return rules.of(place.type().part(), decision) != null;
    }

    /**
     * Writes a decision into a record.
     *
     * @param bytes the window the record is in; changed in place
     * @param start where the record begins in it
     * @return what was changed, or null if the record is not as the rule expects it, and so was not touched
     */
    public @Nullable Patch edit(byte[] bytes, int start, Place place, Decision decision, String person) {
        UpdateRule rule = rules.of(place.type().part(), decision);
        if (rule == null || !rule.applies(bytes, start, place.length())) {
            return null;
        }
        return edit(Edit.of(rule, decision, person), bytes, start, place.length(), place.source());
    }

    /**
     * Writes an edit into a record that its rule applies to.
     *
     * @param bytes the window the record is in; changed in place
     * @param start where the record begins in it
     * @param length bytes of the record
     * @return what was changed, or null if it is so already
     */
    public @Nullable Patch edit(Edit edit, byte[] bytes, int start, int length, SourceRef source) {
        UpdateRule rule = edit.rule();
        byte[] before = Arrays.copyOfRange(bytes, start, start + length);
        totals.subtract(rule.record(), bytes, start, length);
        rule.write(bytes, start, length, asOf, edit.provision());
        totals.add(rule.record(), bytes, start, length);
        byte[] after = Arrays.copyOfRange(bytes, start, start + length);
        return narrowed(edit, source, before, after);
    }

    private static @Nullable Patch narrowed(Edit edit, SourceRef source, byte[] before, byte[] after) {
        int from = Arrays.mismatch(before, after);
        if (from < 0) {
            return null;
        }
        int end = before.length;
        while (before[end - 1] == after[end - 1]) {
            end--;
        }
        return new Patch(
                source.dataset(),
                source.record(),
                source.offset() + from,
                Arrays.copyOfRange(before, from, end),
                Arrays.copyOfRange(after, from, end),
                edit.person(),
                edit.charge(),
                edit.provision());
    }
}
