package org.slatebridge.copybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where members are looked for: the copying file's own folder, the copybook's, then each folder of the copy path; as
 * NAME, NAME.cpy and NAME.cbl. Members' names have no case on the mainframe, so a file of exactly that case is only
 * preferred. Not thread-safe.
 */
final class CopyLibrary {

    private static final List<String> ENDINGS = List.of("", ".cpy", ".cbl");

    private final List<Path> copyPath;
    private final Map<Path, Map<String, Path>> listings = new HashMap<>();

    CopyLibrary(List<Path> copyPath) {
        this.copyPath = copyPath;
    }

    /** The folders a member is looked for in, in order; a library is a subfolder of them where there is one. */
    List<Path> places(List<Path> own, @Nullable String library) {
        Set<Path> places = new LinkedHashSet<>();
        for (Path place : Stream.concat(own.stream(), copyPath.stream()).toList()) {
            Path inside = library == null ? null : listing(place).get(library.toLowerCase(Locale.ROOT));
            places.add(inside != null && Files.isDirectory(inside) ? inside : place);
        }
        return List.copyOf(places);
    }

    /** The file of a member, or null. */
    @Nullable
    Path find(String member, List<Path> places) {
        for (Path place : places) {
            for (String ending : ENDINGS) {
                Path exact = place.resolve(member + ending);
                if (Files.isRegularFile(exact)) {
                    return exact;
                }
                Path file = listing(place).get((member + ending).toLowerCase(Locale.ROOT));
                if (file != null && Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    /** The members of the places, for a spelling that was probably meant. */
    List<String> members(List<Path> places) {
        List<String> members = new ArrayList<>();
        for (Path place : places) {
            for (Path file : listing(place).values()) {
                String name = String.valueOf(file.getFileName());
                int dot = name.indexOf('.');
                members.add((dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT));
            }
        }
        return members;
    }

    /** The files of a folder by their names in small letters; of several that differ in case alone the first. */
    private Map<String, Path> listing(Path folder) {
        return listings.computeIfAbsent(folder, CopyLibrary::list);
    }

    private static Map<String, Path> list(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder.toString().isEmpty() ? Path.of(".") : folder)) {
            found.sorted().forEach(f -> files.putIfAbsent(nameOf(f), folder.resolve(String.valueOf(f.getFileName()))));
        } catch (IOException e) {
            // a folder that cannot be read holds no member; the fault names the places
            return Map.of();
        }
        return files;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
