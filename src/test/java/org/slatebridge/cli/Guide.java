package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page of {@code docs} whose commands are run, in a folder of their own, and whose outputs are compared. */
final class Guide {

    private static final String PROMPT = "$ ./slatebridge ";
    private static final String LEFT_OUT = "…";
    private static final String WORK = "work/";

    private final Path folder;
    private final List<List<String>> blocks;
    private final List<Step> steps;
    private final List<Cli> outcomes = new ArrayList<>();

    /** A command of the guide, and the lines it shows. */
    record Step(String command, List<String> shown) {}

    private Guide(List<List<String>> blocks, Path folder) {
        this.folder = folder;
        this.blocks = blocks;
        this.steps = blocks.stream()
                .filter(block -> block.get(0).startsWith(PROMPT))
                .map(Guide::step)
                .toList();
    }

    /** Runs all commands of a page; what they write below {@code work} goes into the folder. */
    static Guide follow(Path page, Path folder) throws IOException {
        Guide guide = new Guide(blocks(page), folder);
        for (Step step : guide.steps) {
            guide.outcomes.add(Cli.run(Arrays.stream(step.command().split(" +", -1))
                    .map(word -> word.startsWith(WORK) || word.contains("=" + WORK)
                            ? word.replace(WORK, folder + "/")
                            : word)
                    .toArray(String[]::new)));
        }
        return guide;
    }

    /** The indented blocks, without their indent; another line ends one, and so does the next command. */
    private static List<List<String>> blocks(Path page) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(page)) {
            boolean code = line.startsWith("    ");
            if (code && (!inside || line.startsWith(PROMPT, 4))) {
                blocks.add(new ArrayList<>());
            }
            if (code) {
                blocks.get(blocks.size() - 1).add(line.substring(4));
            }
            inside = code
                    || (inside
                            && line.isEmpty()
                            && blocks.get(blocks.size() - 1).get(0).startsWith(PROMPT));
        }
        return blocks;
    }

    private static Step step(List<String> block) {
        StringBuilder command = new StringBuilder();
        int at = 0;
        while (block.get(at).endsWith("\\")) {
            command.append(block.get(at), 0, block.get(at).length() - 1).append(' ');
            at++;
        }
        command.append(block.get(at));
        List<String> shown = block.subList(at + 1, block.size());
        return new Step(command.substring(PROMPT.length()), shown);
    }

    List<Step> steps() {
        return steps;
    }

    /** The blocks that are no commands. */
    List<List<String>> quoted() {
        return blocks.stream().filter(block -> !block.get(0).startsWith("$ ")).toList();
    }

    /** What became of the last command that begins so. */
    Cli outcome(String begin) {
        int found = -1;
        for (int i = 0; i < steps.size(); i++) {
            found = steps.get(i).command().startsWith(begin) ? i : found;
        }
        assertThat(found).as(begin).isNotNegative();
        return outcomes.get(found);
    }

    private String text(Cli outcome) {
        return (outcome.out() + outcome.err())
                .lines()
                .filter(line -> !line.isEmpty())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "\n", "\n"))
                .replace(folder + "/", WORK);
    }

    /** Compares what each command shows, line by line; a line {@code …} stands for any. */
    void assertShown() {
        for (int i = 0; i < steps.size(); i++) {
            String text = text(outcomes.get(i));
            String shown = Cli.unfolded(String.join("\n", steps.get(i).shown()));
            int at = 0;
            for (String part : shown.split(LEFT_OUT, -1)) {
                String lines = part.strip().isEmpty() ? "\n" : "\n" + part.replaceAll("^\n|\n$", "") + "\n";
                int found = text.indexOf(lines, at);
                assertThat(found)
                        .as("%s%nshows%n%s%nin%n%s", steps.get(i).command(), lines, text)
                        .isNotNegative();
                at = found + lines.length() - 1;
            }
            if (!shown.contains(LEFT_OUT)) {
                assertThat(text.strip()).isEqualTo(shown);
            }
        }
    }

    /** A text without the indents of its lines. */
    static String flat(Iterable<String> lines) {
        List<String> flat = new ArrayList<>();
        lines.forEach(line -> flat.add(line.strip()));
        return String.join("\n", flat);
    }
}
