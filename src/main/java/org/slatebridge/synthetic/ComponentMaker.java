package org.slatebridge.synthetic;

import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Level;

/** Makes up the components of a sentence as the courts have them, with what was paid. Not thread-safe. */
final class ComponentMaker {

    private Chance chance = Chance.of(0, 0);

    /** Begins the next person. */
    void begin(Chance ofPerson) {
        chance = ofPerson;
    }

    /** Sentences a convicted person, as the repository has it if it has. */
    void sentence(Part charge, @Nullable Part known) {
        Part component = charge.add(Level.SENTENCE);
        if (known == null) {
            impose(component, charge.number("disposition.date"));
        } else {
            StateFacts.OF_COMPONENT.forEach(fact -> component.copy(fact, known));
            if (chance.perMille(15)) {
                component.set("sentence.fineOrdered", component.number("sentence.fineOrdered") + 5_000);
            }
        }
        pay(component);
        if (chance.perMille(4)) {
            component.spoil("sentence.type");
        }
        if (chance.percent(10)) {
            costs(charge);
        }
    }

    private void impose(Part component, long day) {
        boolean jail = chance.percent(30);
        component.set("sentence.number", StateFacts.number(2));
        component.set("sentence.date", day);
        component.set("sentence.type", jail ? "incarceration" : chance.percent(60) ? "probation" : "fine");
        component.set("sentence.maximumMonths", jail ? 1 + chance.below(24) : 0);
        long restitution = chance.percent(25) ? 5_000L + chance.below(400_000) : 0;
        component.set("sentence.restitutionOrdered", restitution);
        component.set("sentence.restitutionPaid", chance.percent(75) ? restitution : 0);
        component.set("sentence.fineOrdered", 10_000);
        component.set("sentence.finePaid", chance.percent(80) ? 10_000 : 2_500);
    }

    /** A component of its own that the repository is not told. */
    private void costs(Part charge) {
        Part costs = charge.add(Level.SENTENCE);
        costs.set("sentence.number", StateFacts.number(3));
        costs.set("sentence.date", charge.number("disposition.date"));
        costs.set("sentence.type", "fine");
        costs.set("sentence.maximumMonths", 0);
        costs.set("sentence.restitutionOrdered", 0);
        costs.set("sentence.restitutionPaid", 0);
        costs.set("sentence.fineOrdered", 7_550);
        costs.set("sentence.finePaid", chance.percent(80) ? 7_550 : 0);
        pay(costs);
    }

    private void pay(Part component) {
        boolean paid = component.number("sentence.restitutionPaid") >= component.number("sentence.restitutionOrdered")
                && component.number("sentence.finePaid") >= component.number("sentence.fineOrdered");
        long day = component.number("sentence.date") + 30 + chance.below(700);
        if (paid && day <= PersonMaker.LAST_DAY) {
            component.set("sentence.paidOn", day);
        }
        if (chance.perMille(5)) {
            component.spoil("sentence.paidOn");
        }
    }
}
