package org.slatebridge.writeback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slatebridge.mapping.ControlTotals;
import org.slatebridge.mapping.PersonReader.Place;

/**
 * Writes decisions into the bytes of records, by the rules of the mapping, and keeps the control totals right. What it
 * changed it returns as patches, cut down to the bytes that differ. Not thread-safe.
 */
public final class RecordEditor {

    private final ControlTotals totals;
    private final LocalDate asOf;

    /**
     * @param totals of the dataset; the record has been added to them as it was read
     * @param asOf the date of the run, which is what gets written as the date of sealing
     */
    public RecordEditor(ControlTotals totals, LocalDate asOf) {
        this.totals = totals;
        this.asOf = asOf;
    }

    /**
     * Writes edits into a record: all of them, or none.
     *
     * @param edits at least one, for records of the type
     * @param bytes the record is in; changed in place
     * @param start where the record begins in it
     * @return what was changed, for each edit one patch for each piece of the file; empty if the record is not as a
     *     rule expects it or does not reach as far as one writes, and so was not touched
     */
    public List<Patch> edit(List<Edit> edits, byte[] bytes, int start, Place place) {
        byte[] before = Arrays.copyOfRange(bytes, start, start + place.length());
        byte[] now = before;
        List<Patch> patches = new ArrayList<>(edits.size());
        for (Edit edit : edits) {
            byte[] next = written(edit, bytes, start, place);
            PatchMaker maker =
                    new PatchMaker(place.source(), place.pieces(), edit.person(), edit.charge(), edit.provision());
            if (Arrays.equals(now, next) || !maker.reaches(now, next)) {
                System.arraycopy(before, 0, bytes, start, before.length);
                return List.of();
            }
            patches.addAll(maker.patches(now, next));
            now = next;
        }
        totals.subtract(place.type(), before, 0, before.length);
        totals.add(place.type(), now, 0, now.length);
        return patches;
    }

    /** The record after an edit, which its rule may not apply to. */
    private byte[] written(Edit edit, byte[] bytes, int start, Place place) {
        if (edit.rule().applies(bytes, start, place.length())) {
            edit.rule().write(bytes, start, place.length(), asOf, edit.provision());
        }
        return Arrays.copyOfRange(bytes, start, start + place.length());
    }
}
