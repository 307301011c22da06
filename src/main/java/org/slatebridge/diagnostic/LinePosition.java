package org.slatebridge.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A line of a text that holds data, so that none of it may be shown.
 *
 * @param file name of the file
 * @param line from 1
 * @param item path of the COBOL item, or null
 */
public record LinePosition(String file, long line, @Nullable String item) implements Position {

    @Override
    public String describe() {
        return file + " line " + line + (item == null ? "" : " item " + item);
    }
}
