package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;

/** {@code is:} a term the policy defines. */
record DefinitionIs(Said said, Definition definition) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, binding.definition(definition.name()));
    }

    @Override
    public Prose prose(Edition edition) {
        boolean inForce = edition.tells(definition.force());
        String meaning = inForce ? "" : " (not in force on " + edition.day() + ", so that nothing meets it)";
        return edition.prose(said, "the offense meets the definition of " + definition.name() + meaning);
    }

    @Override
    public void facts(Consumer<String> out) {
        definition.when().facts(out);
    }

    @Override
    public boolean wholePerson() {
        return definition.when().wholePerson();
    }

    private record Bound(Said said, Condition meaning) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            return meaning.ask(charge);
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            Reasoning asked = meaning.explain(charge);
            return new Reasoning(said.question(), asked.answer(), said.citation(), List.of(), List.of(asked));
        }
    }
}
