package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code any:} at least one of the parts. */
record AnyOf(Said said, List<Clause> parts) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, binding.bindAll(parts));
    }

    @Override
    public Prose prose(Edition edition) {
        List<Prose> told = edition.all(parts);
        return edition.prose(said, Edition.each(told, "any of these", "this is never so"), told);
    }

    @Override
    public void facts(Consumer<String> out) {
        parts.forEach(part -> part.facts(out));
    }

    @Override
    public boolean wholePerson() {
        return parts.stream().anyMatch(Clause::wholePerson);
    }

    private record Bound(Said said, List<Condition> parts) implements Condition {

        @Override
        public Answer ask(ChargeView charge) {
            Answer any = Answer.NO;
            for (int i = 0; i < parts.size() && any != Answer.YES; i++) {
                any = any.or(parts.get(i).ask(charge));
            }
            return any;
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            List<Reasoning> asked = parts.stream().map(p -> p.explain(charge)).toList();
            Answer answer = asked.stream().map(Reasoning::answer).reduce(Answer.NO, Answer::or);
            return new Reasoning(said.question(), answer, said.citation(), List.of(), asked);
        }

        @Override
        public @Nullable LocalDate opensOn(ChargeView charge) {
            return parts.stream()
                    .map(part -> part.opensOn(charge))
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }
    }
}
