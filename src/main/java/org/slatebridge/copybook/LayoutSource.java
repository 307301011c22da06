package org.slatebridge.copybook;

import java.nio.file.Path;
import java.util.List;
import org.slatebridge.layout.RecordLayout;

/**
 * Something besides COBOL source that describes records: the layouts of another program. Found by
 * {@link java.util.ServiceLoader}; wherever a copybook is named, such a file may be.
 */
public interface LayoutSource {

    /** True if the file is one of these, by its name or its first bytes; the file may be missing. */
    boolean reads(Path file);

    /**
     * The records that the file describes.
     *
     * @throws org.slatebridge.diagnostic.DiagnosticException with all faults of the file
     */
    List<RecordLayout> read(Path file, CopybookOptions options);
}
