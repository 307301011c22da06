package org.slatebridge.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN = List.of("grade", "charge", "disposition", "one", "V");

    @ParameterizedTest
    @CsvSource({
        "grad, grade",
        "Grade, grade",
        "grdae, grade",
        "chrage, charge",
        "dispotision, disposition",
        "oen, one",
        "on, one"
    })
    void findsTheWordThatWasMeant(String word, String meant) {
        assertThat(Spelling.nearest(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"sentence", "X", "disp", "''"})
    void doesNotGuess(String word) {
        assertThat(Spelling.nearest(word, KNOWN)).isEmpty();
    }

    @Test
    void takesTheFirstOfTwoEquallyNear() {
        assertThat(Spelling.nearest("cat", List.of("bat", "hat"))).contains("bat");
    }
}
