package org.slatebridge.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Facts;

/**
 * All offence lists of a policy; tells for a charge in which it stands. Titles and sections repeat, so answers are
 * remembered. Thread-safe.
 */
final class OffenceBook {

    /** As many lists as a long has bits. */
    static final int MOST_LISTS = 64;

    // Free text in the data must not fill the memory.
    private static final int MOST_TITLES = 500;
    private static final int MOST_SECTIONS = 5_000;

    private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]*(?:\\.[0-9]+)?)");

    private final List<OffenceList> lists;
    private final @Nullable OffenceList inchoate;
    private final Set<String> titles;
    private final PolicyFacts names;
    private final ConcurrentHashMap<String, ConcurrentHashMap<String, OffenceMatch>> remembered =
            new ConcurrentHashMap<>();

    /** A book; {@code titles} are those the policy knows beside the titles of its lists. */
    OffenceBook(List<OffenceList> lists, @Nullable OffenceList inchoate, Set<String> titles, PolicyFacts names) {
        this.lists = List.copyOf(lists);
        this.inchoate = inchoate;
        this.names = names;
        this.titles = new HashSet<>(titles);
        lists.forEach(list -> list.sections().forEach(range -> this.titles.add(range.title())));
        if (inchoate != null) {
            inchoate.sections().forEach(range -> this.titles.add(range.title()));
        }
    }

    /** All lists, in the order of the policy. */
    List<OffenceList> lists() {
        return lists;
    }

    /** Sections of attempt, conspiracy and solicitation, or null where the policy names none. */
    @Nullable
    OffenceList inchoate() {
        return inchoate;
    }

    OffenceMatch match(Facts charge) {
        Fact title = charge.get(names.title);
        Fact section = charge.get(names.section);
        String titleKey = title.known() ? title.text() : "";
        String sectionKey = section.known() ? section.text() : "";
        ConcurrentHashMap<String, OffenceMatch> sections = remembered.get(titleKey);
        OffenceMatch match = sections == null ? null : sections.get(sectionKey);
        return match == null ? remember(titleKey, sectionKey) : match;
    }

    private OffenceMatch remember(String title, String section) {
        OffenceMatch match = compute(title, section);
        if (remembered.mappingCount() > MOST_TITLES) {
            remembered.clear();
        }
        ConcurrentHashMap<String, OffenceMatch> sections =
                remembered.computeIfAbsent(title, t -> new ConcurrentHashMap<>());
        if (sections.mappingCount() > MOST_SECTIONS) {
            sections.clear();
        }
        sections.put(section, match);
        return match;
    }

    private OffenceMatch compute(String title, String section) {
        List<SectionNumber> readings = readings(title, SectionNumber.parse(section));
        boolean incomplete = inchoate != null && anyOf(inchoate.sections(), title, readings) != Answer.NO;
        long yes = 0;
        long maybe = 0;
        for (int i = 0; i < lists.size(); i++) {
            OffenceList list = lists.get(i);
            Answer in = anyOf(list.sections(), title, readings);
            if (in == Answer.YES) {
                yes |= 1L << i;
            } else if (in == Answer.UNKNOWN || (incomplete && list.withInchoate())) {
                maybe |= 1L << i;
            }
        }
        return new OffenceMatch(yes, maybe);
    }

    /** What a section may mean: {@code 18-403} of title 18 is that section, or section 403 with its title in front. */
    private static List<SectionNumber> readings(String title, @Nullable SectionNumber number) {
        if (number == null) {
            return List.of();
        }
        SectionNumber bare = number.withoutTitle(title.strip());
        return bare == null ? List.of(number) : List.of(number, bare);
    }

    private Answer anyOf(List<SectionRange> ranges, String title, List<SectionNumber> readings) {
        if (readings.isEmpty()) {
            return anyOf(ranges, title, (SectionNumber) null);
        }
        Answer first = anyOf(ranges, title, readings.get(0));
        boolean agreed = readings.stream().allMatch(reading -> anyOf(ranges, title, reading) == first);
        return agreed ? first : Answer.UNKNOWN;
    }

    private Answer anyOf(List<SectionRange> ranges, String title, @Nullable SectionNumber number) {
        Answer any = Answer.NO;
        for (SectionRange range : ranges) {
            any = any.or(one(range, title, number));
        }
        return any;
    }

    /**
     * Titles of numbers are compared as numbers; a word where a number belongs tells nothing, nor does a word that is
     * no title the policy knows: it may be another name of the one that is wanted.
     */
    private Answer sameTitle(String title, String wanted) {
        if (NUMBER.matcher(wanted).matches()) {
            Matcher number = NUMBER.matcher(title);
            return number.matches() ? Answer.of(number.group(1).equals(wanted)) : Answer.UNKNOWN;
        }
        return titles.contains(title) ? Answer.of(title.equals(wanted)) : Answer.UNKNOWN;
    }

    private Answer one(SectionRange range, String title, @Nullable SectionNumber number) {
        Answer same = sameTitle(title.strip(), range.title());
        if (number == null) {
            return same.and(Answer.UNKNOWN);
        }
        // Of a title nobody knows the number may be that which stands in front of the section.
        SectionNumber bare = same == Answer.UNKNOWN ? number.withoutTitle(range.title()) : null;
        return same.and(
                bare == null ? range.covers(number) : range.covers(number).or(range.covers(bare)));
    }
}
