package org.slatebridge.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;

/**
 * Makes up charges as the courts have them: mostly what the repository has too, with dispositions the repository was
 * never told, and a few where the two disagree. Not thread-safe.
 */
final class CourtChargeMaker {

    private final List<Offense> offenses;
    private final ComponentMaker components = new ComponentMaker();
    private Chance chance = Chance.of(0, 0);

    CourtChargeMaker(List<Offense> offenses) {
        this.offenses = offenses;
    }

    /** Begins the next person. */
    void begin(Chance ofPerson) {
        chance = ofPerson;
        components.begin(ofPerson);
    }

    /** A charge of an arrest that the repository has too. */
    void prosecuted(Part court, Part charge, long filed) {
        Part made = court.add(Level.CHARGE);
        List.of("charge.docket", "charge.number", "charge.title", "charge.section", "charge.grade")
                .forEach(fact -> made.copy(fact, charge));
        made.set("charge.filed", filed);
        if (chance.perMille(12)) {
            made.erase("charge.grade");
        } else if (chance.perMille(12)) {
            made.set("charge.grade", "M1".equals(made.text("charge.grade")) ? "M2" : "M1");
        }
        disposition(made, charge, filed);
    }

    /** A charge that only the courts have. */
    void summoned(Part court, int number, String docket, long filed) {
        Offense offense = offenses.get(chance.below(offenses.size()));
        Part made = court.add(Level.CHARGE);
        made.set("charge.docket", docket);
        made.set("charge.number", StateFacts.number(number));
        made.set("charge.title", offense.title());
        made.set("charge.section", offense.section());
        made.set("charge.grade", offense.grade());
        made.set("charge.filed", filed);
        disposition(made, null, filed);
    }

    private void disposition(Part made, @Nullable Part charge, long filed) {
        Part known = charge == null ? null : charge.first(Level.DISPOSITION);
        if (known == null ? !decide(made, filed) : !agree(made, known)) {
            return;
        }
        if (made.text("disposition.type").equals("convicted")) {
            components.sentence(made, charge == null ? null : charge.first(Level.SENTENCE));
        }
        damage(made);
    }

    /** A disposition the repository lacks; false where there is none yet. */
    private boolean decide(Part made, long filed) {
        long day = filed + 60 + chance.below(480);
        if (day > PersonMaker.LAST_DAY || !chance.percent(65)) {
            return false;
        }
        made.set("disposition.date", day);
        made.set("disposition.type", chance.percent(50) ? "convicted" : chance.of(PersonMaker.NON_CONVICTIONS));
        return true;
    }

    /** The disposition the repository has, or nearly so; false where the court's is lost. */
    private boolean agree(Part made, Part known) {
        if (chance.perMille(15)) {
            return false;
        }
        made.copy("disposition.type", known);
        made.copy("disposition.date", known);
        if (chance.perMille(25)) {
            boolean convicted = known.text("disposition.type").equals("convicted");
            made.set("disposition.type", convicted ? "dismissed" : "convicted");
        } else if (chance.perMille(20)) {
            made.set("disposition.date", known.number("disposition.date") - 1 - chance.below(30));
        }
        return true;
    }

    private void damage(Part made) {
        if (chance.perMille(6)) {
            made.erase("disposition.type");
        } else if (chance.perMille(5)) {
            made.spoil("disposition.type");
        }
        if (chance.perMille(5)) {
            made.spoil("disposition.date");
        }
    }
}
