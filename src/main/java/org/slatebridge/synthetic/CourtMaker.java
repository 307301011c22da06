package org.slatebridge.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.slatebridge.history.Level;

/**
 * Makes up what the courts know: most arrests became a case, some numbers were never told to the clerk, some cases
 * never came to the repository, and some records are nobody's. Not thread-safe.
 */
final class CourtMaker {

    private static final long OTHER_CHANCES = 0x5DEECE66DL;

    private final RunningNumbers numbers;
    private final long seed;
    private final CourtChargeMaker charges;
    private Chance chance = Chance.of(0, 0);

    CourtMaker(RunningNumbers numbers, List<Offense> offenses, long seed) {
        this.numbers = numbers;
        this.seed = seed ^ OTHER_CHANCES;
        this.charges = new CourtChargeMaker(offenses);
    }

    /** The cases of a person, and those of nobody that stand near them. */
    List<CourtCase> cases(long number, String sid, Part person) {
        chance = Chance.of(seed, number);
        charges.begin(chance);
        List<CourtCase> cases = new ArrayList<>();
        for (int i = 0; i < person.children.size(); i++) {
            Part arrest = person.children.get(i);
            if (!arrest.lost && chance.percent(88)) {
                cases.add(prosecution(number, i, sid, arrest));
            }
        }
        long day = person.number("person.birthDate") + 20 * 365L + chance.below(5000);
        if (chance.perMille(25)) {
            cases.add(summons(number, RunningNumbers.SUMMONS, sid, day, Fate.MAPPED));
        }
        if (chance.perMille(10)) {
            String nobody = chance.percent(50) ? numbers.nobody(number) : "";
            cases.add(summons(number, RunningNumbers.NOBODYS_CASE, nobody, day, Fate.ORPHANED));
        }
        damage(cases);
        return cases;
    }

    private void damage(List<CourtCase> cases) {
        if (cases.isEmpty()) {
            return;
        }
        CourtCase last = cases.get(cases.size() - 1);
        if (chance.perMille(5)) {
            cases.add(last.withFate(Fate.UNKNOWN_TYPE));
        }
        if (last.fate() == Fate.MAPPED && chance.perMille(6)) {
            cases.add(last.withFate(Fate.DUPLICATE));
        }
    }

    private CourtCase prosecution(long number, int place, String sid, Part arrest) {
        Part part = new Part(Level.ARREST);
        part.copy("arrest.county", arrest);
        if (!chance.percent(10)) {
            part.copy("arrest.trackingNumber", arrest);
        }
        long filed = arrest.number("arrest.date") + chance.below(20);
        for (Part charge : arrest.children) {
            charges.prosecuted(part, charge, filed);
        }
        String known = chance.percent(20) ? "" : sid;
        String docket = arrest.children.get(0).text("charge.docket");
        return new CourtCase(numbers.caseId(number, place), known, docket, filed, part, Fate.MAPPED);
    }

    /** A case that began without an arrest; the repository has never heard of it. */
    private CourtCase summons(long number, int place, String sid, long day, Fate fate) {
        Part part = new Part(Level.ARREST);
        part.set("arrest.county", StateFacts.number(1 + chance.below(67)).substring(2));
        if (chance.percent(50)) {
            part.set("arrest.trackingNumber", numbers.trackingNumber(number, place));
        }
        String docket = numbers.docket(number, place, day);
        int count = 1 + chance.below(2);
        for (int i = 1; i <= count; i++) {
            charges.summoned(part, i, docket, day);
        }
        return new CourtCase(numbers.caseId(number, place), sid, docket, day, part, fate);
    }
}
