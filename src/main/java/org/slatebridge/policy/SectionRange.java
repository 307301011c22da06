package org.slatebridge.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One section of a title, or all sections from one to another.
 *
 * @param title the title, {@code 18} for example
 * @param from the section, or the first one
 * @param to the last one with all its subsections, or null for one section
 * @param words as written
 */
record SectionRange(
        String title, SectionNumber from, @Nullable SectionNumber to, String words) {

    private static final Pattern FORM = Pattern.compile("(\\S+) §§? (\\S+)(?: to (\\S+))?");

    /** Reads {@code 18 § 5533} or {@code 18 §§ 2301 to 3299}; null where it is neither. */
    static @Nullable SectionRange parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        SectionNumber from = SectionNumber.parse(form.group(2));
        SectionNumber to = form.group(3) == null ? null : SectionNumber.parse(form.group(3));
        if (from == null || (form.group(3) != null && to == null)) {
            return null;
        }
        return new SectionRange(form.group(1), from, to, text);
    }

    Answer covers(SectionNumber section) {
        if (to == null) {
            return section.under(from);
        }
        return Answer.of(section.compareTo(from) >= 0 && section.compareTo(to) <= 0);
    }

    @Override
    public String toString() {
        return words;
    }
}
