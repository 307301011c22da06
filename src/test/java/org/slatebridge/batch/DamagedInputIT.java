package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.ReturnCode;
import org.slatebridge.mapping.SmallState;
import org.slatebridge.writeback.JournalLayout;
import org.slatebridge.writeback.JournalReader;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.Verification;

/**
 * Runs over a small input that was cut at any length, or has any one bit flipped. A sample in every build, all of them
 * under profile {@code faults}.
 *
 * <p>A cut input is always refused, and nothing is published. One with a flipped bit is either refused, or what is
 * published is proven by {@code verify}, and no charge is sealed that was not sealed before, unless it is one of the
 * person whose record the bit is in, and the bit is in an item of the record: then the data itself says something else.
 */
class DamagedInputIT {

    private static final int SAMPLE = Integer.getInteger("slatebridge.damages", 30);
    private static final long SEED = Long.getLong("slatebridge.seed", 20260115);

    private static final String POLICY = """
            policy: small
            title: Seals old convictions
            statute: Small Code § 1
            reviewed: false
            open-questions: [Everything; this file exercises a run.]
            unit: charge
            versions:
              - {from: 2000-01-01, says: Old convictions are sealed, citation: Small Code § 1, mark: G}
            grades:
              - {grade: M1, class: misdemeanor, citation: Small Code § 1, mark: G}
              - {grade: M2, class: misdemeanor, citation: Small Code § 1, mark: G}
              - {grade: S, class: summary, citation: Small Code § 1, mark: G}
            provisions:
              - id: 1(a)
                says: a conviction of a misdemeanor of the second degree
                citation: Small Code § 1(a)
                mark: G
                covers: {all: [{disposition: conviction}, {grade: M2}]}
                requires:
                  - clock: {length: 10 years, since-latest-of: this-conviction}
                    says: ten years since the conviction
                    citation: Small Code § 1(a)
                    mark: G
            tests:
              - it: seals after ten years
                as-of: 2026-01-15
                charges:
                  - {charge: A, grade: M2, sealed: no, disposition: convicted 2010-01-01}
                expect: {A: {outcome: seal, under: 1(a)}}
            """;

    /** The first person's charge is to be sealed, the second's not yet. */
    private static final byte[] INPUT = SmallState.records(
            "0000010",
            "10A0001DOE       1970010101",
            "20A000101201000101",
            "30A00010101M2N00000000        01",
            "40A0001010120100101GP",
            "10B0002ROE       1980010101",
            "20B000201202500101",
            "30B00020101M2N00000000        01",
            "40B0002010120250101GP",
            "990000200000000000000000000");

    /** Where FILLER begins, by the first digit of a record's type. */
    private static final Map<Character, Integer> FILLER = Map.of('0', 7, '1', 27, '2', 18, '3', 32, '4', 21, '9', 27);

    private static final Path INPUT_NAME = Path.of("MASTER");

    @TempDir
    private Path folder;

    private final JournalLayout layout = new Definitions().journal();
    private Path mapping;
    private Path policy;
    private int runs;

    @BeforeEach
    void definitions() throws IOException {
        System.out.println("seed " + SEED);
        mapping = SmallState.definitions(folder);
        policy = Files.writeString(folder.resolve("small-policy.yaml"), POLICY);
        assertThat(sealed(run(INPUT))).containsExactly(4L);
    }

    @Test
    void refusesAnInputCutAtAnyLength() throws IOException {
        for (int length : sample(INPUT.length)) {
            Path out = run(Arrays.copyOf(INPUT, length));
            assertThat(out).as("%d bytes", length).isNull();
        }
    }

    @Test
    void neverSealsMoreForAFlippedBitThanTheDataSays() throws IOException {
        int refused = 0;
        int more = 0;
        List<Integer> bits = sample(INPUT.length * 8);
        for (int bit : bits) {
            byte[] flipped = INPUT.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            @Nullable Path out = run(flipped);
            if (out == null) {
                refused++;
            } else {
                Set<Long> sealed = sealed(out);
                sealed.remove(4L);
                assertThat(sealed).as("bit %d", bit).isSubsetOf(legitimate(bit / 8));
                more += sealed.size();
            }
            delete(out);
        }
        System.out.println(bits.size() + " bits: " + refused + " refused, " + more + " seals that the data now says");
    }

    /** Records of charges that the data may say to seal when a byte of it is another. */
    private static Set<Long> legitimate(int at) {
        int record = at / SmallState.LRECL;
        char type = SmallState.text(
                        Arrays.copyOfRange(INPUT, record * SmallState.LRECL, (record + 1) * SmallState.LRECL))
                .charAt(0);
        boolean ofPerson = record > 0 && type != '9';
        boolean inItem = at % SmallState.LRECL < FILLER.getOrDefault(type, 0);
        // a person has four records, and the third is the charge
        return ofPerson && inItem ? Set.of((record - 1L) / 4 * 4 + 4) : Set.of();
    }

    private static List<Integer> sample(int size) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(all, new Random(SEED));
        return all.subList(0, Math.min(SAMPLE, size));
    }

    /** The directory of a run that was published and proven; null if it was refused and nothing was published. */
    private @Nullable Path run(byte[] input) throws IOException {
        Path file = Files.write(folder.resolve(INPUT_NAME), input);
        Path out = folder.resolve("run" + runs++);
        RunRequest request = new RunRequest(
                "test",
                mapping,
                policy,
                Map.of("master", file),
                LocalDate.of(2026, 1, 15),
                out,
                RunRequest.DecisionsKept.ALL,
                false,
                RunRequest.DEFAULT_CHECKPOINT_BYTES,
                null);
        try {
            assertThat(new Runs(Progress.SILENT).run(request).returnCode()).isIn(ReturnCode.OK, ReturnCode.WARNING);
            new Verification(layout).verify(out, file);
            return out;
        } catch (DiagnosticException e) {
            assertRefused(e, out);
            delete(out);
            return null;
        }
    }

    private static void assertRefused(DiagnosticException e, Path out) {
        assertThat(e.diagnostics()).isNotEmpty();
        for (Diagnostic fault : e.diagnostics()) {
            assertThat(fault.line())
                    .matches("SLB\\d{4}E .*; .*")
                    .doesNotContain("SLB0099E")
                    .doesNotContain("Exception");
            assertThat(fault.code().returnCode()).isIn(ReturnCode.UNUSABLE, ReturnCode.SEVERE, ReturnCode.FATAL);
        }
        for (String name : List.of("output", "manifest.json", "journal.dat", "decisions.jsonl", "summary.txt")) {
            assertThat(out.resolve(name)).doesNotExist();
        }
    }

    /** Numbers of the charge records that were patched. */
    private Set<Long> sealed(@Nullable Path out) throws IOException {
        Path published = Objects.requireNonNull(out, "must be published");
        Set<Long> records = new TreeSet<>();
        try (JournalReader reader = new JournalReader(layout, published.resolve("journal.dat"))) {
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                if (!patch.charge().isEmpty()) {
                    records.add(patch.record());
                }
            }
        }
        return records;
    }

    private static void delete(@Nullable Path tree) throws IOException {
        if (tree != null && Files.exists(tree)) {
            try (Stream<Path> walk = Files.walk(tree)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
