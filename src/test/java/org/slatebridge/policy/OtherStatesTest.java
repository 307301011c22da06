package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.history.FactCatalogue;

/** Laws that are not shipped, of which the language must be able to say what sets them apart. */
class OtherStatesTest {

    private static final String[] STATES = {
        "utah", "connecticut", "michigan", "california", "oklahoma", "minnesota", "illinois"
    };

    @TestFactory
    Stream<DynamicContainer> decidesEveryCaseOfEachStateAsItsFileSays() {
        return Stream.of(STATES).map(state -> DynamicContainer.dynamicContainer(state, cases(state)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utah", "connecticut", "michigan", "california", "oklahoma", "minnesota", "illinois"})
    void saysThatItExercisesTheLanguageOnly(String state) throws IOException {
        assertThat(Files.readString(file(state), StandardCharsets.UTF_8)).contains("Not an encoding to rely on");
        assertThat(read(state).reviewed()).isFalse();
        assertThat(read(state).tests()).hasSizeBetween(5, 12);
    }

    private static Stream<DynamicTest> cases(String state) {
        return PolicyTests.run(read(state)).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.test().name(),
                        () -> assertThat(result.differences()).isEmpty()));
    }

    private static Path file(String state) {
        return Path.of("src", "test", "resources", "policies", state + ".yaml");
    }

    private static Policy read(String state) {
        Path file = file(state);
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return PolicyReader.read(file.toString(), text, FactCatalogue.standard());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
