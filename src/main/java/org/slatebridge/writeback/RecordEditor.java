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
 * changed it returns as patches, cut down to the bytes that differ. Not thread-safe.
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
     * @param bytes the record is in; changed in place
     * @param start where the record begins in it
     * @return what was changed, one patch for each piece of the file; empty if the record is not as the rule expects it
     *     or does not reach as far as the rule writes, and so was not touched
     */
    public List<Patch> edit(byte[] bytes, int start, Place place, Decision decision, String person) {
        UpdateRule rule = rule(place, decision);
        if (rule == null || !rule.applies(bytes, start, place.length())) {
            return List.of();
        }
        byte[] before = Arrays.copyOfRange(bytes, start, start + place.length());
        String provision = decision.provision() == null ? "" : decision.provision();
        rule.write(bytes, start, place.length(), asOf, provision);
        byte[] after = Arrays.copyOfRange(bytes, start, start + place.length());
        PatchMaker maker = new PatchMaker(
                place.source(), place.pieces(), person, decision.charge().key(), provision);
        if (!maker.reaches(before, after)) {
            System.arraycopy(before, 0, bytes, start, before.length);
            return List.of();
        }
        totals.subtract(place.type(), before, 0, before.length);
        totals.add(place.type(), after, 0, after.length);
        return maker.patches(before, after);
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
}
