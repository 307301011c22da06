package org.slatebridge.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code grade:} one of these grades; {@code class:} any grade of these classes.
 *
 * @param grades in the order of the policy
 * @param classes those asked for, or none where grades were
 */
record GradeIs(Said said, Set<String> grades, List<String> classes) implements Leaf {

    GradeIs {
        grades = Collections.unmodifiableSet(new LinkedHashSet<>(grades));
        classes = List.copyOf(classes);
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
    public Prose prose(Edition edition) {
        String words =
                classes.isEmpty() ? "graded " + Edition.or(List.copyOf(grades)) : "of class " + Edition.or(classes);
        return edition.prose(said, "the offense is " + words);
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("charge.grade");
    }
}
