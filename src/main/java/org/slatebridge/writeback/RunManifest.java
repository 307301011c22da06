package org.slatebridge.writeback;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.DatasetReader;

/**
 * What a run read, decided and wrote, with the hashes that prove it. It has no clock and no path in it, so the same run
 * anywhere gives the same manifest. Immutable.
 *
 * @param version of the program
 * @param asOf date of the run, YYYY-MM-DD
 * @param fingerprint SHA-256 over everything that decides what a run does, in hexadecimal
 * @param definitions name to SHA-256 of mapping, policy and copybooks
 * @param datasets what was patched
 * @param read what was read besides, and left as it is
 * @param journalPatches patch records in the journal
 * @param journalHead last chain of the journal
 * @param files the other files of the run directory
 * @param counts what was counted
 * @param delivery which delivery it was
 */
public record RunManifest(
        String version,
        String asOf,
        String fingerprint,
        Map<String, String> definitions,
        List<PatchedDataset> datasets,
        List<ReadDataset> read,
        long journalPatches,
        String journalHead,
        List<FileEntry> files,
        Map<String, Long> counts,
        Delivery delivery) {

    /** A manifest of datasets that all were patched and say nothing of deliveries. */
    public RunManifest(
            String version,
            String asOf,
            String fingerprint,
            Map<String, String> definitions,
            List<PatchedDataset> datasets,
            long journalPatches,
            String journalHead,
            List<FileEntry> files,
            Map<String, Long> counts) {
        this(
                version,
                asOf,
                fingerprint,
                definitions,
                datasets,
                List.of(),
                journalPatches,
                journalHead,
                files,
                counts,
                Delivery.UNKNOWN);
    }

    /** The same, with one more file of the run directory. */
    public RunManifest with(FileEntry file) {
        List<FileEntry> more = new ArrayList<>(files);
        more.add(file);
        return new RunManifest(
                version,
                asOf,
                fingerprint,
                definitions,
                datasets,
                read,
                journalPatches,
                journalHead,
                more,
                counts,
                delivery);
    }

    /** The same, of a delivery. */
    public RunManifest with(Delivery of) {
        return new RunManifest(
                version,
                asOf,
                fingerprint,
                definitions,
                datasets,
                read,
                journalPatches,
                journalHead,
                files,
                counts,
                of);
    }

    /** Every dataset that decisions rest on, as it was read. */
    public List<ReadDataset> inputs() {
        List<ReadDataset> all = new ArrayList<>();
        datasets.forEach(d -> all.add(new ReadDataset(d.name(), d.size(), d.records(), d.inputSha256())));
        all.addAll(read);
        return all;
    }

    /** A dataset as it was read. */
    public ReadDataset inputOf(String dataset) {
        return inputs().stream()
                .filter(d -> d.name().equals(dataset))
                .findFirst()
                .orElseThrow();
    }

    /** A count by its name; 0 where nothing of that name was counted. */
    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /**
     * Which delivery of the dataset was run.
     *
     * @param cycle the number its header states; null where the mapping names none, or it is none
     * @param again why it was run although it, or one like it, had been; null where it was not
     */
    public record Delivery(@Nullable Long cycle, @Nullable String again) {

        /** A delivery that says nothing of itself. */
        public static final Delivery UNKNOWN = new Delivery(null, null);
    }

    /**
     * A dataset before and after. Of one that is packed with gzip, size and hashes are those of what it holds; how it
     * is packed stands among the files.
     *
     * @param name in the mapping
     * @param file name of the output, below {@code output/}
     * @param size bytes, before as after
     * @param records how many
     * @param inputSha256 before
     * @param outputSha256 after
     */
    public record PatchedDataset(
            String name, String file, long size, long records, String inputSha256, String outputSha256) {

        /** True if it is packed with gzip, as its name says. */
        public boolean isPacked() {
            return DatasetReader.isCompressed(Path.of(file));
        }
    }

    /**
     * A dataset that decisions rest on and that nothing is written into.
     *
     * @param name in the mapping
     * @param size bytes
     * @param records how many
     * @param inputSha256 of its bytes
     */
    public record ReadDataset(String name, long size, long records, String inputSha256) {}

    /**
     * A file of the run directory.
     *
     * @param path relative to the run directory, with {@code /}
     * @param size bytes
     * @param sha256 of its bytes
     */
    public record FileEntry(String path, long size, String sha256) {}
}
