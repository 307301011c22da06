package org.slatebridge.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Quality;
import org.slatebridge.mapping.FactValue;

/**
 * What is to be found about one question.
 *
 * @param value null where nothing is known
 * @param from the dataset that gives the value, or whose bytes mean nothing; null if missing
 * @param against datasets that say something else; then the fact is conflicting if all must agree
 */
record TrueFact(
        Quality quality,
        @Nullable FactValue value,
        @Nullable String from,
        List<String> against) {}
