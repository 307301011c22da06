package org.slatebridge.policy.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Facts;
import org.slatebridge.policy.naive.NaiveDecision.Bar;
import org.slatebridge.policy.naive.NaiveDecision.Found;
import org.slatebridge.policy.naive.NaiveDecision.Wait;

/**
 * 18 Pa.C.S. §§ 9122.2 and 9122.3 read from the statute, section by section, with no thought of speed. Shares nothing
 * with the engine but the histories.
 */
public final class NaivePennsylvania {

    private static final LocalDate ACT_36 = LocalDate.of(2024, 6, 11);
    private static final String[] DANGER_TO_THE_PERSON = {"18 §§ 2301 to 3299"};
    private static final String[] FAMILY = {"18 §§ 4301 to 4599"};
    private static final String[] FIREARMS = {"18 §§ 6101 to 6199"};
    private static final String[] ANIMALS_AND_MINORS = {"18 § 5533", "18 § 6301"};
    private static final String[] SEXUAL = {
        "18 § 2902(b)",
        "18 § 2903(b)",
        "18 § 2904",
        "18 § 2910",
        "18 § 3011",
        "18 § 3013",
        "18 § 3122.1",
        "18 § 3124.2",
        "18 § 3126",
        "18 § 5902(b.1)",
        "18 § 5903(a)(3)(ii)",
        "18 § 5903(a)(4)(ii)",
        "18 § 5903(a)(5)(ii)",
        "18 § 5903(a)(6)",
        "18 § 6301(a)(1)(ii)",
        "18 § 6312",
        "18 § 6318",
        "18 § 6320",
        "18 § 7507.1"
    };
    private static final String[] BARRING_PERSONS = {
        "18 § 3127", "18 § 3129", "18 § 4915.1", "18 § 4915.2", "18 § 5122", "18 § 5510", "18 § 5515"
    };
    private static final String[] DRUGS = {"35 § 780-113"};

    private final RapSheet sheet;
    private final LocalDate asOf;
    private final boolean anyGap;
    private final boolean since2024;
    private final Optional<Boolean> excludedPerson;

    private NaivePennsylvania(CriminalHistory history, LocalDate asOf, boolean anyGap) {
        this.sheet = new RapSheet(history, asOf);
        this.asOf = asOf;
        this.anyGap = anyGap;
        this.since2024 = !asOf.isBefore(ACT_36);
        this.excludedPerson = excludedPerson();
    }

    /** One decision a charge, in the order of the data. */
    public static List<NaiveDecision> decide(CriminalHistory history, LocalDate asOf, boolean anyGap) {
        NaivePennsylvania law = new NaivePennsylvania(history, asOf, anyGap);
        return law.sheet.charges().stream().map(law::decide).toList();
    }

    private NaiveDecision decide(Charge charge) {
        Optional<Boolean> sealed = RapSheet.flag(charge.facts(), "charge.sealed");
        if (sealed.isEmpty()) {
            return NaiveDecision.SEALED_IS_UNKNOWN;
        }
        if (sealed.get()) {
            return NaiveDecision.ALREADY_SEALED;
        }
        List<Found> sections = new ArrayList<>();
        sections.add(misdemeanor(charge));
        if (since2024) {
            sections.add(drugFelony(charge));
        }
        sections.add(Found.of("9122.2(a)(2)", ended(charge, "favourable"), Stream.of(), Stream.of()));
        sections.add(summary(charge));
        sections.add(pardon(charge));
        return NaiveDecision.among(sections, sheet.unread());
    }

    // § 9122.2(a)

    /** A misdemeanor of the second or third degree, or one punishable by no more than two years. */
    private Found misdemeanor(Charge charge) {
        Optional<String> grade = grade(charge);
        Optional<Boolean> minor = Kleene.all(Stream.of(
                Kleene.is(grade, g -> g.startsWith("M")), Kleene.is(punishableBy(charge), months -> months <= 24)));
        Optional<Boolean> covers = Kleene.all(Stream.of(
                ended(charge, "convicted"),
                Kleene.any(Stream.of(Kleene.is(grade, g -> g.equals("M2") || g.equals("M3")), minor))));
        return Found.of(
                "9122.2(a)(1)",
                covers,
                exclusions(charge),
                Stream.of(free(charge, since2024 ? 7 : 10), Wait.of(restitutionPaid(charge))));
    }

    /** A felony that is a qualifying offense, since the act of 2023. */
    private Found drugFelony(Charge charge) {
        Optional<Boolean> covers =
                Kleene.all(Stream.of(ended(charge, "convicted"), felony(charge), qualifying(charge)));
        return Found.of(
                "9122.2(a)(1.1)",
                covers,
                exclusions(charge),
                Stream.of(free(charge, 10), Wait.of(restitutionPaid(charge))));
    }

    /** A summary conviction: time since the judgment, and restitution. */
    private Found summary(Charge charge) {
        Optional<Boolean> covers =
                Kleene.all(Stream.of(ended(charge, "convicted"), Kleene.is(grade(charge), grade -> grade.equals("S"))));
        Optional<LocalDate> over = sheet.ended(charge).map(day -> day.plusYears(since2024 ? 5 : 10));
        Wait elapsed = new Wait(over.map(day -> !day.isAfter(asOf)), over.filter(day -> day.isAfter(asOf)));
        return Found.of("9122.2(a)(3)", covers, Stream.of(), Stream.of(elapsed, Wait.of(restitutionPaid(charge))));
    }

    /** A pardon; an unconditional one goes to expungement since the act of 2023. */
    private Found pardon(Charge charge) {
        Optional<Boolean> covers = Kleene.is(sheet.ending(charge), end -> end.startsWith("pardoned"));
        Bar unconditional = new Bar(
                "unconditional-pardon",
                since2024 ? Kleene.is(sheet.ending(charge), end -> end.equals("pardoned-unconditional")) : Kleene.NO);
        return Found.of("9122.2(a)(4)", covers, Stream.of(unconditional), Stream.of());
    }

    private Optional<Boolean> ended(Charge charge, String how) {
        return Kleene.is(sheet.ending(charge), how::equals);
    }

    // Grades and penalties

    private static Optional<String> grade(Charge charge) {
        return RapSheet.text(charge.facts(), "charge.grade").filter(g -> g.matches("F[123]?|M[123]?|S"));
    }

    private static Optional<Boolean> felony(Charge charge) {
        return Kleene.is(grade(charge), g -> g.startsWith("F"));
    }

    /** Months; what the charge says, or where it says nothing what its grade says. */
    private static Optional<Long> punishableBy(Charge charge) {
        Facts facts = charge.facts();
        boolean said = RapSheet.said(facts, "charge.maximumPenaltyMonths").isPresent();
        return said
                ? RapSheet.number(facts, "charge.maximumPenaltyMonths")
                : grade(charge).flatMap(NaivePennsylvania::most);
    }

    private static Optional<Long> most(String grade) {
        return switch (grade) {
            case "F1" -> Optional.of(240L);
            case "F2" -> Optional.of(120L);
            case "F3" -> Optional.of(84L);
            case "M1" -> Optional.of(60L);
            case "M2" -> Optional.of(24L);
            case "M3" -> Optional.of(12L);
            case "S" -> Optional.of(3L);
            default -> Optional.empty();
        };
    }

    /** § 9102: a drug offense, unless the sentence was 30 months or more at least or 60 or more at most. */
    private Optional<Boolean> qualifying(Charge charge) {
        return !since2024
                ? Kleene.NO
                : Kleene.all(Stream.of(
                        isListed(charge, DRUGS),
                        Kleene.not(sentenced(charge, "sentence.minimumMonths", 30)),
                        Kleene.not(sentenced(charge, "sentence.maximumMonths", 60))));
    }

    private Optional<Boolean> sentenced(Charge charge, String fact, int orMore) {
        Optional<Boolean> any = charge.sentences().isEmpty()
                ? Kleene.UNKNOWN
                : Kleene.any(charge.sentences().stream()
                        .map(s -> Kleene.is(RapSheet.number(s.facts(), fact), months -> months >= orMore)));
        return sheet.convicted(charge).flatMap(convicted -> convicted ? any : Kleene.NO);
    }

    /** An attempt, solicitation or conspiracy counts like the offense; which one it was for is often not said. */
    private static Optional<Boolean> isListed(Charge charge, String... sections) {
        Optional<Boolean> listed = RapSheet.listed(charge, sections);
        boolean inchoate = !Kleene.no(RapSheet.listed(charge, "18 §§ 901 to 903"));
        return Kleene.no(listed) && inchoate ? Kleene.UNKNOWN : listed;
    }

    // Restitution

    private Optional<Boolean> restitutionPaid(Charge charge) {
        Optional<Boolean> paid = charge.sentences().isEmpty() ? Kleene.UNKNOWN : sums(charge);
        return sheet.convicted(charge).flatMap(convicted -> convicted ? paid : Kleene.YES);
    }

    private static Optional<Boolean> sums(Charge charge) {
        List<Optional<Long>> ordered = amounts(charge, "sentence.restitutionOrdered");
        List<Optional<Long>> paid = amounts(charge, "sentence.restitutionPaid");
        boolean allOrdered = ordered.stream().allMatch(Optional::isPresent);
        boolean allPaid = paid.stream().allMatch(Optional::isPresent);
        long owed = sum(ordered);
        if (allOrdered && (owed == 0 || sum(paid) >= owed)) {
            return Kleene.YES;
        }
        return allPaid && sum(paid) < owed ? Kleene.NO : Kleene.UNKNOWN;
    }

    private static List<Optional<Long>> amounts(Charge charge, String fact) {
        return charge.sentences().stream()
                .map(s -> RapSheet.number(s.facts(), fact))
                .toList();
    }

    private static long sum(List<Optional<Long>> amounts) {
        return amounts.stream()
                .flatMapToLong(a -> a.isPresent() ? LongStream.of(a.get()) : LongStream.empty())
                .sum();
    }

    // Free from conviction for an offense punishable by a year or more

    private Optional<Boolean> interrupts(Charge charge) {
        return Kleene.all(Stream.of(sheet.convicted(charge), Kleene.is(punishableBy(charge), months -> months >= 12)));
    }

    private Wait free(Charge charge, int years) {
        return anyGap ? anyPeriod(charge, years) : backFromToday(charge, years);
    }

    private Wait backFromToday(Charge charge, int years) {
        Stream<LocalDate> others = sheet.charges().stream()
                .filter(other -> Kleene.yes(interrupts(other)))
                .flatMap(other -> sheet.ended(other).stream());
        Optional<LocalDate> over = Stream.concat(sheet.ended(charge).stream(), others)
                .map(day -> day.plusYears(years))
                .max(Comparator.naturalOrder());
        if (over.isPresent() && over.get().isAfter(asOf)) {
            return new Wait(Kleene.NO, over);
        }
        boolean mayInterrupt = sheet.charges().stream()
                .filter(other -> !Kleene.no(interrupts(other)))
                .anyMatch(other -> sheet.endedBy(other)
                        .map(day -> day.plusYears(years).isAfter(asOf))
                        .orElse(true));
        boolean unknown = mayInterrupt || sheet.unread() || sheet.ended(charge).isEmpty();
        return Wait.of(unknown ? Kleene.UNKNOWN : Kleene.YES);
    }

    private Wait anyPeriod(Charge charge, int years) {
        return sheet.ended(charge).map(start -> anyPeriod(start, years)).orElse(Wait.of(Kleene.UNKNOWN));
    }

    private Wait anyPeriod(LocalDate start, int years) {
        List<Charge> some = sheet.charges().stream()
                .filter(other -> !Kleene.no(interrupts(other)))
                .toList();
        List<LocalDate> certain = some.stream()
                .filter(other -> Kleene.yes(interrupts(other)))
                .flatMap(other -> sheet.ended(other).stream())
                .filter(day -> day.isAfter(start))
                .sorted()
                .toList();
        if (!periodIn(start, certain, years)) {
            LocalDate last = certain.stream().reduce(start, (first, second) -> second);
            return new Wait(Kleene.NO, Optional.of(last.plusYears(years)));
        }
        boolean sure = !sheet.unread() && !mayBeSpoilt(start, some, years);
        return Wait.of(sure ? Kleene.YES : Kleene.UNKNOWN);
    }

    private boolean periodIn(LocalDate start, List<LocalDate> convictions, int years) {
        List<LocalDate> starts =
                Stream.concat(Stream.of(start), convictions.stream()).sorted().toList();
        List<LocalDate> ends =
                Stream.concat(convictions.stream(), Stream.of(asOf)).sorted().toList();
        return Stream.iterate(0, i -> i < starts.size(), i -> i + 1)
                .anyMatch(i -> !starts.get(i).plusYears(years).isAfter(ends.get(i)));
    }

    /** Whether convictions whose days nobody knows can lie so that no period is left: put each as late as it helps. */
    private boolean mayBeSpoilt(LocalDate start, List<Charge> some, int years) {
        List<LocalDate> fixed = new ArrayList<>();
        List<LocalDate> loose = new ArrayList<>();
        for (Charge charge : some) {
            (sheet.ended(charge).isPresent() ? fixed : loose)
                    .add(sheet.endedBy(charge).orElse(asOf));
        }
        fixed.add(asOf);
        fixed.sort(Comparator.naturalOrder());
        loose.sort(Comparator.naturalOrder());
        LocalDate at = start;
        while (at.isBefore(asOf)) {
            LocalDate from = at;
            LocalDate lastToSpoil = at.plusYears(years).minusDays(1);
            LocalDate next =
                    fixed.stream().filter(day -> day.isAfter(from)).findFirst().orElseThrow();
            if (next.isAfter(lastToSpoil)) {
                loose.removeIf(day -> !day.isAfter(from));
                if (loose.isEmpty()) {
                    return false;
                }
                LocalDate by = loose.remove(0);
                next = by.isBefore(lastToSpoil) ? by : lastToSpoil;
            }
            at = next;
        }
        return true;
    }

    // § 9122.3

    private Stream<Bar> exclusions(Charge charge) {
        return Stream.of(
                new Bar("9122.3(a)(1)", enumerated(charge)),
                new Bar("9122.3(a)(2)", excludedPerson),
                new Bar("9122.3(b)", sameCase(charge)));
    }

    private static Optional<Boolean> enumerated(Charge charge) {
        return Kleene.any(Stream.of(DANGER_TO_THE_PERSON, FAMILY, FIREARMS, SEXUAL, ANIMALS_AND_MINORS)
                .map(list -> isListed(charge, list)));
    }

    private Optional<Boolean> excludedPerson() {
        return Kleene.any(Stream.of(
                everConvicted(
                        1,
                        sheet.charges().stream()
                                .map(c -> and(c, Kleene.all(Stream.of(felony(c), Kleene.not(qualifying(c))))))),
                everConvicted(
                        2,
                        sheet.charges().stream().map(c -> and(c, Kleene.is(punishableBy(c), months -> months > 24)))),
                everConvicted(
                        4,
                        sheet.charges().stream().map(c -> and(c, Kleene.is(punishableBy(c), months -> months >= 12)))),
                everConvicted(1, sheet.charges().stream().map(c -> and(c, isListed(c, BARRING_PERSONS))))));
    }

    private Optional<Boolean> and(Charge charge, Optional<Boolean> answer) {
        return Kleene.all(Stream.of(sheet.convicted(charge), answer));
    }

    private Optional<Boolean> everConvicted(int times, Stream<Optional<Boolean>> charges) {
        List<Optional<Boolean>> all = charges.toList();
        long certain = all.stream().filter(Kleene::yes).count();
        long possible = all.stream().filter(answer -> !Kleene.no(answer)).count();
        if (certain >= times) {
            return Kleene.YES;
        }
        return possible >= times || sheet.unread() ? Kleene.UNKNOWN : Kleene.NO;
    }

    private Optional<Boolean> sameCase(Charge charge) {
        Stream<Optional<Boolean>> others = sheet.charges().stream()
                .filter(other -> !other.key().equals(charge.key()))
                .map(other -> and(other, Kleene.all(Stream.of(sameDocket(charge, other), barsCase(other)))));
        return Kleene.any(Stream.concat(others, Stream.of(sheet.unread() ? Kleene.UNKNOWN : Kleene.NO)));
    }

    private static Optional<Boolean> barsCase(Charge charge) {
        return Kleene.any(Stream.of(
                Kleene.is(punishableBy(charge), months -> months >= 60),
                enumerated(charge),
                isListed(charge, BARRING_PERSONS)));
    }

    private static Optional<Boolean> sameDocket(Charge one, Charge other) {
        Optional<String> docket = RapSheet.text(one.facts(), "charge.docket");
        return docket.flatMap(d -> Kleene.is(RapSheet.text(other.facts(), "charge.docket"), d::equals));
    }
}
