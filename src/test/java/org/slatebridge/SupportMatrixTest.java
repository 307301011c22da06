package org.slatebridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that the tables in docs/ name are there. */
class SupportMatrixTest {

    private static final Pattern REFERENCE = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");

    @Test
    void everyTestThatTheDocsNameExists() throws IOException {
        Map<String, Path> classes = testClasses();
        List<String> missing = new ArrayList<>();
        for (Path doc : docs()) {
            Matcher matcher = REFERENCE.matcher(Files.readString(doc));
            while (matcher.find()) {
                if (!exists(classes.get(matcher.group(1)), matcher.group(2))) {
                    missing.add(doc + ": " + matcher.group());
                }
            }
        }
        assertThat(missing).as("tests named in docs/ that are not there").isEmpty();
    }

    @Test
    void everyRowOfTheSupportMatrixNamesATest() throws IOException {
        String matrix = Files.readString(Path.of("docs/copybooks.md")).split("\n## ", -1)[1];
        List<String> rows = matrix.lines()
                .filter(l -> l.startsWith("| ") && !l.startsWith("| feature"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(30)
                .allMatch(l -> REFERENCE.matcher(l).find());
    }

    private static boolean exists(@Nullable Path source, @Nullable String method) throws IOException {
        return source != null && (method == null || Files.readString(source).contains("void " + method + "("));
    }

    private static List<Path> docs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** The test classes' sources by their simple names; those of the profile jrecord too. */
    private static Map<String, Path> testClasses() throws IOException {
        Map<String, Path> classes = new TreeMap<>();
        for (Path root : List.of(Path.of("src/test/java"), Path.of("src/jrecord/test"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(f -> f.toString().endsWith(".java"))
                        .sorted()
                        .forEach(
                                f -> classes.put(String.valueOf(f.getFileName()).replace(".java", ""), f));
            }
        }
        return classes;
    }
}
