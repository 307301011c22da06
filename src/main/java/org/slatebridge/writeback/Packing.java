package org.slatebridge.writeback;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.slatebridge.dataset.DatasetContent;
import org.slatebridge.dataset.DatasetReader;
import org.slatebridge.diagnostic.DataPosition;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.protection.OwnerOnly;

/**
 * Writes datasets as their names say: those that end in {@code .gz} packed with gzip, one member without name and time,
 * so that the same content is the same file wherever the same zlib packs it. Stateless.
 */
public final class Packing {

    private Packing() {}

    /** Takes the bytes of a dataset. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Packs a dataset, and unpacks it again to prove that it is whole.
     *
     * @param unpacked the dataset
     * @param name what messages call it
     * @param sha256 of its bytes
     * @param packed where to write it, in the place of what is there
     * @throws DiagnosticException if the packed file does not give the dataset back
     */
    public static void pack(Path unpacked, String name, String sha256, Path packed) throws IOException {
        write(packed, String.valueOf(packed.getFileName()), out -> {
            try (InputStream in = DatasetContent.open(unpacked, name)) {
                in.transferTo(out);
            }
        });
        if (!Sha256.ofDataset(packed, name).equals(sha256)) {
            throw new DiagnosticException(Diagnostic.at(
                    DiagnosticCode.PACKED_DIFFERS,
                    new DataPosition(name, 0, -1, null),
                    "what was packed does not come back as it was"));
        }
    }

    /**
     * Writes a file and puts it on the device.
     *
     * @param file in the place of what is there
     * @param name the name the file is to have, which says how it is packed
     */
    static void write(Path file, String name, Content content) throws IOException {
        try (FileChannel channel = OwnerOnly.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            if (DatasetReader.isCompressed(Path.of(name))) {
                GZIPOutputStream packing = new GZIPOutputStream(out, 1 << 16);
                content.writeTo(packing);
                packing.finish();
            } else {
                content.writeTo(out);
            }
            out.flush();
            channel.force(true);
        }
    }
}
