package org.slatebridge.policy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code grade:} one of these grades; {@code class:} any grade of these classes. */
record GradeIs(Said said, Set<String> grades) implements Leaf {

    GradeIs {
        grades = Set.copyOf(grades);
    }

    @Override
    public Answer ask(ChargeView charge) {
        Grade grade = charge.grade();
        return grade == null ? Answer.UNKNOWN : Answer.of(grades.contains(grade.word()));
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        return List.of(charge.seen(charge.law().names().grade, charge.grade() != null));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("charge.grade");
    }
}
