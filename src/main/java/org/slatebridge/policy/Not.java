package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;

/** {@code not:} the opposite of the part. */
record Not(Said said, Clause part) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, part.bind(binding));
    }

    @Override
    public Prose prose(Edition edition) {
        return edition.prose(said, "it is not so that", List.of(part.prose(edition)));
    }

    @Override
    public void facts(Consumer<String> out) {
        part.facts(out);
    }

    @Override
    public boolean wholePerson() {
        return part.wholePerson();
    }

    private record Bound(Said said, Condition part) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            return part.ask(charge).not();
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            Reasoning asked = part.explain(charge);
            return new Reasoning(said.question(), asked.answer().not(), said.citation(), List.of(), List.of(asked));
        }
    }
}
