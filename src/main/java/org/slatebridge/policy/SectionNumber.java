package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A section of a title, such as {@code 3124.1} or {@code 780-113(a)(30)}: numbers, and the subdivisions below them.
 * {@code 2701(a)(1)} and {@code 2701A1} are the same; {@code 5902(b.1)} is a subdivision of its own, another one than
 * {@code 5902(b)(1)}, and {@code 5902B1} may be either.
 *
 * @param numbers the section itself, its parts as numbers
 * @param subdivisions letters and numbers below the section, in lower case; {@code b.1} is one
 * @param otherwise what the subdivisions may mean as well, where no parentheses tell; else the same
 */
record SectionNumber(List<Integer> numbers, List<String> subdivisions, List<String> otherwise) {

    private static final int LONGEST_NUMBER = 8;

    // what stands below a section; anything else, a second section for one, leaves the whole text unread
    private static final Pattern SUBDIVISIONS = Pattern.compile(
            "(\\s*\\(\\s*[A-Za-z0-9]{1,4}(\\.[0-9]{1,2})?\\s*\\)|[. -]?[A-Za-z]+|(?<=[A-Za-z])[.-]?[0-9]{1,2})*[.*]?");

    // (b.1), which is one; a letter and a number of which nothing tells whether they are one or two; and what is plain
    private static final Pattern SUBDIVISION = Pattern.compile(
            "\\(\\s*(?<one>[a-z0-9]+\\.[0-9]+)|(?<letter>[a-z]+)(?<dot>[.-]?)(?<number>[0-9]+)|[a-z]+|[0-9]+");

    /** Reads a section, or null where the text is not one section and its subdivisions. */
    static @Nullable SectionNumber parse(String text) {
        String clean = text.strip();
        List<Integer> numbers = new ArrayList<>();
        int at = 0;
        while (at < clean.length() && digit(clean.charAt(at))) {
            int end = endOfNumber(clean, at);
            if (end - at > LONGEST_NUMBER) {
                return null;
            }
            numbers.add(Integer.parseInt(clean.substring(at, end)));
            boolean more = end + 1 < clean.length() && ".-".indexOf(clean.charAt(end)) >= 0;
            at = more && digit(clean.charAt(end + 1)) ? end + 1 : end;
            if (at == end) {
                break;
            }
        }
        String rest = clean.substring(at);
        boolean plain = numbers.stream().anyMatch(number -> number != 0)
                && SUBDIVISIONS.matcher(rest).matches();
        return plain
                ? new SectionNumber(List.copyOf(numbers), subdivisions(rest, false), subdivisions(rest, true))
                : null;
    }

    /**
     * Section 2701 for {@code 18-2701} of title 18, 96 for {@code 18.2-96} of title 18.2; null without title in front.
     */
    @Nullable
    SectionNumber withoutTitle(String title) {
        SectionNumber front = parse(title);
        List<Integer> first = front == null || !front.subdivisions.isEmpty() ? numbers : front.numbers;
        boolean stands = first.size() < numbers.size()
                && numbers.subList(0, first.size()).equals(first);
        return stands
                ? new SectionNumber(numbers.subList(first.size(), numbers.size()), subdivisions, otherwise)
                : null;
    }

    private static List<String> subdivisions(String rest, boolean otherwise) {
        List<String> out = new ArrayList<>();
        Matcher each = SUBDIVISION.matcher(rest.toLowerCase(Locale.ROOT));
        while (each.find()) {
            String letter = each.group("letter");
            if (letter == null) {
                out.add(each.group("one") == null ? each.group() : each.group("one"));
            } else if (each.group("dot").equals(".") != otherwise) {
                out.add(letter + "." + each.group("number"));
            } else {
                out.addAll(List.of(letter, each.group("number")));
            }
        }
        return List.copyOf(out);
    }

    /** Compares the section itself, up to as many numbers as the bound has. */
    int compareTo(SectionNumber bound) {
        for (int i = 0; i < bound.numbers.size(); i++) {
            int own = i < numbers.size() ? numbers.get(i) : 0;
            int order = Integer.compare(own, bound.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * YES if this stands under the other, UNKNOWN if it is too coarse to tell, or is the other filled up with zeros.
     */
    Answer under(SectionNumber other) {
        if (!numbers.equals(other.numbers)) {
            return unfilled(numbers).equals(unfilled(other.numbers)) ? Answer.UNKNOWN : Answer.NO;
        }
        Answer plain = under(subdivisions, other.subdivisions);
        if (plain != Answer.NO) {
            return plain;
        }
        return under(otherwise, other.subdivisions) == Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }

    private static Answer under(List<String> own, List<String> wanted) {
        int common = Math.min(own.size(), wanted.size());
        for (int i = 0; i < common; i++) {
            if (!own.get(i).equals(wanted.get(i))) {
                // the dot may be forgotten where nothing stands below
                boolean coarse = i == own.size() - 1 && wanted.get(i).startsWith(own.get(i) + ".");
                return coarse ? Answer.UNKNOWN : Answer.NO;
            }
        }
        return own.size() >= wanted.size() ? Answer.YES : Answer.UNKNOWN;
    }

    private static List<Integer> unfilled(List<Integer> numbers) {
        int end = numbers.size();
        while (end > 0 && numbers.get(end - 1) == 0) {
            end--;
        }
        return numbers.subList(0, end);
    }

    private static int endOfNumber(String text, int from) {
        int end = from + 1;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
