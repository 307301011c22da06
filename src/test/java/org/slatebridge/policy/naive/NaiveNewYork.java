package org.slatebridge.policy.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Sentence;
import org.slatebridge.policy.naive.NaiveDecision.Bar;
import org.slatebridge.policy.naive.NaiveDecision.Found;
import org.slatebridge.policy.naive.NaiveDecision.Wait;

/**
 * CPL § 160.57 read from the statute, paragraph by paragraph, with no thought of speed. Shares nothing with the engine
 * but the histories.
 */
public final class NaiveNewYork {

    private static final String[] IMPAIRED_DRIVING = {"VTL § 1192(1)", "VTL § 1192.1"};
    private static final String[] SEX_OFFENSES = {
        "PL § 120.70",
        "PL § 130.20",
        "PL § 130.25",
        "PL § 130.30",
        "PL § 130.40",
        "PL § 130.45",
        "PL § 130.60",
        "PL § 130.91",
        "PL § 230.05",
        "PL § 230.06",
        "PL §§ 230.11 to 230.13",
        "PL § 230.30(2)",
        "PL §§ 230.32 to 230.34",
        "PL § 235.22",
        "PL § 250.50",
        "PL §§ 255.25 to 255.27",
        "PL §§ 263 to 263"
    };
    private static final String[] SEXUALLY_VIOLENT_OFFENSES = {
        "PL § 130.35",
        "PL § 130.50",
        "PL § 130.53",
        "PL §§ 130.65 to 130.67",
        "PL § 130.70",
        "PL § 130.75",
        "PL § 130.80",
        "PL § 130.90",
        "PL § 130.95",
        "PL § 130.96"
    };
    private static final String[] SEX_OFFENSES_IN_SOME_CASES = {
        "PL § 130.52",
        "PL § 130.55",
        "PL § 135.05",
        "PL § 135.10",
        "PL § 135.20",
        "PL § 135.25",
        "PL § 230.04",
        "PL § 230.25",
        "PL § 250.45(2)",
        "PL § 250.45(3)",
        "PL § 250.45(4)"
    };
    private static final String[] ARTICLE_220 = {"PL §§ 220 to 220"};

    private final RapSheet sheet;
    private final LocalDate asOf;

    private NaiveNewYork(RapSheet sheet) {
        this.sheet = sheet;
        this.asOf = sheet.asOf();
    }

    /** One decision a charge, in the order of the data. */
    public static List<NaiveDecision> decide(CriminalHistory history, LocalDate asOf) {
        NaiveNewYork law = new NaiveNewYork(new RapSheet(history, asOf));
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
        return NaiveDecision.among(
                List.of(
                        impairedDriving(charge),
                        crime(charge, "160.57(1)(b)(i)", "M", 3),
                        crime(charge, "160.57(1)(b)(ii)", "F", 8)),
                sheet.unread());
    }

    /** (1)(a): three years. */
    private Found impairedDriving(Charge charge) {
        Optional<Boolean> covers =
                Kleene.all(Stream.of(convicted(charge), isListed(charge, IMPAIRED_DRIVING), inNewYork(charge)));
        return Found.of("160.57(1)(a)", covers, Stream.of(), Stream.of(over(sentencedAndReleased(charge), 3)));
    }

    /** (1)(b)(i) and (ii): years from the sentence or the release, of this conviction or a subsequent crime. */
    private Found crime(Charge charge, String section, String kind, int years) {
        Optional<Boolean> covers = Kleene.all(
                Stream.of(convicted(charge), Kleene.is(grade(charge), grade -> isOf(grade, kind)), inNewYork(charge)));
        List<Day> days = new ArrayList<>(sentencedAndReleased(charge));
        sheet.charges().stream()
                .filter(other -> !other.key().equals(charge.key()))
                .forEach(other -> days.addAll(restarts(charge, other)));
        if (sheet.unread()) {
            days.add(Day.ANY);
        }
        return Found.of(
                section,
                covers,
                Stream.of(
                        new Bar("160.57(1)(b)(v)", sexOffense(charge)),
                        new Bar("160.57(1)(b)(vi)", classAFelony(charge))),
                Stream.of(
                        over(days, years),
                        Wait.of(Kleene.not(pendingInNewYork())),
                        Wait.of(Kleene.not(underSupervision(charge)))));
    }

    private Optional<Boolean> convicted(Charge charge) {
        return Kleene.is(sheet.ending(charge), "convicted"::equals);
    }

    private static Optional<Boolean> inNewYork(Charge charge) {
        return Kleene.is(RapSheet.text(charge.facts(), "charge.jurisdiction"), "NY"::equals);
    }

    private static Optional<String> grade(Charge charge) {
        return RapSheet.text(charge.facts(), "charge.grade").filter(g -> g.matches("AF[12]?|[BCDE]F|[ABU]M|V|I"));
    }

    /** The letter of the class, then F felony or M misdemeanor. */
    private static boolean isOf(String grade, String kind) {
        return grade.length() > 1 && grade.substring(1, 2).equals(kind);
    }

    // Days from which the time runs

    /**
     * A day from which the time runs.
     *
     * @param day the day, or the last one it can be; empty for any day
     * @param certain false if the time may run from another day, or need not wait for this one
     */
    private record Day(Optional<LocalDate> day, boolean certain) {

        static final Day ANY = new Day(Optional.empty(), false);

        Day perhaps() {
            return new Day(day, false);
        }
    }

    private Wait over(List<Day> days, int years) {
        Optional<LocalDate> last = days.stream()
                .filter(Day::certain)
                .flatMap(day -> day.day().stream())
                .map(day -> day.plusYears(years))
                .max(Comparator.naturalOrder());
        if (last.isPresent() && last.get().isAfter(asOf)) {
            return new Wait(Kleene.NO, last);
        }
        boolean open = days.stream()
                .filter(day -> !day.certain())
                .anyMatch(day ->
                        day.day().isEmpty() || day.day().get().plusYears(years).isAfter(asOf));
        return Wait.of(open ? Kleene.UNKNOWN : Kleene.YES);
    }

    private List<Day> sentencedAndReleased(Charge charge) {
        Optional<Boolean> convicted = sheet.convicted(charge);
        if (Kleene.no(convicted)) {
            return List.of();
        }
        if (convicted.isEmpty() || charge.sentences().isEmpty()) {
            return List.of(Day.ANY);
        }
        List<Day> days = new ArrayList<>();
        for (Sentence sentence : charge.sentences()) {
            Optional<LocalDate> sentenced = RapSheet.date(sentence.facts(), "sentence.date");
            days.add(sentenced.isPresent() ? new Day(sentenced, true) : Day.ANY);
            released(sentence.facts()).ifPresent(days::add);
        }
        return days;
    }

    /** Empty without incarceration. A day without a type is day enough; beside a type that means nothing it is not. */
    private static Optional<Day> released(Facts sentence) {
        Optional<String> type = type(sentence);
        if (type.isPresent() && !type.get().equals("incarceration")) {
            return Optional.empty();
        }
        Optional<LocalDate> day = RapSheet.date(sentence, "sentence.releasedOn");
        boolean unclear =
                type.isEmpty() && RapSheet.said(sentence, "sentence.type").isPresent();
        return Optional.of(day.isEmpty() ? Day.ANY : new Day(day, !unclear));
    }

    private static Optional<String> type(Facts sentence) {
        return RapSheet.text(sentence, "sentence.type")
                .filter(type -> type.matches(
                        "incarceration|probation|parole|supervision|fine|community-service" + "|no-further-penalty"));
    }

    /** A subsequent crime: a misdemeanor or felony of which the person was convicted on a later day. */
    private List<Day> restarts(Charge charge, Charge other) {
        Optional<Boolean> crime = Kleene.is(grade(other), grade -> isOf(grade, "F") || isOf(grade, "M"));
        Optional<Boolean> subsequent =
                Kleene.all(Stream.of(sheet.convicted(charge), sheet.convicted(other), later(charge, other), crime));
        if (Kleene.no(subsequent)) {
            return List.of();
        }
        List<Day> days = sentencedAndReleased(other);
        return Kleene.yes(subsequent) ? days : days.stream().map(Day::perhaps).toList();
    }

    private Optional<Boolean> later(Charge charge, Charge other) {
        Optional<LocalDate> own = sheet.ended(charge);
        Optional<LocalDate> ownBy = sheet.endedBy(charge);
        Optional<LocalDate> theirs = sheet.ended(other);
        Optional<LocalDate> theirsBy = sheet.endedBy(other);
        if (own.isPresent() && theirsBy.isPresent() && !theirsBy.get().isAfter(own.get())) {
            return Kleene.NO;
        }
        return theirs.isPresent() && ownBy.isPresent() && ownBy.get().isBefore(theirs.get())
                ? Kleene.YES
                : Kleene.UNKNOWN;
    }

    // (1)(b)(iii) to (vi)

    private Optional<Boolean> pendingInNewYork() {
        Stream<Optional<Boolean>> pending = sheet.charges().stream()
                .map(each -> Kleene.all(Stream.of(
                        Kleene.is(sheet.ending(each), end -> end.equals("not-final") || end.equals("vacated")),
                        inNewYork(each))));
        return Kleene.any(Stream.concat(pending, Stream.of(sheet.unread() ? Kleene.UNKNOWN : Kleene.NO)));
    }

    private Optional<Boolean> underSupervision(Charge charge) {
        Optional<Boolean> any = charge.sentences().isEmpty()
                ? Kleene.UNKNOWN
                : Kleene.any(charge.sentences().stream().map(sentence -> supervisionRuns(sentence.facts())));
        return sheet.convicted(charge).flatMap(convicted -> convicted ? any : Kleene.NO);
    }

    private Optional<Boolean> supervisionRuns(Facts sentence) {
        Optional<Fact> end = RapSheet.said(sentence, "sentence.supervisionEndedOn");
        if (end.isPresent()) {
            return end.filter(Fact::known).map(fact -> fact.date().isAfter(asOf));
        }
        return Kleene.no(supervises(sentence)) ? Kleene.NO : Kleene.UNKNOWN;
    }

    private static Optional<Boolean> supervises(Facts sentence) {
        if (RapSheet.said(sentence, "sentence.supervised").isPresent()) {
            return RapSheet.flag(sentence, "sentence.supervised");
        }
        return type(sentence)
                .filter(type -> !type.equals("incarceration"))
                .map(type -> type.matches("probation|parole|supervision"));
    }

    private static Optional<Boolean> sexOffense(Charge charge) {
        Optional<Fact> said = RapSheet.said(charge.facts(), "charge.registrable");
        Optional<Boolean> registrable = RapSheet.flag(charge.facts(), "charge.registrable");
        Optional<Boolean> onRecord = said.isEmpty() ? Kleene.NO : registrable;
        return Kleene.any(Stream.of(
                isListed(charge, SEX_OFFENSES),
                isListed(charge, SEXUALLY_VIOLENT_OFFENSES),
                Kleene.all(Stream.of(isListed(charge, SEX_OFFENSES_IN_SOME_CASES), registrable)),
                onRecord));
    }

    private static Optional<Boolean> classAFelony(Charge charge) {
        return Kleene.all(Stream.of(
                Kleene.is(grade(charge), grade -> grade.startsWith("AF")), Kleene.not(isListed(charge, ARTICLE_220))));
    }

    /** Solicitation, conspiracy and attempt count like the offense; which one it was for is often not said. */
    private static Optional<Boolean> isListed(Charge charge, String... sections) {
        Optional<Boolean> listed = RapSheet.listed(charge, sections);
        boolean inchoate = !Kleene.no(RapSheet.listed(charge, "PL §§ 100 to 110"));
        return Kleene.no(listed) && inchoate ? Kleene.UNKNOWN : listed;
    }
}
