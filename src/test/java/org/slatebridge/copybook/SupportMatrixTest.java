package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
        Map<String, String> classes = testClasses();
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

    private static boolean exists(@Nullable String name, @Nullable String method) {
        if (name == null || method == null) {
            return name != null;
        }
        try {
            return Arrays.stream(Class.forName(name).getDeclaredMethods())
                    .map(Method::getName)
                    .anyMatch(method::equals);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<Path> docs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** Simple names of the test classes with their full names. */
    private static Map<String, String> testClasses() throws IOException {
        Path root = Path.of("src/test/java");
        Map<String, String> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(f -> {
                String name = root.relativize(f).toString().replace('/', '.').replaceFirst("\\.java$", "");
                classes.put(name.substring(name.lastIndexOf('.') + 1), name);
            });
        }
        return classes;
    }
}
