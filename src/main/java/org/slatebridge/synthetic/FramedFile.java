package org.slatebridge.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.slatebridge.dataset.DatasetWriter;
import org.slatebridge.dataset.LineText;
import org.slatebridge.dataset.RecordFormat;
import org.slatebridge.dataset.RecordText;
import org.slatebridge.mapping.DatasetMapping;

/** A file of records framed as its dataset is. Not thread-safe. */
final class FramedFile {

    private final OutputStream out;
    private final DatasetWriter writer;

    FramedFile(Path file, DatasetMapping dataset) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 18);
        RecordFormat format = dataset.options().format(dataset.layouts());
        RecordText text = Objects.requireNonNull(format.text());
        this.writer = new DatasetWriter(
                out, dataset.name(), format, dataset.options().blockSize(), LineText.of(text.blank(), text.ebcdic()));
    }

    void write(byte[] bytes, int start, int length) {
        writer.write(bytes, start, length);
    }

    void finish() throws IOException {
        writer.finish();
        out.close();
    }
}
