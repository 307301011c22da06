package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** A condition that is another from one version of the law to the next. */
record ByDate(Said said, Dated<Clause> clauses) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return clauses.on(binding.asOf()).value().bind(binding);
    }

    @Override
    public Prose prose(Edition edition) {
        LocalDate day = edition.day();
        if (day != null) {
            return clauses.on(day).value().prose(edition);
        }
        List<Prose> parts = clauses.values().stream()
                .map(each -> new Prose(
                        "from " + each.from() + " on",
                        null,
                        each.citation(),
                        List.of(each.value().prose(edition))))
                .toList();
        return edition.prose(said, "by the version in force", parts);
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
