package org.slatebridge.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.mapping.Mapping;
import org.slatebridge.policy.Policy;
import org.slatebridge.record.RecordReader;
import org.slatebridge.writeback.RunManifest;
import org.slatebridge.writeback.Sha256;

/**
 * What a finished run decided from: mapping, policy and input, read again and proven to be what they were. Immutable.
 *
 * @param mapping the mapping
 * @param policy the policy
 * @param inputs the file of each dataset, by name
 * @param asOf the date decisions were made for
 */
public record RunSources(Mapping mapping, Policy policy, Map<String, Path> inputs, LocalDate asOf) {

    private static final String ELSEWHERE = "decisions ";

    /**
     * Reads them again.
     *
     * @param manifest of the run
     * @param places where the files are
     * @throws DiagnosticException with everything that has changed since the run or cannot be found, or if its
     *     decisions were made elsewhere
     */
    public static RunSources of(RunManifest manifest, RunPlaces places) throws IOException {
        if (manifest.definitions().keySet().stream().anyMatch(name -> name.startsWith(ELSEWHERE))) {
            throw new DiagnosticException(Diagnostic.of(
                    DiagnosticCode.EXPLAIN_ELSEWHERE,
                    "the decisions of this run were made elsewhere; no policy here knows why"));
        }
        List<Diagnostic> faults = new ArrayList<>();
        requireSame("mapping", places.mapping(), manifest, faults);
        requireSame("policy", places.policy(), manifest, faults);
        for (RunManifest.ReadDataset dataset : manifest.inputs()) {
            requireSame(dataset, places.inputs().get(dataset.name()), faults);
        }
        throwIfAny(faults);
        return read(manifest, places);
    }

    /**
     * A mapping proven to be that of a run.
     *
     * @param hashes of it and what it names, by kind and file name
     */
    record ProvenMapping(Mapping mapping, Map<String, String> hashes) {}

    /**
     * Reads only the mapping again, with its copybooks and code files.
     *
     * @throws DiagnosticException if one has changed since the run or cannot be found
     */
    static ProvenMapping mapping(RunManifest manifest, RunPlaces places) throws IOException {
        List<Diagnostic> faults = new ArrayList<>();
        requireSame("mapping", places.mapping(), manifest, faults);
        throwIfAny(faults);
        Definitions definitions = new Definitions();
        Mapping mapping = mapping(manifest, places, definitions);
        requireSame(definitions.hashes(), manifest);
        return new ProvenMapping(mapping, definitions.hashes());
    }

    private static Mapping mapping(RunManifest manifest, RunPlaces places, Definitions definitions) {
        try {
            return definitions.mapping(known(places.mapping()));
        } catch (DiagnosticException e) {
            // a mapping that has not changed reads as it did, unless what it names has
            requireSame(definitions.hashes(), manifest);
            throw e;
        }
    }

    private static RunSources read(RunManifest manifest, RunPlaces places) {
        Path policyFile = known(places.policy());
        Definitions definitions = new Definitions();
        Mapping mapping = mapping(manifest, places, definitions);
        Policy policy = definitions.policy(policyFile, mapping);
        requireSame(definitions.hashes(), manifest);
        Inputs.requireAll(mapping, places.inputs());
        mapping.datasets().forEach(dataset -> Inputs.readable(dataset.name(), places.inputs()));
        return new RunSources(mapping, policy, places.inputs(), LocalDate.parse(manifest.asOf()));
    }

    private static Path known(@Nullable Path file) {
        if (file == null) {
            throw new IllegalStateException("must have been required before");
        }
        return file;
    }

    /** Mapping and policy may have another name now, not another content. */
    private static void requireSame(String kind, @Nullable Path file, RunManifest manifest, List<Diagnostic> faults)
            throws IOException {
        if (file == null) {
            faults.add(unknown(kind, "--" + kind));
        } else if (!Files.isRegularFile(file)) {
            faults.add(absent(kind, file, "--" + kind));
        } else {
            String hash = Sha256.hex(Files.readAllBytes(file));
            boolean same = manifest.definitions().entrySet().stream()
                    .anyMatch(e ->
                            e.getKey().startsWith(kind + " ") && e.getValue().equals(hash));
            if (!same) {
                faults.add(changed(kind + " " + file.getFileName(), "--" + kind));
            }
        }
    }

    private static void requireSame(RunManifest.ReadDataset dataset, @Nullable Path file, List<Diagnostic> faults)
            throws IOException {
        String kind = "input " + dataset.name();
        String option = "--input " + dataset.name() + "=FILE";
        if (file == null) {
            faults.add(unknown(kind, option));
        } else if (!Files.isRegularFile(file)) {
            faults.add(absent(kind, file, option));
        } else if (!isSame(file, dataset)) {
            faults.add(changed(kind, option));
        }
    }

    private static boolean isSame(Path file, RunManifest.ReadDataset dataset) throws IOException {
        try {
            boolean sameSize = RecordReader.isCompressed(file) || Files.size(file) == dataset.size();
            return sameSize && Sha256.ofDataset(file, dataset.name()).equals(dataset.inputSha256());
        } catch (NoSuchFileException | java.io.EOFException e) {
            return false;
        }
    }

    /** Copybooks and code files, which the mapping names. */
    private static void requireSame(Map<String, String> hashes, RunManifest manifest) {
        List<Diagnostic> faults = new ArrayList<>();
        hashes.forEach((name, hash) -> {
            boolean proven = name.startsWith("mapping ") || name.startsWith("policy ");
            if (!proven && !hash.equals(manifest.definitions().get(name))) {
                faults.add(changed(name));
            }
        });
        throwIfAny(faults);
    }

    private static Diagnostic changed(String what) {
        return Diagnostic.of(DiagnosticCode.EXPLAIN_CHANGED, what + " is not what the run was done with");
    }

    private static Diagnostic changed(String what, String option) {
        return changed(what).advising("give it as it was with " + option + ", or run anew");
    }

    private static Diagnostic unknown(String what, String option) {
        return Diagnostic.of(DiagnosticCode.EXPLAIN_UNKNOWN, "the run directory does not say where the " + what + " is")
                .advising("give " + option);
    }

    private static Diagnostic absent(String what, Path file, String option) {
        return Diagnostic.of(DiagnosticCode.FILE_MISSING, what + " " + file + " is not there any more")
                .advising("give " + option);
    }

    private static void throwIfAny(List<Diagnostic> faults) {
        if (!faults.isEmpty()) {
            throw new DiagnosticException(faults);
        }
    }
}
