package org.slatebridge.writeback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.ControlTotal;
import org.slatebridge.record.Item;
import org.slatebridge.record.Pieces;

/** Checks the totals a header or trailer record states, and writes them anew where records changed. Stateless. */
public final class TotalsEditor {

    private TotalsEditor() {}

    /**
     * What the record states wrongly; empty if every total is right. Totals carry no fact of a person, so the numbers
     * are shown.
     */
    public static List<Diagnostic> check(List<ControlTotal> totals, long[] sums, byte[] record, SourceRef source) {
        List<Diagnostic> faults = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            Item item = totals.get(i).item();
            if (item.validity(record, 0, record.length) != Validity.VALID) {
                faults.add(differs(source, item, "is not a number", sums[i]));
            } else if (item.number(record, 0, record.length) != sums[i]) {
                faults.add(differs(source, item, "says " + item.number(record, 0, record.length), sums[i]));
            }
        }
        return faults;
    }

    private static Diagnostic differs(SourceRef source, Item item, String says, long sum) {
        return Diagnostic.at(
                DiagnosticCode.TOTALS_DIFFER,
                position(source, item),
                "the control total " + says + ", the records give " + sum);
    }

    private static DataPosition position(SourceRef source, Item item) {
        return new DataPosition(
                source.dataset(), source.record(), source.offset(), item.field().path());
    }

    /**
     * The patches that make the record state these sums, item by item.
     *
     * @param record its bytes; changed in place
     * @param pieces where it lies; null where it stands in its file as it is read
     * @throws DiagnosticException if a sum would be written past the end of its line
     */
    public static List<Patch> update(
            List<ControlTotal> totals, long[] sums, byte[] record, SourceRef source, @Nullable Pieces pieces) {
        PatchMaker maker = new PatchMaker(source, pieces, "", "", "control total");
        List<Patch> patches = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            Item item = totals.get(i).item();
            if (item.number(record, 0, record.length) == sums[i]) {
                continue;
            }
            byte[] before = record.clone();
            item.putNumber(record, 0, record.length, sums[i]);
            if (!maker.reaches(before, record)) {
                throw new DiagnosticException(Diagnostic.at(
                        DiagnosticCode.TOTAL_PAST_LINE, position(source, item), "its line ends before it"));
            }
            int at = item.offset(record, 0, record.length);
            patches.addAll(maker.patches(before, record, at, at + item.length()));
        }
        return patches;
    }
}
