package org.slatebridge.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.slatebridge.mapping.DatasetMapping;

/**
 * A dataset of fixed records in the order of a key that some lack and some have that nobody has: what has no key comes
 * first, nobody's last. Records of each of the three kinds come in order already. Not thread-safe.
 */
final class KeyOrderedFile {

    /** Where in the file a record goes. */
    enum Stretch {
        WITHOUT_KEY,
        OF_PERSONS,
        OF_NOBODY
    }

    private final Path file;
    private final Map<Stretch, Path> paths = new EnumMap<>(Stretch.class);
    private final Map<Stretch, FramedFile> stretches = new EnumMap<>(Stretch.class);

    KeyOrderedFile(Path file, DatasetMapping dataset) throws IOException {
        this.file = file;
        for (Stretch stretch : Stretch.values()) {
            boolean first = stretch == Stretch.WITHOUT_KEY;
            Path path = first ? file : file.resolveSibling("." + file.getFileName() + "." + stretch);
            paths.put(stretch, path);
            stretches.put(stretch, new FramedFile(path, dataset));
        }
    }

    void write(Stretch stretch, byte[] bytes) {
        Objects.requireNonNull(stretches.get(stretch)).write(bytes, 0, bytes.length);
    }

    void finish() throws IOException {
        for (FramedFile stretch : stretches.values()) {
            stretch.finish();
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (Path path : paths.values()) {
                if (!path.equals(file)) {
                    Files.copy(path, out);
                    Files.delete(path);
                }
            }
        }
    }
}
