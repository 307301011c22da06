package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.mapping.SyntheticSource;
import org.slatebridge.synthetic.DatasetGenerator;
import org.slatebridge.synthetic.Offense;

/** A folder with a Keystone dataset, and short ways to run it. Not thread-safe. */
final class Keystone {

    static final int LRECL = 200;

    private static final List<String> PUBLISHED =
            List.of("output", "manifest.json", "journal.dat", "decisions.jsonl", "rejects", "summary.txt");

    final Path folder;
    Path input;
    Path mapping = Path.of("mappings", "keystone.yaml");
    Path policy = Path.of("policies", "pennsylvania.yaml");
    LocalDate asOf = LocalDate.of(2026, 7, 1);
    RunRequest.DecisionsKept decisions = RunRequest.DecisionsKept.ALL;

    /** Decisions made elsewhere, instead of the policy. */
    @Nullable
    Path decidedBy;

    boolean withPolicy;
    boolean restore;
    RunControls controls = RunControls.NONE;

    @Nullable
    Path repository;

    private Keystone(Path folder) {
        this.folder = folder;
        this.input = folder.resolve("KSCCHMST");
    }

    /** A dataset of made-up people. */
    static Keystone of(Path folder, long persons, long seed) {
        Keystone keystone = new Keystone(folder);
        try {
            Mapping mapping = new Definitions().mapping(keystone.mapping);
            SyntheticSource source = mapping.synthetic().orElseThrow();
            String offenses = Files.readString(Path.of("mappings", source.offenses()), StandardCharsets.UTF_8);
            new DatasetGenerator(
                            mapping.datasets().get(0), Offense.readAll("o.csv", offenses), source.personKey(), seed)
                    .write(keystone.input, persons);
            return keystone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a changed copy of the mapping, with the copybook beside it. */
    void changeMapping(UnaryOperator<String> change) throws IOException {
        Path home = Files.createDirectories(folder.resolve("definitions"));
        String text = Files.readString(Path.of("mappings", "keystone.yaml"), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        mapping = Files.writeString(home.resolve("keystone.yaml"), changed, StandardCharsets.UTF_8);
        Files.write(home.resolve("KSCCHMST.cpy"), Files.readAllBytes(Path.of("copybooks", "KSCCHMST.cpy")));
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(input);
    }

    /** Replaces the input. */
    void write(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        Files.write(input, out.toByteArray());
    }

    /** The records from one number to another. */
    static byte[] records(byte[] dataset, int from, int to) {
        return Arrays.copyOfRange(dataset, (from - 1) * LRECL, to * LRECL);
    }

    static int count(byte[] dataset) {
        return dataset.length / LRECL;
    }

    Path out(String name) {
        return folder.resolve(name);
    }

    RunRequest request(String out, int checkpoint) {
        return new RunRequest(
                "test",
                mapping,
                decidedBy == null || withPolicy ? policy : null,
                decidedBy,
                Map.of("master", input),
                asOf,
                out(out),
                decisions,
                false,
                restore,
                checkpoint,
                repository,
                controls);
    }

    RunResult run(String out, int checkpoint) {
        return new Runs(Progress.SILENT).run(request(out, checkpoint));
    }

    RunResult run(String out) {
        return run(out, RunRequest.DEFAULT_CHECKPOINT_BYTES);
    }

    /** The refusal of a run, which must be one and must have published nothing. */
    DiagnosticException refused(String out) {
        DiagnosticException e = refusedRequest(out);
        assertNothingPublished(out);
        return e;
    }

    /** The refusal of a run, whatever is published already. */
    DiagnosticException refusedRequest(String out) {
        return Objects.requireNonNull(
                catchThrowableOfType(DiagnosticException.class, () -> run(out)), "must be refused: " + out);
    }

    void assertNothingPublished(String out) {
        for (String name : PUBLISHED) {
            assertThat(out(out).resolve(name)).doesNotExist();
        }
    }

    /** Runs and asks to stop as soon as the progress was told so many times; true if the run came to its end. */
    boolean runAndStop(String out, int checkpoint, int after) {
        int[] told = {0};
        Runs[] runs = new Runs[1];
        runs[0] = new Runs((done, total) -> {
            if (++told[0] == after) {
                runs[0].stop();
            }
        });
        return ends(runs[0], out, checkpoint, "SLB6012E ");
    }

    /** Runs and fails as soon as the progress was told so many times; true if the run came to its end. */
    boolean runAndFail(String out, int checkpoint, int after) {
        int[] told = {0};
        Runs runs = new Runs((done, total) -> {
            if (++told[0] == after) {
                throw new IllegalStateException("injected");
            }
        });
        return ends(runs, out, checkpoint, "SLB0099E ");
    }

    private boolean ends(Runs runs, String out, int checkpoint, String fault) {
        try {
            runs.run(request(out, checkpoint));
            return true;
        } catch (DiagnosticException e) {
            assertThat(e).hasMessageStartingWith(fault).message().doesNotContain("injected");
            assertNothingPublished(out);
            return false;
        }
    }

    /** What a run published, by path; a character stands for a byte, so that a difference shows. */
    Map<String, String> published(String out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path root = out(out);
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                if (!path.startsWith("work")) {
                    files.put(path, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        assertThat(files).containsKeys("manifest.json", "journal.dat", "summary.txt", "decisions.jsonl");
        return files;
    }
}
