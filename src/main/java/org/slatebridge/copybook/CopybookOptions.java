package org.slatebridge.copybook;

import java.nio.file.Path;
import java.util.List;
import org.slatebridge.layout.Dialect;

/**
 * How a copybook is read.
 *
 * @param dialect whose sizes and alignment hold
 * @param copyPath where COPY members are looked for, after the copybook's own folder
 */
public record CopybookOptions(Dialect dialect, List<Path> copyPath) {

    /** IBM, with no further folders. */
    public static final CopybookOptions DEFAULT = new CopybookOptions(Dialect.IBM, List.of());

    /** Copies the list. */
    public CopybookOptions {
        copyPath = List.copyOf(copyPath);
    }
}
