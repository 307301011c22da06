package org.slatebridge.copybook;

import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.layout.Dialect;

/**
 * Pass 6: offsets and lengths. SYNCHRONIZED items go to their boundary; the slack bytes before one belong to the group
 * of the elementary item before them, and a table's element is filled up so that the next begins on a boundary too
 * (Enterprise COBOL Language Reference, "Slack bytes within records").
 */
final class Placement {

    /** No record is longer than a table may be, 128 MB less one on z/OS; far more is a slip in an OCCURS. */
    private static final long LONGEST = 134_217_727;

    private final Dialect dialect;
    private final Diagnostics faults;
    private boolean tooLong;

    private Placement(Dialect dialect, Diagnostics faults) {
        this.dialect = dialect;
        this.faults = faults;
    }

    static void apply(DataDescription root, Dialect dialect, Diagnostics faults) {
        new Placement(dialect, faults).place(root, 0);
    }

    private void place(DataDescription entry, long offset) {
        entry.offset = (int) offset;
        long length = entry.isGroup() ? group(entry, offset) : StorageLength.of(entry, dialect);
        if (entry.isTable() && entry.isGroup()) {
            length = filledUp(entry, length);
        }
        long total = entry.isTable() ? length * entry.occursMax : length;
        if (offset + total > LONGEST && !tooLong) {
            tooLong = true;
            faults.add(
                    DiagnosticCode.LAYOUT_TOO_LONG,
                    entry.occursPosition != null ? entry.occursPosition : entry.position,
                    entry.name + " makes the record longer than " + LONGEST + " bytes");
        }
        entry.length = (int) Math.min(length, LONGEST);
    }

    /** The length of a table's element with the slack bytes at its end. */
    private long filledUp(DataDescription table, long length) {
        long filled = roundUp(length, greatestAlignment(table));
        if (filled > length && dialect.hasSlackBeforeLastItem()) {
            moveLast(table, (int) (filled - length));
        }
        return filled;
    }

    /** GnuCOBOL puts the slack before the last item of the element; where that is no single item, it loses track. */
    private void moveLast(DataDescription table, int slack) {
        DataDescription last = table.children.get(table.children.size() - 1);
        if (last.isGroup() || last.isTable() || last.redefinesName != null) {
            faults.add(Diagnostic.at(
                            DiagnosticCode.LAYOUT_DIALECT,
                            table.position,
                            "gnucobol needs " + slack + " slack bytes in each element of " + table.name
                                    + ", and where it puts them is not known")
                    .advising("end the element with a FILLER that makes it a multiple of the boundary"));
        } else {
            last.offset += slack;
        }
    }

    private long group(DataDescription group, long offset) {
        long end = offset;
        DataDescription previous = null;
        for (DataDescription child : group.children) {
            if (child.redefines != null) {
                place(child, child.redefines.offset);
            } else {
                long start = roundUp(end, leadingAlignment(child));
                if (child.isGroup() && !dialect.hasSlackBeforeGroups()) {
                    start = end;
                }
                if (previous != null && start > end) {
                    stretch(previous, (int) (start - end));
                }
                place(child, start);
                previous = child;
            }
            end = Math.max(end, child.offset + child.totalLength());
        }
        return end - offset;
    }

    /** Slack behind a group counts as part of it, if its last item stands there once. */
    private static void stretch(DataDescription before, int slack) {
        if (before.isGroup() && !before.isTable()) {
            before.length += slack;
            stretch(before.children.get(before.children.size() - 1), slack);
        }
    }

    private int leadingAlignment(DataDescription entry) {
        DataDescription first = entry;
        while (first.isGroup()) {
            first = first.children.get(0);
        }
        return alignment(first);
    }

    private int greatestAlignment(DataDescription group) {
        return group.withDescendants().stream()
                .filter(e -> !e.isGroup())
                .mapToInt(this::alignment)
                .max()
                .orElse(1);
    }

    private int alignment(DataDescription entry) {
        return entry.resolvedSync ? dialect.alignment(entry.resolvedUsage, StorageLength.of(entry, dialect)) : 1;
    }

    private static long roundUp(long value, int boundary) {
        return boundary <= 1 ? value : (value + boundary - 1) / boundary * boundary;
    }
}
