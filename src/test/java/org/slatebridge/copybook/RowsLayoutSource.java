package org.slatebridge.copybook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.slatebridge.layout.RecordLayout;

/** A second source of layouts: files {@code *.rows} with a name and a picture a line. */
public final class RowsLayoutSource implements LayoutSource {

    @Override
    public boolean reads(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".rows");
    }

    @Override
    public List<RecordLayout> read(Path file, CopybookOptions options) {
        try {
            String items = Files.readAllLines(file).stream()
                    .map(row -> "           05  " + row.replace(" ", " PIC ") + ".\n")
                    .collect(Collectors.joining());
            return CopybookReader.parse(file.toString(), "ROWS", "       01  ROWS.\n" + items, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
