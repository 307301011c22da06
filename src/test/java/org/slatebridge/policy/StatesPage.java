package org.slatebridge.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/states.md, as its tables say it. */
final class StatesPage {

    static final Path PAGE = Path.of("docs", "states.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^) ]+)(?: \"([^\"]*)\")?\\)");

    /** A row below a state: which policy says what with which word, and the case or test that shows it. */
    record Row(String state, Path policy, String feature, String word, String shownBy) {}

    /** A link, with the title it may have. */
    record Link(String target, String title) {}

    private StatesPage() {}

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Link> links() {
        List<Link> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(text(PAGE));
        while (matcher.find()) {
            links.add(new Link(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
        }
        return links;
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String section : text(PAGE).split("\n## ", -1)) {
            List<String> lines = section.lines().toList();
            boolean state = lines.size() > 4 && lines.get(4).startsWith("| feature |");
            if (state) {
                lines.subList(6, lines.size()).stream()
                        .filter(line -> line.startsWith("| "))
                        .forEach(line -> rows.add(row(lines.get(0), lines.get(2), line)));
            }
        }
        return rows;
    }

    private static Row row(String state, String policyLine, String line) {
        Matcher policy = LINK.matcher(policyLine);
        if (!policy.find()) {
            throw new IllegalStateException(state + ": must link to its policy");
        }
        String[] cells = line.split(" \\| ", -1);
        return new Row(
                state,
                PAGE.resolveSibling(policy.group(1)).normalize(),
                cells[0].substring(2),
                cells[1].replace("`", ""),
                cells[3].replace(" |", ""));
    }

    /**
     * The columns of the tables that compare states: for each state, feature and word, the case in the link's title.
     */
    static List<Row> cells() {
        List<Row> cells = new ArrayList<>();
        List<String> columns = List.of();
        for (String line : text(PAGE).lines().toList()) {
            List<String> parts = List.of(line.split(" ?\\| ?", -1));
            if (line.startsWith("| state |")) {
                columns = parts;
            } else if (!line.startsWith("| ")) {
                columns = line.startsWith("|---") ? columns : List.of();
            }
            for (int i = 2; i < columns.size() && !line.startsWith("| state |") && line.startsWith("| "); i++) {
                cells.addAll(cells(parts.get(1), columns.get(i), parts.get(i)));
            }
        }
        return cells;
    }

    private static List<Row> cells(String state, String feature, String cell) {
        List<Row> words = new ArrayList<>();
        Matcher word =
                Pattern.compile("\\[`([^`]+)`\\]\\(#[^ ]+ \"([^\"]*)\"\\)").matcher(cell);
        while (word.find()) {
            words.add(new Row(state, PAGE, feature, word.group(1), word.group(2)));
        }
        return words;
    }
}
