package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
 * known" takes it for an answer. A record of each person could not be read, so there may be anything else. Immutable.
 */
final class PossibleCharges {

    private static final SourceRef NOWHERE = new SourceRef("check", 1, 0);
    private static final List<String> INCHOATE = List.of("none", "attempt");
    /** A title and a section that stand in no list. */
    private static final String[] ELSEWHERE = {"999999999", "1"};

    private final FactCatalogue catalogue;
    private final List<CriminalHistory> all = new ArrayList<>();

    PossibleCharges(PolicyWords words) {
        this.catalogue = words.facts;
        for (String[] section : sections(words.offences)) {
            for (String inchoate : INCHOATE) {
                Map<String, String> known = new LinkedHashMap<>();
                known.put("charge.title", section[0]);
                known.put("charge.section", section[1]);
                known.put("charge.inchoate", inchoate);
                grades(words.grades.keySet(), known);
            }
        }
    }

    List<CriminalHistory> all() {
        return List.copyOf(all);
    }

    private void grades(Set<String> grades, Map<String, String> known) {
        for (String grade : grades) {
            known.put("charge.grade", grade);
            Facts facts = facts(Level.CHARGE, known);
            DispositionType.words().forEach(word -> all.add(history(facts, word)));
        }
    }

    private CriminalHistory history(Facts facts, String ended) {
        Facts disposition = facts(Level.DISPOSITION, Map.of("disposition.type", ended));
        Charge charge = new Charge("A", facts, List.of(new Disposition(disposition, NOWHERE)), List.of(), NOWHERE);
        Arrest arrest = new Arrest("A", facts(Level.ARREST, Map.of()), List.of(charge));
        return new CriminalHistory(new Person("A", facts(Level.PERSON, Map.of())), List.of(arrest), List.of(NOWHERE));
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
    private static List<String[]> sections(List<OffenceList> lists) {
        Set<List<String>> found = new LinkedHashSet<>();
        found.add(List.of(ELSEWHERE));
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
        return found.stream().map(pair -> pair.toArray(String[]::new)).toList();
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
