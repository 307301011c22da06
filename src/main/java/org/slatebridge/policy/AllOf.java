package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code all:} every one of the parts. */
record AllOf(Said said, List<Clause> parts) implements Clause {

    @Override
    public Condition bind(Binding binding) {
        return new Bound(said, binding.bindAll(parts));
    }

    @Override
    public Prose prose(Edition edition) {
        List<Prose> told = edition.all(parts);
        return edition.prose(said, Edition.each(told, "all of these", "nothing more is asked"), told);
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
            Answer all = Answer.YES;
            for (int i = 0; i < parts.size() && all != Answer.NO; i++) {
                all = all.and(parts.get(i).ask(charge));
            }
            return all;
        }

        @Override
        public Reasoning explain(ChargeView charge) {
            List<Reasoning> asked = parts.stream().map(p -> p.explain(charge)).toList();
            Answer answer = asked.stream().map(Reasoning::answer).reduce(Answer.YES, Answer::and);
            return new Reasoning(said.question(), answer, said.citation(), List.of(), asked);
        }

        @Override
        public @Nullable LocalDate opensOn(ChargeView charge) {
            LocalDate last = null;
            for (Condition part : parts) {
                Answer answer = part.ask(charge);
                LocalDate opens = answer == Answer.NO ? part.opensOn(charge) : null;
                if (opens == null && answer != Answer.YES) {
                    return null;
                }
                last = opens != null && (last == null || opens.isAfter(last)) ? opens : last;
            }
            return last;
        }
    }
}
