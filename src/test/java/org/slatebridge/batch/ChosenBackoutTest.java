package org.slatebridge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.writeback.Backout;
import org.slatebridge.writeback.ChosenPatches;
import org.slatebridge.writeback.JournalLayout;
import org.slatebridge.writeback.JournalReader;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Verification;

/** One person's or one charge's patches undone, in the output of the run or in the dataset as it is now. */
class ChosenBackoutTest {

    private static final Charset PAGE = Charset.forName("IBM037");
    private static final int SEALED_COUNT = 36;
    private static final int SEAL_DATE_HASH = 48;

    @TempDir
    private Path folder;

    private final JournalLayout layout = new Definitions().journal();
    private Keystone keystone;
    private RunDirectory run;
    private List<Patch> patches;

    @BeforeEach
    void runOnce() throws IOException {
        keystone = Keystone.of(folder, 400, 91);
        keystone.run("run");
        run = new RunDirectory(keystone.out("run"));
        patches = patchesOf(run);
    }

    private List<Patch> patchesOf(RunDirectory directory) throws IOException {
        List<Patch> found = new ArrayList<>();
        try (JournalReader reader = new JournalReader(layout, directory.journal())) {
            for (Patch patch = reader.next(); patch != null; patch = reader.next()) {
                found.add(patch);
            }
        }
        return found;
    }

    private byte[] output() throws IOException {
        return Files.readAllBytes(run.output().resolve("KSCCHMST"));
    }

    private byte[] output(Path backedOut) throws IOException {
        return Files.readAllBytes(backedOut.resolve("output/KSCCHMST"));
    }

    /** A person with several charges sealed. */
    private String someone() {
        Map<String, Integer> charges = new TreeMap<>();
        patches.stream()
                .filter(patch -> !patch.person().isEmpty())
                .forEach(patch -> charges.merge(patch.person(), 1, Integer::sum));
        return charges.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private List<Patch> of(String person) {
        return patches.stream().filter(patch -> patch.person().equals(person)).toList();
    }

    private String backout(
            RunDirectory from, @Nullable String person, @Nullable String charge, Map<String, Path> current, String out)
            throws IOException {
        return new ChosenBackout(from, RunPlaces.of(from), "test")
                .restore(new ChosenPatches(person, charge), current, folder.resolve(out));
    }

    private DiagnosticException refused(@Nullable String person, @Nullable String charge, Map<String, Path> current) {
        DiagnosticException e = Objects.requireNonNull(catchThrowableOfType(
                DiagnosticException.class, () -> backout(run, person, charge, current, "refused")));
        assertThat(folder.resolve("refused")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
        for (Patch patch : patches) {
            if (!patch.person().isEmpty()) {
                assertThat(e.getMessage()).doesNotContain(patch.person());
            }
        }
        return e;
    }

    /** What is to come out, by offsets of the copybook and without the program. */
    private static byte[] undone(byte[] dataset, List<Patch> undo) {
        byte[] out = dataset.clone();
        ByteBuffer trailer = ByteBuffer.wrap(out, out.length - Keystone.LRECL, Keystone.LRECL)
                .slice();
        for (Patch patch : undo) {
            System.arraycopy(patch.before(), 0, out, (int) patch.offset(), patch.before().length);
            trailer.putInt(SEALED_COUNT, trailer.getInt(SEALED_COUNT) - 1);
            byte[] hash = new byte[8];
            trailer.get(SEAL_DATE_HASH, hash);
            String digits = HexFormat.of().formatHex(hash);
            long less = Long.parseLong(digits.substring(0, 15)) - 20260701;
            trailer.put(SEAL_DATE_HASH, HexFormat.of().parseHex(String.format("%015dC", less)));
        }
        return out;
    }

    private RunManifest verified(Path backedOut) throws IOException {
        return new Verification(layout).verify(backedOut, null);
    }

    @Test
    void givesBackOnePersonsRecordsAndMakesTheTotalsRight() throws IOException {
        String person = someone();
        String summary = backout(run, person, null, Map.of(), "undone");

        byte[] expected = undone(output(), of(person));
        assertThat(output(folder.resolve("undone"))).isEqualTo(expected).isNotEqualTo(output());
        RunManifest manifest = verified(folder.resolve("undone"));
        assertThat(manifest.count("charges-backed-out")).isEqualTo(of(person).size());
        assertThat(manifest.count("records-changed")).isEqualTo(of(person).size() + 1);
        assertThat(manifest.count("records-read")).isEqualTo(expected.length / Keystone.LRECL);
        assertThat(manifest.definitions())
                .containsEntry(
                        "journal backed out", ManifestFile.read(run.manifest()).journalHead())
                .containsKeys("mapping keystone.yaml", "copybook KSCCHMST.cpy");
        assertThat(summary)
                .startsWith("BACKOUT SUMMARY         SLATEBRIDGE test\n")
                .contains("JOURNAL HEAD            " + manifest.journalHead() + "\n")
                .doesNotContain(person);
    }

    @Test
    void givesBackOneChargeOnly() throws IOException {
        Patch one = of(someone()).get(1);
        backout(run, null, one.charge(), Map.of(), "undone");

        assertThat(output(folder.resolve("undone"))).isEqualTo(undone(output(), List.of(one)));
        assertThat(verified(folder.resolve("undone")).count("charges-backed-out"))
                .isEqualTo(1);
        assertThat(patchesOf(new RunDirectory(folder.resolve("undone"))).get(0).charge())
                .isEqualTo(one.charge());
    }

    @Test
    void whatWasBackedOutCanBeUndoneAsAWholeOrForThePersonAgain() throws IOException {
        String person = someone();
        backout(run, person, null, Map.of(), "undone");
        RunDirectory undone = new RunDirectory(folder.resolve("undone"));

        new Backout(layout)
                .restore(
                        verified(undone.root()).datasets().get(0),
                        undone.output().resolve("KSCCHMST"),
                        undone.journal(),
                        folder.resolve("whole"));
        assertThat(Files.readAllBytes(folder.resolve("whole"))).isEqualTo(output());

        backout(undone, person, null, Map.of(), "again");
        assertThat(output(folder.resolve("again"))).isEqualTo(output());
        verified(folder.resolve("again"));
    }

    @Test
    void undoingEverybodyOneAfterTheOtherGivesTheInput() throws IOException {
        List<String> persons = patches.stream()
                .map(Patch::person)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        RunDirectory from = run;
        Path before = folder.resolve("before");
        Files.write(before, output());
        for (int i = 0; i < persons.size(); i++) {
            backout(run, persons.get(i), null, Map.of("master", before), "undone" + i);
            before = folder.resolve("undone" + i).resolve("output/KSCCHMST");
        }
        assertThat(Files.readAllBytes(before)).isEqualTo(keystone.bytes());
        assertThat(from.manifest()).exists();
    }

    @Test
    void givesBackThoseRecordsWhereTheDatasetHasMovedOn() throws IOException {
        String person = someone();
        byte[] now = output();
        now[5 * Keystone.LRECL + 150] ^= 0x10; // FILLER of another record
        byte[] more = Arrays.copyOf(now, now.length + Keystone.LRECL);
        System.arraycopy(now, now.length - Keystone.LRECL, more, now.length, Keystone.LRECL);
        byte[] added = Keystone.records(now, 2, 2);
        System.arraycopy(added, 0, more, now.length - Keystone.LRECL, Keystone.LRECL);
        System.arraycopy("KS99999999".getBytes(PAGE), 0, more, now.length - Keystone.LRECL + 2, 10);
        addPerson(more, 99999999);
        Path current = Files.write(folder.resolve("today"), more);

        backout(run, person, null, Map.of("master", current), "undone");

        assertThat(output(folder.resolve("undone"))).isEqualTo(undone(more, of(person)));
        assertThat(verified(folder.resolve("undone")).datasets().get(0).size()).isEqualTo(more.length);
        assertThat(Files.readAllBytes(current)).isEqualTo(more);
    }

    /** The trailer counts one more record and person, and adds up the number of the SID. */
    private static void addPerson(byte[] dataset, long sid) {
        ByteBuffer trailer = ByteBuffer.wrap(dataset, dataset.length - Keystone.LRECL, Keystone.LRECL)
                .slice();
        trailer.putInt(12, trailer.getInt(12) + 1);
        trailer.putInt(16, trailer.getInt(16) + 1);
        byte[] hash = new byte[8];
        trailer.get(40, hash);
        long sum = Long.parseLong(HexFormat.of().formatHex(hash).substring(0, 15)) + sid;
        trailer.put(40, HexFormat.of().parseHex(String.format("%015dC", sum)));
    }

    @Test
    void refusesWhereTheBytesOfThePatchHaveChanged() throws IOException {
        Patch patch = of(someone()).get(0);
        byte[] now = output();
        now[(int) patch.offset() + 9] ^= 1; // authority: no total adds it up
        Path current = Files.write(folder.resolve("today"), now);
        assertThat(refused(patch.person(), null, Map.of("master", current)))
                .hasMessageStartingWith("SLB5004E master record ")
                .hasMessageContaining("offset " + patch.offset() + ": the bytes are not those the journal says");
    }

    @Test
    void refusesWhereAnotherRecordStandsAtThePlaceWithTheSameBytes() throws IOException {
        Patch patch = of(someone()).get(0);
        byte[] now = output();
        int at = (int) (patch.offset() / Keystone.LRECL * Keystone.LRECL);
        now[at + 11] ^= 1; // last digit of the SID: the charge is somebody else's
        Path current = Files.write(folder.resolve("today"), now);
        assertThat(refused(patch.person(), null, Map.of("master", current)))
                .hasMessageStartingWith("SLB5004E master record ")
                .hasMessageContaining("the record here is not that of the charge any more");
    }

    @Test
    void refusesAnOutputThatHasChangedSinceTheRun() throws IOException {
        byte[] now = output();
        now[300] ^= 1;
        Files.write(run.output().resolve("KSCCHMST"), now);
        assertThat(refused(someone(), null, Map.of())).hasMessageStartingWith("SLB5003E master offset 300: ");
    }

    @Test
    void refusesADatasetWhoseTotalsAreWrong() throws IOException {
        byte[] now = output();
        now[now.length - Keystone.LRECL + 15] ^= 1;
        Path current = Files.write(folder.resolve("today"), now);
        assertThat(refused(someone(), null, Map.of("master", current)))
                .hasMessageStartingWith("SLB5006E master record ")
                .hasMessageContaining("KS-TRL-RECORD-COUNT");
    }

    @Test
    void refusesADatasetThatEndsBeforeThePatch() throws IOException {
        byte[] now = output();
        Patch patch = of(someone()).get(0);
        Path current = folder.resolve("today");
        Files.write(current, Keystone.records(now, 1, (int) patch.record() - 1));
        assertThat(refused(patch.person(), null, Map.of("master", current)))
                .hasMessageContaining("the patch lies behind the end of the dataset");
    }

    @Test
    void refusesKeysThatNobodyHasInTheJournal() {
        assertThat(refused("KS99999999", null, Map.of()))
                .hasMessage("SLB5060E the journal has no patch of the person that was given; check the key; a key is"
                        + " written as decisions.jsonl has it");
        assertThat(refused(null, "KS99999999/1/1", Map.of()))
                .hasMessageStartingWith("SLB5060E the journal has no patch of the charge that was given");
        assertThat(refused(someone(), "KS99999999/1/1", Map.of())).hasMessageStartingWith("SLB5060E ");
    }

    @Test
    void refusesAMappingThatHasChangedSinceTheRun() throws IOException {
        keystone.changeMapping(text -> text + "# changed\n");
        RunPlaces places = new RunPlaces(keystone.mapping, null, Map.of());
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class,
                () -> new ChosenBackout(run, places, "test")
                        .restore(new ChosenPatches(someone(), null), Map.of(), folder.resolve("refused")));
        assertThat(e).hasMessageStartingWith("SLB3130E mapping keystone.yaml is not what the run was done with");
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("there")).resolve("mine"), "mine");
        DiagnosticException e =
                catchThrowableOfType(DiagnosticException.class, () -> backout(run, someone(), null, Map.of(), "there"));
        assertThat(e).hasMessageStartingWith("SLB5005E ");
        assertThat(folder.resolve("there")).isDirectoryNotContaining("glob:**output");
    }

    @Test
    void aTornJournalIsRefusedWithAnyDataset() throws IOException {
        String person = someone();
        byte[] journal = Files.readAllBytes(run.journal());
        Files.write(run.journal(), Arrays.copyOf(journal, journal.length - 256));
        Path current = Files.write(folder.resolve("today"), output());
        assertThat(refused(person, null, Map.of("master", current))).hasMessageStartingWith("SLB5001E journal ");
        assertThat(refused(person, null, Map.of("other", current))).hasMessageStartingWith("SLB5001E journal ");
    }

    @Test
    void refusesADatasetTheRunDoesNotHave() {
        assertThat(refused(someone(), null, Map.of("other", keystone.input)))
                .hasMessageStartingWith("SLB3010E the run has no dataset 'other'");
    }
}
