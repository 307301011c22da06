package org.slatebridge.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.protection.OwnerOnly;
import org.slatebridge.writeback.ChosenPatches;
import org.slatebridge.writeback.JournalLayout;
import org.slatebridge.writeback.ManifestFile;
import org.slatebridge.writeback.Patch;
import org.slatebridge.writeback.PatchJournal;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.RunManifest.FileEntry;
import org.slatebridge.writeback.RunManifest.PatchedDataset;
import org.slatebridge.writeback.Sha256;
import org.slatebridge.writeback.Verification;

/**
 * Undoes what a run wrote for one person or one charge. What it leaves is a folder like that of a run: output, a
 * journal of the reversals and a manifest, so that {@code verify} proves it and {@code backout} undoes it. The folder
 * appears complete or not at all. Immutable.
 */
public final class ChosenBackout {

    private static final String JOURNAL = "journal.dat";

    private final RunDirectory run;
    private final RunPlaces places;
    private final String version;
    private final JournalLayout layout = new Definitions().journal();

    /**
     * @param run a finished run
     * @param places where its mapping is
     * @param version of this program
     */
    public ChosenBackout(RunDirectory run, RunPlaces places, String version) {
        this.run = run;
        this.places = places;
        this.version = version;
    }

    /**
     * Undoes the chosen patches.
     *
     * @param current dataset name to the file as it is now, where it has moved on since the run; where there is none,
     *     the output of the run is taken, and must be as the run left it
     * @param out the folder to make; must be empty or not there
     * @return the summary block
     * @throws DiagnosticException if anything is not as the run left it, so that nothing can be undone
     */
    public String restore(ChosenPatches choice, Map<String, Path> current, Path out) throws IOException {
        requireFree(out);
        RunManifest manifest = proven(current);
        RunSources.ProvenMapping proven = RunSources.mapping(manifest, places);
        Map<String, List<Patch>> chosen = choice.in(run.journal(), layout).stream()
                .collect(Collectors.groupingBy(Patch::dataset, LinkedHashMap::new, Collectors.toList()));
        Path folder = out.toAbsolutePath().normalize();
        Path parent = Files.createDirectories(folder.resolveSibling(""));
        Path part = Files.createTempDirectory(parent, folder.getFileName() + ".part");
        try {
            String summary = new Folder(part, manifest, proven).write(chosen, current);
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } finally {
            delete(part);
        }
    }

    private static void requireFree(Path out) throws IOException {
        boolean free = Files.notExists(out);
        if (Files.isDirectory(out)) {
            try (Stream<Path> inside = Files.list(out)) {
                free = inside.findAny().isEmpty();
            }
        }
        if (!free) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.OUTPUT_EXISTS, out + " is there already and not empty"));
        }
    }

    private RunManifest proven(Map<String, Path> current) throws IOException {
        Verification verification = new Verification(layout);
        RunManifest manifest = ManifestFile.read(run.manifest());
        if (manifest.datasets().stream().allMatch(dataset -> current.containsKey(dataset.name()))) {
            verification.requireJournal(manifest, run.journal());
        } else {
            verification.verify(run.root(), null);
        }
        for (String name : current.keySet()) {
            if (manifest.datasets().stream().noneMatch(dataset -> dataset.name().equals(name))) {
                throw new DiagnosticException(
                        Diagnostic.of(DiagnosticCode.MAPPING_INPUT, "the run has no dataset '" + name + "'")
                                .advising("name a dataset of the run"));
            }
            Inputs.readable(name, current);
        }
        return manifest;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The folder while it is made. */
    private final class Folder {

        private final Path root;
        private final RunManifest of;
        private final RunSources.ProvenMapping proven;
        private final Map<String, Path> inputs = new TreeMap<>();
        private final Map<String, Long> counts = new LinkedHashMap<>();

        Folder(Path root, RunManifest of, RunSources.ProvenMapping proven) {
            this.root = root;
            this.of = of;
            this.proven = proven;
        }

        String write(Map<String, List<Patch>> chosen, Map<String, Path> current) throws IOException {
            OwnerOnly.createFolders(root.resolve("output"));
            OwnerOnly.createFolders(root.resolve("sums"));
            OwnerOnly.createFolders(root.resolve("work"));
            List<PatchedDataset> patched = new ArrayList<>();
            List<Patch> changes = new ArrayList<>();
            long records = 0;
            for (PatchedDataset dataset : of.datasets()) {
                List<Patch> patches = chosen.get(dataset.name());
                if (patches != null) {
                    Path now = current.getOrDefault(dataset.name(), run.output().resolve(dataset.file()));
                    DatasetBackout backout = new DatasetBackout(mapped(dataset.name()), now);
                    changes.addAll(backout.write(patches, output(dataset)));
                    inputs.put(dataset.name(), now);
                    patched.add(new PatchedDataset(
                            dataset.name(),
                            dataset.file(),
                            Files.size(now),
                            backout.records(),
                            Sha256.ofFile(now),
                            ""));
                    records += backout.records();
                }
            }
            count(changes, records);
            return publish(patched, journal(patched, changes));
        }

        private DatasetMapping mapped(String name) {
            Mapping mapping = proven.mapping();
            return mapping.datasets().stream()
                    .filter(dataset -> dataset.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private Path output(PatchedDataset dataset) {
            return root.resolve("output").resolve(dataset.file());
        }

        private void count(List<Patch> changes, long records) {
            long changed = changes.stream()
                    .map(patch -> patch.dataset() + " " + patch.record())
                    .distinct()
                    .count();
            long charges = changes.stream()
                    .map(Patch::charge)
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .count();
            counts.put("charges-backed-out", charges);
            counts.put(Counter.RECORDS_READ.label(), records);
            counts.put(Counter.RECORDS_CHANGED.label(), changed);
            counts.put(Counter.RECORDS_UNCHANGED.label(), records - changed);
        }

        private PatchJournal.State journal(List<PatchedDataset> patched, List<Patch> changes) throws IOException {
            try (PatchJournal journal = new PatchJournal(layout, root.resolve(JOURNAL), PatchJournal.State.EMPTY)) {
                journal.header(HexFormat.of().parseHex(fingerprint(patched)));
                changes.forEach(journal::append);
                journal.trailer();
                journal.flush();
                journal.force();
                return journal.state();
            }
        }

        /** Of what the backout began with; keys are in the journal, and no hash of one stands anywhere. */
        private String fingerprint(List<PatchedDataset> patched) {
            String inputs = patched.stream()
                    .map(dataset -> "input " + dataset.name() + "=" + dataset.inputSha256() + "\n")
                    .collect(Collectors.joining());
            String text = "backout of journal=" + of.journalHead() + "\nprogram version=" + version + "\n" + inputs;
            return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
        }

        private String publish(List<PatchedDataset> patched, PatchJournal.State journal) throws IOException {
            List<PatchedDataset> datasets = new ArrayList<>();
            List<FileEntry> files = new ArrayList<>(List.of(entry(JOURNAL)));
            for (PatchedDataset dataset : patched) {
                datasets.add(hashed(dataset));
                files.add(entry(Verification.SUMS.apply(dataset.name())));
            }
            Map<String, String> definitions = new TreeMap<>(proven.hashes());
            definitions.put("journal backed out", of.journalHead());
            RunManifest manifest = new RunManifest(
                    version,
                    of.asOf(),
                    fingerprint(patched),
                    definitions,
                    datasets,
                    journal.sequence(),
                    journal.head(),
                    files,
                    counts);
            String summary = Summary.ofBackout(manifest, proven.mapping().name(), of.journalHead());
            OwnerOnly.write(root.resolve("summary.txt"), summary.getBytes(StandardCharsets.UTF_8));
            new RunPlaces(places.mapping(), null, inputs).note(new RunDirectory(root).places());
            OwnerOnly.write(root.resolve("manifest.json"), ManifestFile.bytes(manifest.with(entry("summary.txt"))));
            new Verification(layout).verify(root, null);
            return summary;
        }

        private PatchedDataset hashed(PatchedDataset dataset) throws IOException {
            Path sums = root.resolve(Verification.SUMS.apply(dataset.name()));
            OwnerOnly.create(sums);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sums))) {
                Verification.Hashes hashes =
                        new Verification(layout).hashes(dataset.name(), output(dataset), root.resolve(JOURNAL), out);
                return new PatchedDataset(
                        dataset.name(),
                        dataset.file(),
                        dataset.size(),
                        dataset.records(),
                        dataset.inputSha256(),
                        hashes.patched());
            }
        }

        private FileEntry entry(String path) throws IOException {
            Path file = root.resolve(path);
            return new FileEntry(path, Files.size(file), Sha256.ofFile(file));
        }
    }
}
