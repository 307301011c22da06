package org.slatebridge.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects all faults of one text, so that its author sees them at once. Not thread-safe. */
public final class Diagnostics {

    private final List<Diagnostic> faults = new ArrayList<>();

    /** Adds a fault at a place. */
    public void add(DiagnosticCode code, Position position, String text) {
        faults.add(Diagnostic.at(code, position, text));
    }

    /** Adds a fault. */
    public void add(Diagnostic fault) {
        faults.add(fault);
    }

    /** True while nothing is wrong. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** The faults so far, in the order they were found. */
    public List<Diagnostic> list() {
        return List.copyOf(faults);
    }

    /** Ends the reading with everything found, if anything was. */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }
}
