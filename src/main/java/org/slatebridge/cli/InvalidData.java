package org.slatebridge.cli;

import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.DatasetReader;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.layout.Validity;
import org.slatebridge.record.InvalidCounts;
import org.slatebridge.record.RecordPrinter;
import org.slatebridge.record.RecordTypes;

/** What decode makes of invalid items: counts them, or ends at the first. Not thread-safe. */
final class InvalidData implements RecordPrinter.InvalidItems {

    private final DatasetReader reader;
    private final String dataset;
    private final boolean strict;
    private final InvalidCounts counts;
    private @Nullable RecordPrinter printer;
    private long items;
    private long records;
    private long lastRecord;

    InvalidData(DatasetReader reader, String dataset, boolean strict, InvalidCounts counts) {
        this.reader = reader;
        this.dataset = dataset;
        this.strict = strict;
        this.counts = counts;
    }

    /** What writes the records, and so knows their types. */
    void of(RecordPrinter writer) {
        printer = writer;
    }

    @Override
    public void invalid(String path, int offset, Validity kind) {
        if (strict) {
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.DATA_INVALID,
                    new DataPosition(dataset, reader.number(), reader.offset() + offset, path.isEmpty() ? null : path),
                    path.isEmpty() ? describeRecord() : "the bytes are " + describe(kind)));
        }
        counts.add(type(), path, offset, reader.length(), kind);
        items++;
        if (reader.number() != lastRecord) {
            records++;
            lastRecord = reader.number();
        }
    }

    private int type() {
        return printer == null ? RecordTypes.NONE : printer.type();
    }

    private String describeRecord() {
        return type() == RecordTypes.NONE ? "the record is of no type" : "the record goes on behind its layout";
    }

    private static String describe(Validity kind) {
        return switch (kind) {
            case BLANK -> "blanks";
            case LOW_VALUES -> "low-values";
            case HIGH_VALUES -> "high-values";
            default -> "not what the picture says";
        };
    }

    /** Reports what was counted; the last line is the sum. */
    ReturnCode report(Messages messages) {
        if (items == 0) {
            return ReturnCode.OK;
        }
        counts.lines().forEach(messages::note);
        Diagnostic sum =
                Diagnostic.of(DiagnosticCode.DATA_INVALID_COUNT, items + " invalid items in " + records + " records");
        messages.say(sum);
        return sum.code().returnCode();
    }
}
