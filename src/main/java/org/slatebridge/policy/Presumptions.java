package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Disposition;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Quality;
import org.slatebridge.history.Sentence;
import org.slatebridge.history.SourceRef;

/** The presumptions that are switched on, on a day: they put facts where the data has none. */
final class Presumptions {

    /** A presumption on a day. */
    private record Bound(Presumption presumption, Condition when, ClockEvent.@Nullable Bound after, SourceRef source) {}

    private final List<Bound> all = new ArrayList<>();
    private final Binding binding;

    Presumptions(List<Presumption> presumptions, Binding binding, Set<String> on) {
        this.binding = binding;
        for (Presumption each : presumptions) {
            if (on.contains(each.name()) && each.force().on(binding.asOf())) {
                ClockEvent after = each.after();
                all.add(new Bound(
                        each,
                        each.when().bind(binding),
                        after == null ? null : after.bind(binding),
                        Presumption.source(each.name())));
            }
        }
    }

    /** The same person with what is presumed; null where nothing is. */
    @Nullable
    CriminalHistory apply(CriminalHistory history, PersonView asIs) {
        List<Arrest> arrests = new ArrayList<>();
        boolean changed = false;
        int next = 0;
        for (Arrest arrest : history.arrests()) {
            List<Charge> charges = new ArrayList<>();
            for (Charge charge : arrest.charges()) {
                Charge presumed = apply(charge, asIs.charges().get(next++));
                changed |= !presumed.equals(charge);
                charges.add(presumed);
            }
            arrests.add(new Arrest(arrest.key(), arrest.facts(), charges));
        }
        return changed ? new CriminalHistory(history.person(), arrests, history.unread()) : null;
    }

    /** True if there is none that could change anything. */
    boolean none() {
        return all.isEmpty();
    }

    private Charge apply(Charge charge, ChargeView view) {
        Charge presumed = charge;
        for (Bound each : all) {
            if (lacks(presumed, each.presumption) && each.when.ask(view) == Answer.YES) {
                Fact fact = fact(each, view);
                presumed = fact == null ? presumed : with(presumed, fact);
            }
        }
        return presumed;
    }

    private static boolean lacks(Charge charge, Presumption presumption) {
        return switch (presumption.fact().level()) {
            case CHARGE -> missing(charge.facts(), presumption);
            case DISPOSITION ->
                charge.dispositions().isEmpty()
                        || (charge.dispositions().size() == 1
                                && missing(charge.dispositions().get(0).facts(), presumption));
            case SENTENCE ->
                charge.sentences().isEmpty()
                        || charge.sentences().stream().anyMatch(each -> missing(each.facts(), presumption));
            case PERSON, ARREST -> false;
        };
    }

    private static boolean missing(Facts facts, Presumption presumption) {
        return facts.get(presumption.fact()).quality() == Quality.MISSING;
    }

    private @Nullable Fact fact(Bound bound, ChargeView view) {
        Fact value = bound.presumption.value();
        Length length = bound.presumption.length();
        if (value != null) {
            return value;
        }
        long day = bound.after == null ? Long.MIN_VALUE : bound.after.latest(view);
        boolean certain = bound.after != null
                && day != Long.MIN_VALUE
                && day != Long.MAX_VALUE
                && bound.after.over(view, day) == Answer.YES;
        return certain && length != null
                ? Fact.number(
                                bound.presumption.fact(),
                                binding.end(LocalDate.ofEpochDay(day), length).toEpochDay(),
                                bound.source,
                                null)
                        .derived()
                : null;
    }

    private static Charge with(Charge charge, Fact fact) {
        if (fact.name().level() == Level.CHARGE) {
            return new Charge(
                    charge.key(),
                    charge.facts().with(fact),
                    charge.dispositions(),
                    charge.sentences(),
                    charge.source());
        }
        boolean ended = fact.name().level() == Level.DISPOSITION;
        List<Disposition> dispositions = ended ? dispositions(charge, fact) : charge.dispositions();
        List<Sentence> sentences = ended ? charge.sentences() : sentences(charge, fact);
        return new Charge(charge.key(), charge.facts(), dispositions, sentences, charge.source());
    }

    private static List<Disposition> dispositions(Charge charge, Fact fact) {
        return charge.dispositions().isEmpty()
                ? List.of(new Disposition(Facts.NONE.with(fact), charge.source()))
                : List.of(new Disposition(
                        charge.dispositions().get(0).facts().with(fact),
                        charge.dispositions().get(0).source()));
    }

    private static List<Sentence> sentences(Charge charge, Fact fact) {
        if (charge.sentences().isEmpty()) {
            return List.of(new Sentence(Facts.NONE.with(fact), charge.source()));
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence each : charge.sentences()) {
            boolean lacks = each.facts().get(fact.name()).quality() == Quality.MISSING;
            sentences.add(lacks ? new Sentence(each.facts().with(fact), each.source()) : each);
        }
        return sentences;
    }
}
