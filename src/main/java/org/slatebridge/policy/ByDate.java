package org.slatebridge.policy;

import java.util.function.Consumer;

/** A condition that is another from one version of the law to the next. */
record ByDate(Said said, Dated<Clause> clauses) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return clauses.on(binding.asOf()).value().bind(binding);
    }

    @Override
    public void facts(Consumer<String> out) {
        clauses.values().forEach(each -> each.value().facts(out));
    }

    @Override
    public boolean wholePerson() {
        return clauses.values().stream().anyMatch(each -> each.value().wholePerson());
    }
}
