package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slatebridge.history.FactCatalogue;

/** Laws that are not shipped, of which the language must be able to say what sets them apart. */
class OtherStatesTest {

    static List<String> states() {
        return List.of("utah", "connecticut", "michigan", "california", "oklahoma", "minnesota", "illinois");
    }

    @TestFactory
    Stream<DynamicContainer> decidesEveryCaseOfEachStateAsItsFileSays() {
        return states().stream().map(state -> DynamicContainer.dynamicContainer(state, cases(state)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void saysThatItExercisesTheLanguageOnly(String state) {
        assertThat(StatesPage.text(file(state))).contains("Not an encoding to rely on");
        assertThat(read(file(state)).reviewed()).isFalse();
        assertThat(read(file(state)).tests()).hasSizeBetween(5, 12);
    }

    @ParameterizedTest
    @CsvSource({
        "policies/virginia.yaml, monthly",
        "policies/colorado.yaml, quarterly",
        "policies/delaware.yaml, monthly",
        "src/test/resources/policies/michigan.yaml, daily",
        "src/test/resources/policies/california.yaml, monthly",
        "src/test/resources/policies/oklahoma.yaml, monthly",
        "src/test/resources/policies/illinois.yaml, quarterly"
    })
    void tellsHowOftenAStateLooks(Path file, String every) {
        assertThat(read(file).cadence()).extracting(Cadence::every).isEqualTo(every);
    }

    private static Stream<DynamicTest> cases(String state) {
        return PolicyTests.run(read(file(state))).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.test().name(),
                        () -> assertThat(result.differences()).isEmpty()));
    }

    private static Path file(String state) {
        return Path.of("src", "test", "resources", "policies", state + ".yaml");
    }

    private static Policy read(Path file) {
        return PolicyReader.read(file.toString(), StatesPage.text(file), FactCatalogue.standard());
    }
}
