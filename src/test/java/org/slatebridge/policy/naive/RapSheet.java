package org.slatebridge.policy.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Disposition;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Quality;

/** A history read the way a clerk would, as of a day: how charges ended, when, and what they were for. */
record RapSheet(CriminalHistory history, LocalDate asOf) {

    private static final Set<String> CONVICTIONS = Set.of("convicted", "guilty-plea", "no-contest-plea");
    private static final Set<String> PARDONS = Set.of("pardoned-conditional", "pardoned-unconditional");
    private static final Set<String> FAVOURABLE =
            Set.of("acquitted", "dismissed", "withdrawn", "nolle-prossed", "not-prosecuted", "diversion-completed");
    private static final Set<String> NOT_FINAL = Set.of("pending", "diverted", "transferred", "vacated");
    private static final Pattern SECTION = Pattern.compile("(\\d+(?:[.-]\\d+)*)((?:\\([a-z0-9.]+\\)|[a-z]+\\d*)*)");
    private static final Pattern PART = Pattern.compile("[a-z]+|\\d+");

    /** Offences repeat. */
    private static final Map<Offence, Optional<Boolean>> ANSWERS = new ConcurrentHashMap<>();

    List<Charge> charges() {
        return history.charges().toList();
    }

    boolean unread() {
        return !history.unread().isEmpty();
    }

    // Facts

    static Optional<Fact> fact(Facts facts, String name) {
        return said(facts, name).filter(Fact::known);
    }

    /** What the data says, be it that it means nothing; empty where it says nothing. */
    static Optional<Fact> said(Facts facts, String name) {
        List<Fact> found = new ArrayList<>();
        facts.forEach(fact -> {
            if (fact.name().name().equals(name) && fact.quality() != Quality.MISSING) {
                found.add(fact);
            }
        });
        return found.stream().findFirst();
    }

    static Optional<String> text(Facts facts, String name) {
        return fact(facts, name).map(Fact::text);
    }

    /** Months and money are not below zero. */
    static Optional<Long> number(Facts facts, String name) {
        return fact(facts, name).map(Fact::number).filter(number -> number >= 0);
    }

    static Optional<LocalDate> date(Facts facts, String name) {
        return fact(facts, name).map(Fact::date);
    }

    static Optional<Boolean> flag(Facts facts, String name) {
        return fact(facts, name).map(Fact::isSet);
    }

    // How a charge ended

    /** What became of a charge: convicted, pardoned-…, favourable, or not-final and vacated. */
    Optional<String> ending(Charge charge) {
        List<Disposition> all = charge.dispositions();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> ending = latest(all).map(RapSheet::kind).orElseGet(() -> agreed(all));
        if (!ending.equals(Optional.of("not-final"))) {
            return ending;
        }
        boolean unclear = all.stream().anyMatch(d -> kind(d).isEmpty());
        boolean convictedBefore = all.stream().flatMap(d -> kind(d).stream()).anyMatch(RapSheet::convicts);
        return unclear || convictedBefore ? Optional.empty() : ending;
    }

    private Optional<Disposition> latest(List<Disposition> all) {
        if (all.size() == 1) {
            return Optional.of(all.get(0));
        }
        Optional<LocalDate> last = lastDay(all);
        List<Disposition> onIt = all.stream()
                .filter(d -> last.isPresent() && day(d).equals(last))
                .toList();
        return onIt.size() == 1 ? Optional.of(onIt.get(0)) : Optional.empty();
    }

    private static Optional<String> agreed(List<Disposition> all) {
        Set<Optional<String>> kinds = new HashSet<>();
        all.forEach(d -> kinds.add(kind(d)));
        if (kinds.equals(Set.of(Optional.of("not-final"), Optional.of("vacated")))) {
            return Optional.of("not-final");
        }
        return kinds.size() == 1 ? kinds.iterator().next() : Optional.empty();
    }

    private static Optional<String> kind(Disposition disposition) {
        return text(disposition.facts(), "disposition.type").flatMap(RapSheet::kind);
    }

    private static Optional<String> kind(String word) {
        if (word.equals("vacated") || PARDONS.contains(word)) {
            return Optional.of(word);
        }
        return CONVICTIONS.contains(word)
                ? Optional.of("convicted")
                : FAVOURABLE.contains(word)
                        ? Optional.of("favourable")
                        : NOT_FINAL.contains(word) ? Optional.of("not-final") : Optional.empty();
    }

    private static boolean convicts(String kind) {
        return kind.equals("convicted") || PARDONS.contains(kind);
    }

    /** Convicted, pardoned or not. */
    Optional<Boolean> convicted(Charge charge) {
        return ending(charge).map(RapSheet::convicts);
    }

    private Optional<LocalDate> day(Disposition disposition) {
        return fact(disposition.facts(), "disposition.date").map(Fact::date).filter(day -> !day.isAfter(asOf));
    }

    /** Where every one has a day. */
    private Optional<LocalDate> lastDay(List<Disposition> all) {
        List<LocalDate> days = all.stream().flatMap(d -> day(d).stream()).toList();
        return days.size() == all.size() ? days.stream().max(Comparator.naturalOrder()) : Optional.empty();
    }

    /** The day the charge ended as is known; of one pardoned, the day of the conviction. */
    Optional<LocalDate> ended(Charge charge) {
        boolean pardoned = ending(charge).filter(PARDONS::contains).isPresent();
        List<Disposition> all = charge.dispositions();
        if (!pardoned) {
            return ending(charge).flatMap(ending -> lastDay(all));
        }
        boolean unclear = all.stream().anyMatch(d -> kind(d).isEmpty());
        List<Disposition> convictions = all.stream()
                .filter(d -> kind(d).equals(Optional.of("convicted")))
                .toList();
        return unclear ? Optional.empty() : lastDay(convictions);
    }

    /** The latest day on which the charge can have ended; empty for any day. */
    Optional<LocalDate> endedBy(Charge charge) {
        return ended(charge).or(() -> lastDay(charge.dispositions()));
    }

    // What a charge was for

    /**
     * Whether title and section stand under one listed: {@code 18 § 2301} or {@code 18 §§ 2301 to 3299}. A section such
     * as {@code 18-2701} of title 18 may mean two things, which must then come to the same.
     */
    static Optional<Boolean> listed(Charge charge, String... sections) {
        Offence offence = new Offence(
                text(charge.facts(), "charge.title"), text(charge.facts(), "charge.section"), List.of(sections));
        return ANSWERS.computeIfAbsent(offence, RapSheet::listed);
    }

    /** A charge's title and section, and the sections listed. */
    private record Offence(Optional<String> title, Optional<String> section, List<String> listed) {}

    private static Optional<Boolean> listed(Offence offence) {
        Optional<Section> own = offence.section().flatMap(Section::read);
        Set<Optional<Boolean>> answers = new HashSet<>();
        answers.add(isListed(offence.title(), own, offence.listed()));
        own.flatMap(section -> offence.title().flatMap(section::without))
                .ifPresent(bare -> answers.add(isListed(offence.title(), Optional.of(bare), offence.listed())));
        return answers.size() == 1 ? answers.iterator().next() : Kleene.UNKNOWN;
    }

    private static Optional<Boolean> isListed(Optional<String> title, Optional<Section> own, List<String> listed) {
        return Kleene.any(listed.stream()
                .map(Listed::read)
                .map(list -> list.covers(title.flatMap(t -> sameTitle(t, list.title())), own)));
    }

    /** A word that is none of these may be another name of one of them. */
    private static final Set<String> LAWS_OF_NEW_YORK = Set.of(
            "PL", "VTL", "ABC", "AGM", "CPL", "COR", "EDN", "ELN", "ENV", "EXC", "FAM", "GBL", "GMU", "LAB", "MHY",
            "PBH", "RPW", "SOS", "TAX", "TRA");

    private static Optional<Boolean> sameTitle(String own, String listed) {
        if (!listed.matches("[1-9]\\d*")) {
            return LAWS_OF_NEW_YORK.contains(own) ? Optional.of(own.equals(listed)) : Kleene.UNKNOWN;
        }
        return own.matches("0*[1-9]\\d*")
                ? Optional.of(own.replaceFirst("^0+", "").equals(listed))
                : Kleene.UNKNOWN;
    }

    /** A section as its numbers and what stands below it. */
    private record Section(List<Integer> numbers, List<String> parts) {

        static Optional<Section> read(String text) {
            Matcher form = SECTION.matcher(text.toLowerCase(Locale.ROOT));
            if (!form.matches()) {
                return Optional.empty();
            }
            List<String> parts = new ArrayList<>();
            PART.matcher(form.group(2)).results().forEach(part -> parts.add(part.group()));
            return Optional.of(new Section(
                    Stream.of(form.group(1).split("[.-]", -1))
                            .map(Integer::valueOf)
                            .toList(),
                    parts));
        }

        /** The section without its title in front. */
        Optional<Section> without(String title) {
            return read(title)
                    .map(Section::numbers)
                    .filter(front -> front.size() < numbers.size())
                    .filter(front -> numbers.subList(0, front.size()).equals(front))
                    .map(front -> new Section(numbers.subList(front.size(), numbers.size()), parts));
        }
    }

    private record Listed(String title, Section from, Optional<Section> to) {

        static Listed read(String text) {
            List<String> words = List.of(text.split(" ", -1));
            Optional<Section> to = words.size() == 3 ? Optional.empty() : Section.read(words.get(4));
            return new Listed(words.get(0), Section.read(words.get(2)).orElseThrow(), to);
        }

        /** Of a title nobody knows, the section may have that of the list in front. */
        Optional<Boolean> covers(Optional<Boolean> sameTitle, Optional<Section> own) {
            Optional<Boolean> bare = own.filter(section -> sameTitle.isEmpty())
                    .flatMap(section -> section.without(title))
                    .map(section -> covers(section).orElse(true));
            Optional<Boolean> section = own.flatMap(this::covers);
            return Kleene.all(Stream.of(sameTitle, bare.isEmpty() ? section : Kleene.any(Stream.of(section, bare))));
        }

        Optional<Boolean> covers(Section own) {
            return to.map(last -> Optional.of(between(own, last))).orElseGet(() -> below(own));
        }

        /** All below the last one belongs to it. */
        private boolean between(Section own, Section last) {
            return compare(own.numbers(), from.numbers()) >= 0 && compare(own.numbers(), last.numbers()) <= 0;
        }

        /** As far as the bound goes; a section without further numbers comes first. */
        private static int compare(List<Integer> own, List<Integer> bound) {
            for (int i = 0; i < bound.size(); i++) {
                int number = i < own.size() ? own.get(i) : 0;
                if (number != bound.get(i)) {
                    return number - bound.get(i);
                }
            }
            return 0;
        }

        private Optional<Boolean> below(Section own) {
            List<String> ours = own.parts();
            List<String> theirs = from.parts();
            int common = Math.min(ours.size(), theirs.size());
            if (!own.numbers().equals(from.numbers())
                    || !ours.subList(0, common).equals(theirs.subList(0, common))) {
                return Kleene.NO;
            }
            return ours.size() >= theirs.size() ? Kleene.YES : Kleene.UNKNOWN;
        }
    }
}
