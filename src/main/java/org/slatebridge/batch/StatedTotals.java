package org.slatebridge.batch;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.mapping.ControlTotal;
import org.slatebridge.mapping.DatasetMapping;

/**
 * The control totals a dataset states, by the header or trailer record that has them. Immutable.
 *
 * @param dataset the dataset
 */
public record StatedTotals(DatasetMapping dataset) {

    /**
     * Faults for records that should state totals and are not there: a dataset that was cut where a record ends lacks
     * nothing but the record that would say so.
     *
     * @param seen true for the index of a record type that was there
     */
    public List<Diagnostic> absent(IntPredicate seen) {
        return dataset.totals().stream()
                .map(ControlTotal::record)
                .distinct()
                .filter(type -> !seen.test(type.index()))
                .map(type -> Diagnostic.of(
                        DiagnosticCode.INPUT_INCOMPLETE,
                        "input " + dataset.name() + " has no " + type.name() + ", which states control totals"))
                .toList();
    }

    /** The totals that records of a type state. */
    public List<ControlTotal> of(int type) {
        return dataset.totals().stream()
                .filter(total -> total.record().index() == type)
                .toList();
    }

    /** Of the sums of all totals those that records of a type state. */
    public long[] sums(int type, long[] all) {
        return IntStream.range(0, all.length)
                .filter(i -> dataset.totals().get(i).record().index() == type)
                .mapToLong(i -> all[i])
                .toArray();
    }
}
