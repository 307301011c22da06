package org.slatebridge.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slatebridge.history.Level;
import org.slatebridge.synthetic.Commitment.Codes;

/**
 * Makes up what corrections knows of sentences to prison and probation: when they were completed, when somebody was
 * released, when supervision ended. Not thread-safe.
 */
final class CommitmentMaker {

    private static final long OTHER_CHANCES = 0x2545F4914F6CDD1DL;

    private final RunningNumbers numbers;
    private final long seed;
    private Chance chance = Chance.of(0, 0);

    CommitmentMaker(RunningNumbers numbers, long seed) {
        this.numbers = numbers;
        this.seed = seed ^ OTHER_CHANCES;
    }

    /** The commitments of a person by docket, charge and sentence, and those of nobody that stand near them. */
    List<Commitment> commitments(long number, String sid, TruePart person) {
        chance = Chance.of(seed, number);
        List<Commitment> made = new ArrayList<>();
        for (TruePart arrest : person.children) {
            arrest.children.forEach(charge -> ofCharge(arrest.number, charge, sid, made));
        }
        if (chance.perMille(8)) {
            made.add(nobodys(number));
        }
        if (chance.perMille(6)) {
            made.add(unmatched(number, sid));
        }
        made.sort(Comparator.comparing(Commitment::sid)
                .thenComparing(Commitment::docket)
                .thenComparing(Commitment::charge)
                .thenComparing(Commitment::sentence));
        return made;
    }

    private void ofCharge(String docket, TruePart charge, String sid, List<Commitment> made) {
        for (TruePart sentence : charge.children) {
            String type = text(sentence, "sentence.type");
            boolean held = type.equals("incarceration") || type.equals("probation");
            TrueFact date = sentence.fact("sentence.date");
            if (sentence.level == Level.SENTENCE && held && date.value() != null && chance.percent(92)) {
                long months = number(sentence, "sentence.maximumMonths");
                Part term = term(type, date.value().number(), months);
                term.set("charge.grade", text(charge, "charge.grade"));
                term.set("charge.ncic", text(charge, "charge.ncic"));
                made.add(served(
                        chance.percent(10) ? "" : sid, docket, charge.number, sentence.number, term, Fate.MAPPED));
            }
        }
    }

    private Commitment nobodys(long number) {
        String sid = chance.percent(50) ? numbers.nobody(number) : "";
        long day = PersonMaker.LAST_DAY - 4000;
        String docket = numbers.docket(number, RunningNumbers.NOBODYS_SENTENCE, day);
        return served(sid, docket, "0001", "0002", term("probation", day, 0), Fate.ORPHANED);
    }

    /** The person is known, but not the sentence the papers name. */
    private Commitment unmatched(long number, String sid) {
        long day = PersonMaker.LAST_DAY - 3000;
        String docket = numbers.docket(number, RunningNumbers.NOBODYS_SENTENCE, day);
        return served(sid, docket, "0001", "0002", term("incarceration", day, 12), Fate.UNMATCHED);
    }

    private static Part term(String type, long day, long months) {
        Part part = new Part(Level.SENTENCE);
        part.set("sentence.type", type);
        part.set("sentence.date", day);
        part.set("sentence.maximumMonths", months);
        return part;
    }

    private Commitment served(String sid, String docket, String charge, String sentence, Part part, Fate fate) {
        long day = part.number("sentence.date");
        long months = part.number("sentence.maximumMonths");
        boolean prison = part.text("sentence.type").equals("incarceration");
        int term = (int) (months > 0 ? months : 6) * 30;
        if (months > 0 && !chance.perMille(5)) {
            long latest = LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
            part.set("sentence.maximumReleaseDate", latest);
        }
        long released = day + term / 2 + chance.below(term / 2);
        if (prison && released <= PersonMaker.LAST_DAY) {
            part.set("sentence.releasedOn", released);
        }
        long ended = prison ? released + 180 + chance.below(300) : day + term;
        if (ended <= PersonMaker.LAST_DAY && chance.percent(88)) {
            part.set("sentence.completedOn", ended);
            part.set("sentence.supervisionEndedOn", ended);
        }
        List.of("sentence.completedOn", "sentence.supervisionEndedOn", "sentence.releasedOn")
                .forEach(fact -> damage(part, fact));
        return new Commitment(sid, docket, charge, sentence, part, codes(part, prison), fate);
    }

    private void damage(Part part, String fact) {
        if (part.get(fact) != null && chance.perMille(6)) {
            part.spoil(fact);
        }
    }

    /** A code that is blank or unknown takes the meaning from the date beside it. */
    private Codes codes(Part part, boolean prison) {
        boolean over = part.get("sentence.completedOn") != null || part.isSpoilt("sentence.completedOn");
        String completed = over ? "Y" : "N";
        String spell = prison ? "PA" : "PB";
        String release = "RL";
        if (chance.perMille(5)) {
            completed = "";
            part.erase("sentence.completedOn");
        }
        if (chance.perMille(5)) {
            spell = "ZZ";
            part.erase("sentence.supervisionEndedOn");
        }
        if (chance.perMille(5)) {
            release = "";
            part.erase("sentence.releasedOn");
        }
        return new Codes(completed, spell, release);
    }

    private static String text(TruePart part, String fact) {
        TrueFact found = part.fact(fact);
        return found.value() == null ? "" : found.value().text();
    }

    private static long number(TruePart part, String fact) {
        TrueFact found = part.fact(fact);
        return found.value() == null ? 0 : found.value().number();
    }
}
