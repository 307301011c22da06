package org.slatebridge.copybook;

import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Picture;

/** Bytes that one elementary item takes, by usage and dialect. */
final class StorageLength {

    private StorageLength() {}

    /** The length in bytes, without slack; 0 where the picture was faulty. */
    static int of(DataDescription entry, Dialect dialect) {
        if (entry.statedLength > 0) {
            return entry.statedLength;
        }
        Picture picture = entry.picture;
        return switch (entry.resolvedUsage) {
            case COMP_1 -> 4;
            case COMP_2 -> 8;
            case INDEX, POINTER, PROCEDURE_POINTER, FUNCTION_POINTER -> dialect.addressLength(entry.resolvedUsage);
            default -> picture == null ? 0 : of(entry, picture, dialect);
        };
    }

    private static int of(DataDescription entry, Picture picture, Dialect dialect) {
        int separate = picture.isNumber() && picture.signed() && entry.resolvedSign.isSeparate() ? 1 : 0;
        return switch (entry.resolvedUsage) {
            case COMP, COMP_5 -> dialect.binaryLength(Math.max(1, picture.digits()), picture.signed());
            case COMP_3 -> picture.digits() / 2 + 1;
            case COMP_6 -> (picture.digits() + 1) / 2;
            case NATIONAL -> 2 * (picture.length() + separate);
            case DISPLAY_1 -> 2 * picture.length();
            default -> picture.length() + (picture.category() == Picture.Category.NUMERIC ? separate : 0);
        };
    }
}
