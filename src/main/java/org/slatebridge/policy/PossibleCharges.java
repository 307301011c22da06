package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Disposition;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Level;
import org.slatebridge.history.Person;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;

/**
 * Persons with one charge of which nothing is known but how it ended, its grade and its section; one for every way in
 * which a policy can tell charges apart by these. What is not known is invalid, not missing: no presumption and no "not
 * known" takes it for an answer. A record of each person could not be read, so there may be anything else. Made one
 * after the other, as they are asked for. Immutable.
 */
final class PossibleCharges implements Iterable<CriminalHistory> {

    private static final SourceRef NOWHERE = new SourceRef("check", 1, 0);
    private static final List<String> INCHOATE = List.of("none", "attempt");
    /** A title and a section that stand in no list. */
    private static final List<String> ELSEWHERE = List.of("999999999", "1");

    private final FactCatalogue catalogue;
    private final List<List<String>> sections;
    private final List<String> grades;
    private final Person person;
    private final Facts arrest;
    private final List<Disposition> endings;

    PossibleCharges(PolicyWords words) {
        this.catalogue = words.facts;
        this.sections = sections(words.offences);
        this.grades = List.copyOf(words.grades.keySet());
        this.person = new Person("A", facts(Level.PERSON, Map.of()));
        this.arrest = facts(Level.ARREST, Map.of());
        this.endings = DispositionType.words().stream()
                .map(word -> new Disposition(facts(Level.DISPOSITION, Map.of("disposition.type", word)), NOWHERE))
                .toList();
    }

    @Override
    public Iterator<CriminalHistory> iterator() {
        return new Iterator<>() {
            private final int kinds = sections.size() * INCHOATE.size() * grades.size();
            private int kind = -1;
            private int ending = endings.size();
            private Facts charge = Facts.NONE;

            @Override
            public boolean hasNext() {
                return ending < endings.size() || kind + 1 < kinds;
            }

            @Override
            public CriminalHistory next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (ending == endings.size()) {
                    ending = 0;
                    kind++;
                    charge = charge(kind);
                }
                return history(charge, endings.get(ending++));
            }
        };
    }

    private Facts charge(int kind) {
        List<String> section = sections.get(kind / grades.size() / INCHOATE.size());
        return facts(
                Level.CHARGE,
                Map.of(
                        "charge.title", section.get(0),
                        "charge.section", section.get(1),
                        "charge.inchoate", INCHOATE.get(kind / grades.size() % INCHOATE.size()),
                        "charge.grade", grades.get(kind % grades.size())));
    }

    private CriminalHistory history(Facts facts, Disposition ending) {
        Charge charge = new Charge("A", facts, List.of(ending), List.of(), NOWHERE);
        return new CriminalHistory(person, List.of(new Arrest("A", arrest, List.of(charge))), List.of(NOWHERE));
    }

    private Facts facts(Level level, Map<String, String> known) {
        List<Fact> facts = new ArrayList<>();
        for (FactName name : catalogue.of(level).values()) {
            @Nullable String text = known.get(name.name());
            facts.add(
                    text == null
                            ? Fact.unknown(name, Quality.INVALID, NOWHERE, null)
                            : Fact.text(name, text, NOWHERE, null));
        }
        return Facts.of(facts);
    }

    /** Where lists begin and end, and what comes next: sections between two of these stand in the same lists. */
    private static List<List<String>> sections(List<OffenceList> lists) {
        Set<List<String>> found = new LinkedHashSet<>();
        found.add(ELSEWHERE);
        for (OffenceList list : lists) {
            for (SectionRange range : list.sections()) {
                found.add(List.of(range.title(), text(range.from(), 0)));
                @Nullable SectionNumber last = range.to();
                if (last == null) {
                    found.add(List.of(range.title(), text(range.from(), 0) + "(zz)"));
                    found.add(List.of(range.title(), numbers(range.from().numbers(), 0) + ".1"));
                } else {
                    found.add(List.of(range.title(), text(last, 0)));
                    found.add(List.of(range.title(), text(last, 1)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String text(SectionNumber section, int more) {
        StringBuilder text = new StringBuilder(numbers(section.numbers(), more));
        if (more == 0) {
            section.subdivisions().forEach(part -> text.append('(').append(part).append(')'));
        }
        return text.toString();
    }

    private static String numbers(List<Integer> numbers, int more) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i) + (i == numbers.size() - 1 ? more : 0);
            text.append(i == 0 ? "" : ".").append(number);
        }
        return text.toString();
    }
}
