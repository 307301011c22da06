package org.slatebridge.writeback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Whose patches are chosen out of a journal: a person's, or those of one charge. Keys are compared as they stand in
 * {@code decisions.jsonl}, and no message repeats one. Immutable.
 *
 * @param person key of the person; null for anybody
 * @param charge key of the charge; null for all charges of the person
 */
public record ChosenPatches(
        @Nullable String person, @Nullable String charge) {

    public ChosenPatches {
        if (person == null && charge == null) {
            throw new IllegalArgumentException("must choose a person or a charge");
        }
    }

    /**
     * The patches of the journal that are chosen, in its order; never those of control totals.
     *
     * @throws DiagnosticException if there are none, or the charge is one of several persons
     */
    public List<Patch> in(Path journal, JournalLayout layout) throws IOException {
        List<Patch> chosen = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        try (JournalReader reader = new JournalReader(layout, journal)) {
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                if (matches(patch)) {
                    chosen.add(patch);
                    persons.add(patch.person());
                }
            }
        }
        if (chosen.isEmpty()) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.BACKOUT_NOBODY, "the journal has no patch of the " + words() + " that was given"));
        }
        if (persons.size() > 1) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.BACKOUT_AMBIGUOUS, "more than one person has a charge with the key that was given"));
        }
        return chosen;
    }

    private boolean matches(Patch patch) {
        return !patch.person().isEmpty()
                && (person == null || patch.person().equals(person))
                && (charge == null || patch.charge().equals(charge));
    }

    private String words() {
        return charge == null ? "person" : "charge";
    }
}
