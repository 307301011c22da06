package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;

/** {@code paid:} what the court ordered to be paid, for this charge or for those in a relation to it, is paid. */
record Paid(Said said, Debt debt, Relation relation) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return relation == Relation.THIS_CHARGE
                ? new One(said, debt, true)
                : new Negated(said, new OfRelation(said, relation, new One(said, debt, false)));
    }

    @Override
    public Prose prose(Edition edition) {
        return edition.prose(
                said,
                "all " + debt.words() + " ordered in the sentences " + relation.ofCharges()
                        + (debt.plural() ? " are paid" : " is paid"));
    }

    @Override
    public void facts(Consumer<String> out) {
        debt.facts(out);
        if (relation == Relation.CASE) {
            out.accept("charge.docket");
        }
    }

    @Override
    public boolean wholePerson() {
        return relation != Relation.THIS_CHARGE;
    }

    /** That a charge's debt is paid, or that it is not. */
    private record One(Said said, Debt debt, boolean paid) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            Answer answer = debt.paid(charge);
            return paid ? answer : answer.not();
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            String question = paid ? said.question() : "something is still to be paid";
            return new Reasoning(question, ask(charge), paid ? said.citation() : null, debt.looked(charge), List.of());
        }
    }

    /** That nothing is still to be paid. */
    private record Negated(Said said, Condition owed) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            return owed.ask(charge).not();
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            Reasoning asked = owed.explain(charge);
            return new Reasoning(said.question(), asked.answer().not(), said.citation(), asked.facts(), asked.parts());
        }
    }
}
