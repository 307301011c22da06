package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slatebridge.history.FactCatalogue;

/**
 * What random histories of a state are made of: its grades and offences, and the values its policy asks facts for.
 *
 * @param facts every fact the policy can ask for
 * @param grades words of {@code charge.grade}, one of them in no table
 * @param listed the offences of each list of the policy, finer and coarser
 * @param ordinary offences in none of them
 * @param askedWhetherKnown facts of which a policy asks whether they are known
 * @param values of other codes and texts, by the name of the fact
 */
record Vocabulary(
        FactCatalogue facts,
        List<String> grades,
        List<List<Offence>> listed,
        List<Offence> ordinary,
        Map<String, List<String>> values,
        Set<String> askedWhetherKnown) {

    /** A title and a section. */
    record Offence(String title, String section) {}

    private static final Pattern LISTS = Pattern.compile("sections:(\\s*-? ?\\[?\\S+ §§? \\S+(?: to \\S+)?,?)+");
    private static final Pattern SECTION = Pattern.compile("([^\\s,\\[]+) §§? ([^\\s,\\]]+)");
    private static final Pattern KNOWN = Pattern.compile("known: \\{facts: \\[([^\\]]+)\\]");
    private static final Pattern VALUES = Pattern.compile("((?:person|arrest|charge|disposition|sentence)\\.\\w+): "
            + "(\\[[^\\]]*\\]|[^,{}\\[\\]\\s][^,{}\\[\\]]*)");

    /** Of a policy and the text of its file. */
    static Vocabulary of(Policy policy, String text) {
        List<String> grades = Stream.concat(policy.law().grades().keySet().stream(), Stream.of("ZZ"))
                .sorted()
                .toList();
        List<List<Offence>> listed = listed(text);
        return new Vocabulary(
                policy.catalogue(), grades, listed, ordinary(listed), values(text), askedWhetherKnown(text));
    }

    private static List<List<Offence>> listed(String text) {
        return LISTS.matcher(text)
                .results()
                .map(list -> SECTION.matcher(list.group())
                        .results()
                        .flatMap(m -> around(new Offence(m.group(1), m.group(2))))
                        .toList())
                .toList();
    }

    /** The section listed, one below it, one that may be too coarse, and one without punctuation. */
    private static Stream<Offence> around(Offence listed) {
        String section = listed.section();
        String coarse = section.replaceFirst("\\(.*", "");
        return Stream.of(section, section + "(a)(1)", coarse, section.replaceAll("\\((\\w+)\\)", "$1"))
                .map(each -> new Offence(listed.title(), each));
    }

    /** Sections of the same titles that stand in no list, and what is no section. */
    private static List<Offence> ordinary(List<List<Offence>> listed) {
        List<Offence> ordinary = new ArrayList<>(
                List.of(new Offence("75", "3802"), new Offence("18", "18-2701"), new Offence("18", "5503 and 3929")));
        listed.stream()
                .flatMap(List::stream)
                .map(Offence::title)
                .distinct()
                .flatMap(
                        title -> Stream.of("99.1", "9929", "9955(a)(1)", "9903").map(each -> new Offence(title, each)))
                .forEach(ordinary::add);
        return List.copyOf(ordinary);
    }

    private static Set<String> askedWhetherKnown(String text) {
        Set<String> names = new LinkedHashSet<>();
        KNOWN.matcher(text)
                .results()
                .forEach(m -> names.addAll(List.of(m.group(1).split(", ", -1))));
        return names;
    }

    private static Map<String, List<String>> values(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Matcher asked = VALUES.matcher(text);
        while (asked.find()) {
            List<String> of = values.computeIfAbsent(asked.group(1), name -> new ArrayList<>(List.of("other")));
            for (String value : asked.group(2).replaceAll("[\\[\\]]", "").split(",", -1)) {
                of.add(value.strip());
            }
        }
        values.put("disposition.type", DispositionType.words());
        values.put("charge.inchoate", List.of("none", "none", "none", "attempt", "conspiracy", "solicitation"));
        return values;
    }
}
