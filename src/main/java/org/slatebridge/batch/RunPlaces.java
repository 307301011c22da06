package org.slatebridge.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slatebridge.protection.OwnerOnly;

/**
 * Where the files of a run were. Kept below {@code work/}, because a manifest has no path in it; a convenience, and
 * never proof: what is found there is compared with the hashes of the manifest. Immutable.
 *
 * @param mapping file of the mapping; null where nobody knows
 * @param policy file of the policy; null where nobody knows, or there was none
 * @param inputs dataset name to file
 */
public record RunPlaces(@Nullable Path mapping, @Nullable Path policy, Map<String, Path> inputs) {

    private static final String INPUT = "input ";

    public RunPlaces {
        inputs = Map.copyOf(inputs);
    }

    static RunPlaces of(RunRequest request) {
        return new RunPlaces(request.mapping(), request.policy(), request.inputs());
    }

    /** The places a run noted; none where it did not, or its {@code work/} was deleted. */
    public static RunPlaces of(RunDirectory run) throws IOException {
        Map<String, Path> places = new TreeMap<>();
        if (Files.isRegularFile(run.places())) {
            for (String line : Files.readAllLines(run.places(), StandardCharsets.UTF_8)) {
                int at = line.indexOf('=');
                places.put(line.substring(0, Math.max(0, at)), Path.of(line.substring(at + 1)));
            }
        }
        Map<String, Path> inputs = new LinkedHashMap<>();
        places.forEach((name, file) -> {
            if (name.startsWith(INPUT)) {
                inputs.put(name.substring(INPUT.length()), file);
            }
        });
        return new RunPlaces(places.get("mapping"), places.get("policy"), inputs);
    }

    /** These places where they are known, the others where not. */
    public RunPlaces or(RunPlaces others) {
        Map<String, Path> all = new LinkedHashMap<>(others.inputs);
        all.putAll(inputs);
        return new RunPlaces(mapping == null ? others.mapping : mapping, policy == null ? others.policy : policy, all);
    }

    /** Notes the places; a name with a line end in it is not noted. */
    void note(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        line(lines, "mapping", mapping);
        line(lines, "policy", policy);
        new TreeMap<>(inputs).forEach((name, input) -> line(lines, INPUT + name, input));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        OwnerOnly.write(part, lines.toString().getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void line(StringBuilder lines, String name, @Nullable Path file) {
        String path = file == null ? "" : file.toAbsolutePath().normalize().toString();
        if (!path.isEmpty() && path.indexOf('\n') < 0 && path.indexOf('\r') < 0) {
            lines.append(name).append('=').append(path).append('\n');
        }
    }
}
