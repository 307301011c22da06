package org.slatebridge.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slatebridge.history.Level;

/**
 * Makes up people. Nobody is meant: names are made of syllables, and everything follows from seed and number, so that
 * any person can be made again alone. Not thread-safe.
 */
final class PersonMaker {

    /** Nothing happens after it. */
    static final long LAST_DAY = LocalDate.of(2025, 12, 31).toEpochDay();

    private static final String[] SYLLABLES = {
        "TES", "TA", "SAM", "PLE", "DUM", "MO", "FIC", "TI", "NO", "VEL", "MOCK", "ER", "PLA", "CE", "HOL", "DA"
    };
    static final String[] NON_CONVICTIONS = {
        "dismissed", "dismissed", "dismissed", "withdrawn", "withdrawn", "nolle-prossed", "acquitted", "diverted"
    };
    private static final String[] RACES = {"white", "white", "white", "black", "asian", "unknown"};

    private final List<Offense> offenses;
    private final int totalWeight;
    private final long seed;
    private Chance chance = Chance.of(0, 0);

    PersonMaker(List<Offense> offenses, long seed) {
        this.offenses = List.copyOf(offenses);
        this.totalWeight = offenses.stream().mapToInt(Offense::weight).sum();
        this.seed = seed;
    }

    /** The person of that number. */
    Part person(long number) {
        chance = Chance.of(seed, number);
        Part person = new Part(Level.PERSON);
        long birth = LocalDate.of(1945, 1, 1).toEpochDay() + chance.below(59 * 365);
        person.set("person.birthDate", birth);
        person.set("person.lastName", name(3));
        person.set("person.firstName", name(2));
        person.set("person.fbiNumber", String.format(Locale.ROOT, "%09d", number % 1_000_000_000));
        person.set("person.sex", chance.percent(78) ? "male" : "female");
        person.set("person.race", chance.of(RACES));
        person.set("person.warrant", chance.percent(3) ? 1 : 0);
        person.set("person.registrant", chance.percent(1) ? 1 : 0);
        int arrests = 1;
        while (arrests < 9 && chance.percent(38)) {
            arrests++;
        }
        long day = birth + 18 * 365L + chance.below(9000);
        for (int i = 0; i < arrests && day < LAST_DAY; i++) {
            arrest(person, day);
            day += 30 + chance.below(2200);
        }
        return person;
    }

    private void arrest(Part person, long day) {
        Part arrest = person.add(Level.ARREST);
        arrest.set("arrest.date", day);
        int county = 1 + chance.below(67);
        arrest.set("arrest.county", String.format(Locale.ROOT, "%02d", county));
        arrest.set("arrest.agency", String.format(Locale.ROOT, "KS%03d%04d", county, chance.below(10_000)));
        arrest.set("arrest.agencyCase", String.format(Locale.ROOT, "%012d", chance.below(1_000_000_000)));
        String docket = String.format(
                Locale.ROOT, "CR%04d-%07d", LocalDate.ofEpochDay(day).getYear(), chance.below(10_000_000));
        int charges = 1 + (chance.percent(45) ? 1 : 0) + (chance.percent(20) ? 1 + chance.below(3) : 0);
        for (int i = 0; i < charges; i++) {
            charge(arrest, docket, day);
        }
        arrest.lost = chance.perMille(3);
    }

    private void charge(Part arrest, String docket, long arrested) {
        Offense offense = offense();
        Part charge = arrest.add(Level.CHARGE);
        if (!chance.perMille(8)) {
            charge.set("charge.docket", docket);
        }
        charge.set("charge.title", offense.title());
        charge.set("charge.section", offense.section());
        charge.set("charge.description", offense.description());
        charge.set("charge.ncic", offense.ncic());
        charge.set("charge.inchoate", chance.percent(4) ? "attempt" : "none");
        charge.set("charge.grade", offense.grade());
        if (chance.percent(93)) {
            charge.set("charge.maximumPenaltyMonths", offense.months());
        }
        charge.set("charge.offenseDate", arrested - chance.below(40));
        charge.set("charge.sealed", 0);
        defect(charge, Defect.UNKNOWN_CODE, 4);
        defect(charge, Defect.BAD_NIBBLES, 2);
        long disposed = arrested + 60 + chance.below(480);
        if (disposed <= LAST_DAY && chance.percent(90)) {
            disposition(charge, offense, disposed);
        }
    }

    private void disposition(Part charge, Offense offense, long day) {
        Part disposition = charge.add(Level.DISPOSITION);
        boolean convicted = chance.percent(58);
        disposition.set("disposition.date", day);
        disposition.set("disposition.type", convicted ? "convicted" : chance.of(NON_CONVICTIONS));
        defect(disposition, Defect.NINES, 10);
        defect(disposition, Defect.IMPOSSIBLE_DATE, 3);
        defect(disposition, Defect.UNKNOWN_CODE, 4);
        if (convicted) {
            sentence(charge, offense, day);
        } else if (chance.percent(12) && day + 400 < LAST_DAY) {
            charge.set("charge.sealed", 1);
            charge.set("charge.sealedOn", day + 400);
        }
    }

    private void sentence(Part charge, Offense offense, long day) {
        Part sentence = charge.add(Level.SENTENCE);
        boolean jail = offense.months() > 12 && chance.percent(55);
        int maximum = jail ? 1 + chance.below(offense.months()) : 0;
        sentence.set("sentence.date", day);
        sentence.set("sentence.type", jail ? "incarceration" : chance.percent(60) ? "probation" : "fine");
        sentence.set("sentence.minimumMonths", maximum / 2);
        sentence.set("sentence.maximumMonths", maximum);
        long restitution = chance.percent(25) ? 5_000L + chance.below(400_000) : 0;
        sentence.set("sentence.restitutionOrdered", restitution);
        sentence.set("sentence.restitutionPaid", chance.percent(75) ? restitution : restitution / 3);
        long fine = chance.percent(60) ? 2_500L + chance.below(150_000) : 0;
        sentence.set("sentence.fineOrdered", fine);
        sentence.set("sentence.finePaid", chance.percent(80) ? fine : fine / 2);
        long end = day + Math.max(maximum, 6) * 31L;
        if (end <= LAST_DAY && chance.percent(85)) {
            sentence.set("sentence.completedOn", end);
        }
        defect(sentence, Defect.BAD_NIBBLES, 2);
    }

    private Offense offense() {
        int at = chance.below(totalWeight);
        for (Offense offense : offenses) {
            at -= offense.weight();
            if (at < 0) {
                return offense;
            }
        }
        throw new IllegalStateException("weights must add up");
    }

    private String name(int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(chance.of(SYLLABLES));
        }
        return name.toString();
    }

    private void defect(Part part, Defect defect, int perMille) {
        if (chance.perMille(perMille)) {
            part.defects.add(defect);
        }
    }
}
