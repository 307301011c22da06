package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No wording of a copybook's faults without a test that has seen it. */
class FaultWordingTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$|'\"'", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("\\p{Alpha}[\\p{Alpha}-]*( \\S+)* \\p{Alpha}.*");

    @Test
    void everyWordingIsInATest() throws IOException {
        String tests = joined(texts(Path.of("src/test/java/org/slatebridge/copybook")))
                + joined(texts(Path.of("src/test/java/org/slatebridge/cli")));
        List<String> unseen = texts(Path.of("src/main/java/org/slatebridge/copybook"))
                .map(text -> COMMENT.matcher(text).replaceAll(" "))
                .map(text -> JOINED.matcher(text).replaceAll(""))
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(found -> found.group(1).strip())
                .filter(wording -> SENTENCE.matcher(wording).matches())
                .filter(wording -> !tests.contains(wording))
                .toList();
        assertThat(unseen).as("wordings of faults that no test asserts").isEmpty();
    }

    private static String joined(Stream<String> texts) {
        return texts.map(JOINED::matcher).map(m -> m.replaceAll("")).collect(Collectors.joining());
    }

    private static Stream<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("FaultWordingTest.java"))
                    .map(FaultWordingTest::text)
                    .toList()
                    .stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
