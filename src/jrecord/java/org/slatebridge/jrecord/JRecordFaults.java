package org.slatebridge.jrecord;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.Usage;
import org.slatebridge.record.ItemDifference;
import org.slatebridge.record.ItemValue;

/**
 * JRecord's faults that make two readings differ, each recognised by a rule over the item and its bytes. Their names
 * are those of docs/crosscheck.md. Stateless.
 */
final class JRecordFaults {

    private JRecordFaults() {}

    static @Nullable String explain(ItemDifference difference) {
        Field field = difference.field();
        if (field == null) {
            return null;
        }
        if (difference.ours().kind() == ItemValue.Kind.TEXT
                && difference.theirs().kind() == ItemValue.Kind.TEXT) {
            return text(difference);
        }
        if (field.usage().isFloat()) {
            return "float-ieee";
        }
        Picture picture = field.picture();
        if (picture == null || !picture.isNumber()) {
            return null;
        }
        if (difference.ours().kind() == ItemValue.Kind.INVALID) {
            return invalid(difference, field, picture);
        }
        return number(difference, field, picture);
    }

    private static @Nullable String text(ItemDifference difference) {
        String ours = String.valueOf(difference.ours().text());
        String theirs = String.valueOf(difference.theirs().text());
        if (theirs.isEmpty() && difference.bytes().matches("(00)+")) {
            return "low-values-as-blank";
        }
        return ours.replace('\u0085', '\n').equals(theirs) ? "nel-as-line-feed" : null;
    }

    /** Bytes that are no number, of which JRecord makes one. */
    private static @Nullable String invalid(ItemDifference difference, Field field, Picture picture) {
        BigDecimal theirs = difference.theirs().number();
        if (theirs == null) {
            return null;
        }
        if (picture.category() == Picture.Category.NUMERIC_EDITED) {
            return "edited-loose";
        }
        if (field.usage() == Usage.COMP_3) {
            return "packed-unchecked";
        }
        return field.usage() == Usage.DISPLAY ? "zoned-unchecked" : null;
    }

    /** Numbers that JRecord reads as others, or not at all. */
    private static @Nullable String number(ItemDifference difference, Field field, Picture picture) {
        BigDecimal ours = difference.ours().number();
        BigDecimal theirs = difference.theirs().number();
        if (picture.text().toUpperCase(Locale.ROOT).indexOf('P') >= 0 && (theirs == null || sameDigits(ours, theirs))) {
            return "p-scaling";
        }
        if (picture.category() == Picture.Category.NUMERIC_EDITED && theirs == null) {
            return "edited-unread";
        }
        boolean signB = field.usage() == Usage.COMP_3 && difference.bytes().endsWith("B");
        if (signB && ours != null && theirs != null && ours.negate().compareTo(theirs) == 0) {
            return "packed-sign-b";
        }
        boolean leading = field.usage() == Usage.DISPLAY
                && picture.signed()
                && field.sign().isLeading();
        return leading && !field.sign().isSeparate() ? "sign-leading" : null;
    }

    private static boolean sameDigits(@Nullable BigDecimal one, BigDecimal other) {
        return one != null
                && one.stripTrailingZeros()
                        .unscaledValue()
                        .equals(other.stripTrailingZeros().unscaledValue());
    }
}
