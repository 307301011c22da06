package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Sentence;

/**
 * What the sentences for a charge ordered to be paid, against what was paid. Nothing ordered is paid; a sum that is
 * missing is unknown, but what is known of the others may decide all the same.
 */
record Debt(Set<Kind> kinds) {

    /** What a court can order. */
    enum Kind {
        RESTITUTION("restitution"),
        FINES("fines"),
        FEES("fees");

        final String word;

        Kind(String word) {
            this.word = word;
        }

        private FactName ordered(PolicyFacts names) {
            return switch (this) {
                case RESTITUTION -> names.restitutionOrdered;
                case FINES -> names.fineOrdered;
                case FEES -> names.feeOrdered;
            };
        }

        private FactName paid(PolicyFacts names) {
            return switch (this) {
                case RESTITUTION -> names.restitutionPaid;
                case FINES -> names.finePaid;
                case FEES -> names.feePaid;
            };
        }
    }

    /** The known part of a sum, and whether that is all of it. */
    private record Sum(long known, boolean complete) {}

    /** True if everything ordered is paid; a charge without conviction owes nothing. */
    Answer paid(ChargeView charge) {
        Answer convicted = charge.disposition.convicted();
        if (convicted != Answer.YES || charge.charge.sentences().isEmpty()) {
            return convicted == Answer.NO ? Answer.YES : Answer.UNKNOWN;
        }
        Answer all = Answer.YES;
        for (Kind kind : kinds) {
            all = all.and(paid(charge, kind));
        }
        return all;
    }

    private static Answer paid(ChargeView charge, Kind kind) {
        PolicyFacts names = charge.law().names();
        Sum ordered = sum(charge, kind.ordered(names));
        if (ordered.complete && ordered.known == 0) {
            return Answer.YES;
        }
        Sum paid = sum(charge, kind.paid(names));
        if (paid.complete && paid.known < ordered.known) {
            return Answer.NO;
        }
        return ordered.complete && paid.known >= ordered.known ? Answer.YES : Answer.UNKNOWN;
    }

    /** True if a sentence ordered anything to be paid. */
    Answer ordered(ChargeView charge) {
        Answer convicted = charge.disposition.convicted();
        if (convicted != Answer.YES || charge.charge.sentences().isEmpty()) {
            return convicted == Answer.NO ? Answer.NO : Answer.UNKNOWN;
        }
        Answer any = Answer.NO;
        for (Kind kind : kinds) {
            Sum ordered = sum(charge, kind.ordered(charge.law().names()));
            any = any.or(ordered.known > 0 ? Answer.YES : ordered.complete ? Answer.NO : Answer.UNKNOWN);
        }
        return any;
    }

    /** True if that sentence certainly ordered something of it to be paid. */
    boolean ordered(ChargeView charge, Sentence sentence) {
        for (Kind kind : kinds) {
            Fact amount = sentence.facts().get(kind.ordered(charge.law().names()));
            if (usable(amount) && amount.number() > 0) {
                return true;
            }
        }
        return false;
    }

    private static Sum sum(ChargeView charge, FactName name) {
        long known = 0;
        boolean complete = true;
        for (Sentence sentence : charge.charge.sentences()) {
            Fact amount = sentence.facts().get(name);
            complete &= usable(amount);
            known += usable(amount) ? amount.number() : 0;
        }
        return new Sum(known, complete);
    }

    // A sum below zero means nothing we could count on.
    private static boolean usable(Fact amount) {
        return amount.known() && amount.number() >= 0;
    }

    /** The facts that tell. */
    List<FactSeen> looked(ChargeView charge) {
        if (charge.disposition.type == null) {
            return List.of(charge.disposition.typeSeen);
        }
        PolicyFacts names = charge.law().names();
        List<FactSeen> seen = new ArrayList<>();
        for (Kind kind : kinds) {
            Sum ordered = sum(charge, kind.ordered(names));
            seen(charge, kind.ordered(names), seen);
            if (ordered.known > 0) {
                seen(charge, kind.paid(names), seen);
            }
        }
        boolean unsentenced = seen.isEmpty() && charge.disposition.convicted() == Answer.YES;
        return unsentenced
                ? kinds.stream()
                        .map(kind -> charge.seen(kind.ordered(names).missing()))
                        .toList()
                : seen;
    }

    private static void seen(ChargeView charge, FactName name, List<FactSeen> seen) {
        for (Sentence sentence : charge.charge.sentences()) {
            Fact amount = sentence.facts().get(name);
            seen.add(charge.seen(amount, sentence.source(), usable(amount)));
        }
    }

    /** What is to be paid, in words. */
    String words() {
        List<String> words = kinds.stream().map(kind -> kind.word).toList();
        return String.join(" and ", words);
    }

    /** True if {@link #words()} names more than one thing. */
    boolean plural() {
        return kinds.size() > 1 || !kinds.contains(Kind.RESTITUTION);
    }

    void facts(Consumer<String> out) {
        out.accept("disposition.type");
        for (Kind kind : kinds) {
            String name = kind == Kind.RESTITUTION ? "restitution" : kind == Kind.FINES ? "fine" : "fee";
            out.accept("sentence." + name + "Ordered");
            out.accept("sentence." + name + "Paid");
        }
    }
}
