package org.slatebridge.writeback;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.PersonReader.Place;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.policy.Answer;
import org.slatebridge.policy.Decision;

/**
 * Writes decisions into the bytes of records, by the rules of the mapping, and keeps the control totals right. What it
 * changed it returns as a patch, cut down to the bytes that differ. Not thread-safe.
 */
public final class RecordEditor {

    private final List<UpdateRule> rules;
    private final ControlTotals totals;
    private final LocalDate asOf;

    /**
     * @param rules those to be carried out; without one that restores, no seal is taken back
     * @param totals of the dataset; the record has been added to them as it was read
     * @param asOf the date of the run, which is what gets written as the date of sealing
     */
    public RecordEditor(List<UpdateRule> rules, ControlTotals totals, LocalDate asOf) {
        this.rules = List.copyOf(rules);
        this.totals = totals;
        this.asOf = asOf;
    }

    /** True if some rule writes such decisions into records of this type. */
    public boolean writes(Place place, Decision decision) {
        return rule(place, decision) != null;
    }

    /**
     * Writes a decision into a record.
     *
     * @param bytes the window the record is in; changed in place
     * @param start where the record begins in it
     * @return what was changed, or null if the record is not as the rule expects it, and so was not touched
     */
    public @Nullable Patch edit(byte[] bytes, int start, Place place, Decision decision, String person) {
        UpdateRule rule = rule(place, decision);
        if (rule == null || !rule.applies(bytes, start, place.length())) {
            return null;
        }
        byte[] before = Arrays.copyOfRange(bytes, start, start + place.length());
        String provision = decision.provision() == null ? "" : decision.provision();
        totals.subtract(place.type(), bytes, start, place.length());
        rule.write(bytes, start, place.length(), asOf, provision);
        totals.add(place.type(), bytes, start, place.length());
        byte[] after = Arrays.copyOfRange(bytes, start, start + place.length());
        return narrowed(place, before, after, person, decision.charge().key(), provision);
    }

    private @Nullable UpdateRule rule(Place place, Decision decision) {
        boolean restores = decision.restore() == Answer.YES;
        String outcome = restores ? UpdateRule.RESTORE : decision.outcome().word();
        for (UpdateRule rule : rules) {
            if (rule.record().index() == place.type().index() && rule.outcome().equals(outcome)) {
                return rule;
            }
        }
        return null;
    }

    private static @Nullable Patch narrowed(
            Place place, byte[] before, byte[] after, String person, String charge, String provision) {
        int from = Arrays.mismatch(before, after);
        if (from < 0) {
            return null;
        }
        int end = before.length;
        while (before[end - 1] == after[end - 1]) {
            end--;
        }
        return new Patch(
                place.source().dataset(),
                place.source().record(),
                place.source().offset() + from,
                Arrays.copyOfRange(before, from, end),
                Arrays.copyOfRange(after, from, end),
                person,
                charge,
                provision);
    }
}
