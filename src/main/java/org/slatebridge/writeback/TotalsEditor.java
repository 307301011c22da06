package org.slatebridge.writeback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.SourceRef;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.ControlTotal;
import org.slatebridge.record.Item;

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
                new DataPosition(
                        source.dataset(),
                        source.record(),
                        source.offset(),
                        item.field().path()),
                "the control total " + says + ", the records give " + sum);
    }

    /**
     * The patches that make the record state these sums.
     *
     * @param record its bytes; changed in place
     */
    public static List<Patch> update(List<ControlTotal> totals, long[] sums, byte[] record, SourceRef source) {
        List<Patch> patches = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            Item item = totals.get(i).item();
            int at = item.offset(record, 0, record.length);
            byte[] before = Arrays.copyOfRange(record, at, at + item.length());
            if (item.number(record, 0, record.length) == sums[i]) {
                continue;
            }
            item.putNumber(record, 0, record.length, sums[i]);
            byte[] after = Arrays.copyOfRange(record, at, at + item.length());
            patches.add(new Patch(
                    source.dataset(), source.record(), source.offset() + at, before, after, "", "", "control total"));
        }
        return patches;
    }
}
