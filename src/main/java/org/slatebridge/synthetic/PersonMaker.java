package org.slatebridge.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.slatebridge.history.Level;

/**
 * Makes up people. Nobody is meant: names are made of syllables, and everything follows from seed and number, so that
 * any person can be made again alone. Not thread-safe.
 */
final class PersonMaker {

    private static final long LAST_DAY = LocalDate.of(2025, 12, 31).toEpochDay();
    private static final String[] SYLLABLES = {
        "TES", "TA", "SAM", "PLE", "DUM", "MO", "FIC", "TI", "NO", "VEL", "MOCK", "ER", "PLA", "CE", "HOL", "DA"
    };
    private static final String[] NON_CONVICTIONS = {
        "dismissed", "dismissed", "dismissed", "withdrawn", "withdrawn", "nolle-prossed", "acquitted", "diverted"
    };
    private static final String[] RACES = {"white", "white", "white", "black", "asian", "unknown"};

    private final List<Offense> offenses;
    private final int totalWeight;
    private final long seed;
    private SplittableRandom random = new SplittableRandom(0);

    PersonMaker(List<Offense> offenses, long seed) {
        this.offenses = List.copyOf(offenses);
        this.totalWeight = offenses.stream().mapToInt(Offense::weight).sum();
        this.seed = seed;
    }

    /** The person of that number. */
    Part person(long number) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        Part person = new Part(Level.PERSON);
        long birth = LocalDate.of(1945, 1, 1).toEpochDay() + random.nextInt(59 * 365);
        person.set("person.birthDate", birth);
        person.set("person.lastName", name(3));
        person.set("person.firstName", name(2));
        person.set("person.fbiNumber", String.format(Locale.ROOT, "%09d", number % 1_000_000_000));
        person.set("person.sex", chance(78) ? "male" : "female");
        person.set("person.race", RACES[random.nextInt(RACES.length)]);
        person.set("person.warrant", chance(3) ? 1 : 0);
        person.set("person.registrant", chance(1) ? 1 : 0);
        int arrests = 1;
        while (arrests < 9 && chance(38)) {
            arrests++;
        }
        long day = birth + 18 * 365L + random.nextInt(9000);
        for (int i = 0; i < arrests && day < LAST_DAY; i++) {
            arrest(person, day);
            day += 30 + random.nextInt(2200);
        }
        return person;
    }

    private void arrest(Part person, long day) {
        Part arrest = person.add(Level.ARREST);
        arrest.set("arrest.date", day);
        int county = 1 + random.nextInt(67);
        arrest.set("arrest.county", String.format(Locale.ROOT, "%02d", county));
        arrest.set("arrest.agency", String.format(Locale.ROOT, "KS%03d%04d", county, random.nextInt(10_000)));
        arrest.set("arrest.agencyCase", String.format(Locale.ROOT, "%012d", random.nextInt(1_000_000_000)));
        String docket = String.format(
                Locale.ROOT, "CR%04d-%07d", LocalDate.ofEpochDay(day).getYear(), random.nextInt(10_000_000));
        int charges = 1 + (chance(45) ? 1 : 0) + (chance(20) ? 1 + random.nextInt(3) : 0);
        for (int i = 0; i < charges; i++) {
            charge(arrest, docket, day);
        }
        arrest.lost = rarely(3);
    }

    private void charge(Part arrest, String docket, long arrested) {
        Offense offense = offense();
        Part charge = arrest.add(Level.CHARGE);
        if (!rarely(8)) {
            charge.set("charge.docket", docket);
        }
        charge.set("charge.title", offense.title());
        charge.set("charge.section", offense.section());
        charge.set("charge.description", offense.description());
        charge.set("charge.ncic", offense.ncic());
        charge.set("charge.inchoate", chance(4) ? "attempt" : "none");
        charge.set("charge.grade", offense.grade());
        if (chance(93)) {
            charge.set("charge.maximumPenaltyMonths", offense.months());
        }
        charge.set("charge.offenseDate", arrested - random.nextInt(40));
        charge.set("charge.sealed", 0);
        defect(charge, Defect.UNKNOWN_CODE, 4);
        defect(charge, Defect.BAD_NIBBLES, 2);
        long disposed = arrested + 60 + random.nextInt(480);
        if (disposed <= LAST_DAY && chance(90)) {
            disposition(charge, offense, disposed);
        }
    }

    private void disposition(Part charge, Offense offense, long day) {
        Part disposition = charge.add(Level.DISPOSITION);
        boolean convicted = chance(58);
        disposition.set("disposition.date", day);
        disposition.set(
                "disposition.type", convicted ? "convicted" : NON_CONVICTIONS[random.nextInt(NON_CONVICTIONS.length)]);
        defect(disposition, Defect.NINES, 10);
        defect(disposition, Defect.IMPOSSIBLE_DATE, 3);
        defect(disposition, Defect.UNKNOWN_CODE, 4);
        if (convicted) {
            sentence(charge, offense, day);
        } else if (chance(12) && day + 400 < LAST_DAY) {
            charge.set("charge.sealed", 1);
            charge.set("charge.sealedOn", day + 400);
        }
    }

    private void sentence(Part charge, Offense offense, long day) {
        Part sentence = charge.add(Level.SENTENCE);
        boolean jail = offense.months() > 12 && chance(55);
        int maximum = jail ? 1 + random.nextInt(offense.months()) : 0;
        sentence.set("sentence.date", day);
        sentence.set("sentence.type", jail ? "incarceration" : chance(60) ? "probation" : "fine");
        sentence.set("sentence.minimumMonths", maximum / 2);
        sentence.set("sentence.maximumMonths", maximum);
        long restitution = chance(25) ? 5_000L + random.nextInt(400_000) : 0;
        sentence.set("sentence.restitutionOrdered", restitution);
        sentence.set("sentence.restitutionPaid", chance(75) ? restitution : restitution / 3);
        long fine = chance(60) ? 2_500L + random.nextInt(150_000) : 0;
        sentence.set("sentence.fineOrdered", fine);
        sentence.set("sentence.finePaid", chance(80) ? fine : fine / 2);
        long end = day + Math.max(maximum, 6) * 31L;
        if (end <= LAST_DAY && chance(85)) {
            sentence.set("sentence.completedOn", end);
        }
        defect(sentence, Defect.BAD_NIBBLES, 2);
    }

    private Offense offense() {
        int at = random.nextInt(totalWeight);
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
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.toString();
    }

    private void defect(Part part, Defect defect, int perMille) {
        if (rarely(perMille)) {
            part.defects.add(defect);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private boolean rarely(int perMille) {
        return random.nextInt(1000) < perMille;
    }
}
