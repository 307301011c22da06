package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A section of a title, such as {@code 3124.1} or {@code 780-113(a)(30)}: numbers, and the subdivisions below them.
 * Punctuation of subdivisions does not matter: {@code 2701(a)(1)} and {@code 2701A1} are the same.
 *
 * @param numbers the section itself, its parts as numbers
 * @param subdivisions letters and numbers below the section, in lower case
 */
record SectionNumber(List<Integer> numbers, List<String> subdivisions) {

    private static final int LONGEST_NUMBER = 8;

    // what stands below a section; anything else, a second section for one, leaves the whole text unread
    private static final Pattern SUBDIVISIONS = Pattern.compile(
            "(\\s*\\(\\s*[A-Za-z0-9]{1,4}(\\.[0-9]{1,2})?\\s*\\)|[. -]?[A-Za-z]+|(?<=[A-Za-z])[.-]?[0-9]{1,2})*[.*]?");

    /** Reads a section, or null where the text is not one section and its subdivisions. */
    static @Nullable SectionNumber parse(String text) {
        String clean = text.strip();
        List<Integer> numbers = new ArrayList<>();
        int at = 0;
        while (at < clean.length() && digit(clean.charAt(at))) {
            int end = endOfRun(clean, at);
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
        return plain ? new SectionNumber(List.copyOf(numbers), subdivisions(rest)) : null;
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
        return stands ? new SectionNumber(numbers.subList(first.size(), numbers.size()), subdivisions) : null;
    }

    private static List<String> subdivisions(String rest) {
        List<String> out = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            int end = endOfRun(rest, at);
            if (letterOrDigit(rest.charAt(at))) {
                out.add(rest.substring(at, end).toLowerCase(Locale.ROOT));
            }
            at = end;
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
        int common = Math.min(subdivisions.size(), other.subdivisions.size());
        if (!subdivisions.subList(0, common).equals(other.subdivisions.subList(0, common))) {
            return Answer.NO;
        }
        return subdivisions.size() >= other.subdivisions.size() ? Answer.YES : Answer.UNKNOWN;
    }

    private static List<Integer> unfilled(List<Integer> numbers) {
        int end = numbers.size();
        while (end > 0 && numbers.get(end - 1) == 0) {
            end--;
        }
        return numbers.subList(0, end);
    }

    private static int endOfRun(String text, int from) {
        int end = from + 1;
        while (end < text.length() && kind(text.charAt(end)) == kind(text.charAt(from))) {
            end++;
        }
        return end;
    }

    private static int kind(char c) {
        return digit(c) ? 1 : letterOrDigit(c) ? 2 : 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letterOrDigit(char c) {
        return digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
