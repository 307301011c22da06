package org.slatebridge.policy.naive;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Yes, no, and empty for nobody knows. */
final class Kleene {

    static final Optional<Boolean> YES = Optional.of(true);
    static final Optional<Boolean> NO = Optional.of(false);
    static final Optional<Boolean> UNKNOWN = Optional.empty();

    private Kleene() {}

    static boolean yes(Optional<Boolean> answer) {
        return answer.equals(YES);
    }

    static boolean no(Optional<Boolean> answer) {
        return answer.equals(NO);
    }

    static Optional<Boolean> not(Optional<Boolean> answer) {
        return answer.map(value -> !value);
    }

    static Optional<Boolean> all(Stream<Optional<Boolean>> answers) {
        return not(any(answers.map(Kleene::not)));
    }

    static Optional<Boolean> any(Stream<Optional<Boolean>> answers) {
        List<Optional<Boolean>> list = answers.toList();
        return list.contains(YES) ? YES : list.contains(UNKNOWN) ? UNKNOWN : NO;
    }

    /** Whether a value passes; nobody knows of a value nobody knows. */
    static <T> Optional<Boolean> is(Optional<T> value, Predicate<T> test) {
        return value.map(test::test);
    }
}
