package org.slatebridge.policy.naive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a naive reading of a statute says of a charge.
 *
 * @param outcome as {@code decisions.jsonl} spells it
 * @param provision the section, or null
 * @param on the day it waits for, or null
 */
public record NaiveDecision(
        String outcome,
        @Nullable String provision,
        @Nullable LocalDate on) {

    static final NaiveDecision ALREADY_SEALED = new NaiveDecision("already-sealed", null, null);
    static final NaiveDecision SEALED_IS_UNKNOWN = new NaiveDecision("undetermined", null, null);

    /** What one section says: silent, or barred by another, or unmet, or waits, or open, or grants. */
    record Found(String section, String finding, Optional<LocalDate> until) {

        /**
         * Weighs one section.
         *
         * @param covers whether it speaks of such a charge
         * @param bars the first section that bars, the last that may
         * @param requires what it asks
         */
        static Found of(String section, Optional<Boolean> covers, Stream<Bar> bars, Stream<Wait> requires) {
            if (Kleene.no(covers)) {
                return new Found(section, "silent", Optional.empty());
            }
            List<Bar> all = bars.toList();
            Optional<Bar> barred =
                    all.stream().filter(bar -> Kleene.yes(bar.barred())).findFirst();
            if (barred.isPresent()) {
                return new Found(barred.get().section(), "barred", Optional.empty());
            }
            List<Wait> waits = requires.toList();
            if (waits.stream().anyMatch(w -> Kleene.no(w.met()) && w.until().isEmpty())) {
                return new Found(section, "unmet", Optional.empty());
            }
            boolean open = covers.isEmpty()
                    || all.stream().anyMatch(bar -> bar.barred().isEmpty())
                    || waits.stream().anyMatch(w -> w.met().isEmpty());
            Optional<LocalDate> until = waits.stream()
                    .filter(w -> Kleene.no(w.met()))
                    .flatMap(w -> w.until().stream())
                    .max(Comparator.naturalOrder());
            return new Found(section, open ? "open" : until.isPresent() ? "waits" : "grants", until);
        }
    }

    /** Something that stands against it. */
    record Bar(String section, Optional<Boolean> barred) {}

    /** Something that must be; {@code until} where time alone will bring it. */
    record Wait(Optional<Boolean> met, Optional<LocalDate> until) {

        static Wait of(Optional<Boolean> met) {
            return new Wait(met, Optional.empty());
        }
    }

    /** The first that grants; else what is open; else the earliest that waits; else what is unmet, or barred. */
    static NaiveDecision among(List<Found> sections, boolean unread) {
        Optional<Found> grants = first(sections, "grants");
        if (grants.isPresent()) {
            return new NaiveDecision(
                    unread ? "undetermined" : "seal", grants.get().section(), null);
        }
        List<Found> open =
                sections.stream().filter(f -> f.finding().equals("open")).toList();
        if (!open.isEmpty()) {
            return new NaiveDecision(
                    "undetermined", open.size() == 1 ? open.get(0).section() : null, null);
        }
        Optional<Found> waits = sections.stream()
                .filter(f -> f.finding().equals("waits"))
                .min(Comparator.comparing(f -> f.until().orElseThrow()));
        if (waits.isPresent()) {
            return new NaiveDecision(
                    "not-yet", waits.get().section(), waits.get().until().orElseThrow());
        }
        return first(sections, "unmet")
                .or(() -> first(sections, "barred"))
                .map(f -> new NaiveDecision("not-eligible", f.section(), null))
                .orElse(new NaiveDecision("not-eligible", null, null));
    }

    private static Optional<Found> first(List<Found> sections, String finding) {
        return sections.stream()
                .filter(f -> Objects.equals(f.finding(), finding))
                .findFirst();
    }
}
