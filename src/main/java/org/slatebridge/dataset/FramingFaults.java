package org.slatebridge.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/** Says what does not fit about a framing: the offset, the descriptor in hexadecimal, what was expected. */
final class FramingFaults {

    private static final List<String> SEGMENTS =
            List.of("a whole record", "a first segment", "a last segment", "a middle segment");

    private final String dataset;
    private long recordNumber;

    FramingFaults(String dataset) {
        this.dataset = dataset;
    }

    /** The record that is being framed, for messages. */
    void framing(long number) {
        recordNumber = number;
    }

    DiagnosticException descriptor(long at, int word, String expected) {
        return fault(DiagnosticCode.FRAMING_DESCRIPTOR, at, "descriptor word " + hex(word) + ": " + expected);
    }

    DiagnosticException truncated(long at, int word, long wanted, long there) {
        return truncated(at, "descriptor word " + hex(word) + " announces " + wanted + " bytes", there);
    }

    DiagnosticException truncated(long at, String expected, long there) {
        return fault(DiagnosticCode.FRAMING_TRUNCATED, at, expected + ", but only " + there + " follow");
    }

    DiagnosticException unmeasured(long at) {
        return fault(DiagnosticCode.FRAMING_MEASURED, at, "the record's own items tell no length");
    }

    /** The window cannot hold all that has to stay in it. */
    DiagnosticException window(long at, long bytes) {
        return fault(DiagnosticCode.FRAMING_WINDOW, at, bytes + " bytes would have to be held in memory at once");
    }

    /** The records of one length do not fill the file. */
    DiagnosticException remainder(long dataLength, RecordFormat format) {
        int lrecl = format.lrecl();
        Diagnostic fault = Diagnostic.at(
                DiagnosticCode.FRAMING_LENGTH,
                new DataPosition(dataset, 0, -1, null),
                dataLength + " bytes of records are not a multiple of LRECL " + lrecl + ": " + dataLength % lrecl
                        + " are left over");
        String fits = fitting(dataLength, lrecl);
        return new DiagnosticException(
                fits.isEmpty()
                        ? fault
                        : fault.advising(
                                "transfer it again, whole and in binary, or check LRECL; others that would fit: "
                                        + fits));
    }

    /** The lengths nearest to the one given that divide the bytes of records, at most four. */
    private static String fitting(long dataLength, int lrecl) {
        List<String> found = new ArrayList<>();
        for (int away = 1; away < lrecl && away <= 4096 && found.size() < 4; away++) {
            if (dataLength % (lrecl - away) == 0 && lrecl - away > 1) {
                found.add(Integer.toString(lrecl - away));
            }
            if (dataLength % (lrecl + away) == 0) {
                found.add(Integer.toString(lrecl + away));
            }
        }
        return String.join(", ", found);
    }

    /** A segment that cannot stand where it stands. */
    DiagnosticException segment(long at, int word, int kind, String expected) {
        return fault(
                DiagnosticCode.FRAMING_SEGMENT,
                at,
                "segment descriptor word " + hex(word) + " is that of " + SEGMENTS.get(kind) + ", expected "
                        + expected);
    }

    /** The file ends where a segment has to follow. */
    DiagnosticException unended(long begun, int lastWord) {
        return fault(
                DiagnosticCode.FRAMING_TRUNCATED,
                begun,
                lastWord == 0
                        ? "expected a record, but the file ends"
                        : "expected a middle or last segment behind the one with descriptor word " + hex(lastWord)
                                + ", but the file ends and the record is open");
    }

    DiagnosticException recordLength(long at, int word, String most) {
        return fault(
                DiagnosticCode.FRAMING_RECORD_LENGTH,
                at,
                "descriptor word " + hex(word) + " makes the record longer than " + most);
    }

    DiagnosticException line(long at, int most) {
        return fault(DiagnosticCode.FRAMING_LINE, at, "no line end in " + most + " bytes");
    }

    /** The gzip file is not whole, or none; the offset is one of the compressed file. */
    DiagnosticException gzip(long at, String text) {
        return new DiagnosticException(Diagnostic.at(
                DiagnosticCode.GZIP_BROKEN,
                new DataPosition(dataset, 0, at, null),
                "the gzip file is not whole: " + text));
    }

    DiagnosticException header(long size, RecordFormat format) {
        return fault(
                DiagnosticCode.FRAMING_HEADER,
                0,
                "the file has " + size + " bytes, fewer than the " + format.headerLength() + " before and "
                        + format.trailerLength() + " after the records");
    }

    private DiagnosticException fault(DiagnosticCode code, long at, String text) {
        return new DiagnosticException(Diagnostic.at(code, new DataPosition(dataset, recordNumber, at, null), text));
    }

    private static String hex(int word) {
        return String.format(Locale.ROOT, "%08X", word);
    }
}
