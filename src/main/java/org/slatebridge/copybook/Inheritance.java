package org.slatebridge.copybook;

import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Sign;
import org.slatebridge.layout.Usage;

/**
 * Pass 2: USAGE, SIGN and SYNCHRONIZED of a group hold for all below it, through any number of levels, unless
 * overridden.
 */
final class Inheritance {

    private Inheritance() {}

    static void apply(DataDescription root) {
        apply(root, null, null, false);
    }

    private static void apply(DataDescription entry, @Nullable Usage usage, @Nullable Sign sign, boolean sync) {
        Usage ownUsage = entry.usage != null ? entry.usage : usage;
        Sign ownSign = entry.sign != null ? entry.sign : sign;
        boolean ownSync = entry.synchronizedItem || sync;
        entry.resolvedUsage = ownUsage != null ? ownUsage : byPicture(entry.picture);
        entry.resolvedSign = ownSign != null ? ownSign : Sign.TRAILING;
        entry.resolvedSync = ownSync;
        entry.children.forEach(child -> apply(child, ownUsage, ownSign, ownSync));
    }

    /** Without USAGE, G means DISPLAY-1 and N means NATIONAL: the compiler option NSYMBOL(NATIONAL). */
    private static Usage byPicture(@Nullable Picture picture) {
        if (picture == null) {
            return Usage.DISPLAY;
        }
        return switch (picture.category()) {
            case DBCS -> Usage.DISPLAY_1;
            case NATIONAL, NATIONAL_EDITED -> Usage.NATIONAL;
            default -> Usage.DISPLAY;
        };
    }
}
