package org.slatebridge.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.yaml.YamlNode;
import org.slatebridge.yaml.YamlText;

/** Reads policies. Whatever is wrong with one is told at once, so that no policy fails while it decides. Stateless. */
public final class PolicyReader {

    static final List<String> KEYS = List.of(
            "policy",
            "title",
            "statute",
            "reviewed",
            "open-questions",
            "cadence",
            "objections",
            "unit",
            "leap-day",
            "facts",
            "versions",
            "switches",
            "grades",
            "titles",
            "inchoate-sections",
            "offenses",
            "definitions",
            "exclusions",
            "caps",
            "presumptions",
            "restorations",
            "provisions",
            "test-facts",
            "tests");

    private PolicyReader() {}

    /**
     * Reads a policy; ends with all its faults if it has any.
     *
     * @param fileName what messages call it
     * @param yamlText the file
     * @param facts the questions that can be asked of histories: the standard ones and those a mapping declares; what
     *     the policy declares beside is added
     */
    public static Policy read(String fileName, String yamlText, FactCatalogue facts) {
        Diagnostics faults = new Diagnostics();
        YamlNode top = YamlText.read(fileName, yamlText, faults);
        faults.throwIfAny();
        Policy policy = read(top, new PolicyWords(FactDeclarations.read(top.get("facts"), facts)), faults);
        faults.throwIfAny();
        return policy;
    }

    private static Policy read(YamlNode top, PolicyWords words, Diagnostics faults) {
        top.onlyKeys(KEYS);
        PolicyHeader header = HeaderReader.read(top, words);
        OffenceReader.read(top, words);
        RuleReader.read(top, words);
        UnusedNames.check(top, words, faults);
        List<PolicyTest> tests = TestReader.read(top, words);
        PolicyFacts names = new PolicyFacts(words.facts);
        OffenceBook book = new OffenceBook(words.offences, words.inchoate, Set.copyOf(top.texts("titles")), names);
        Law law = new Law(names, Collections.unmodifiableMap(new LinkedHashMap<>(words.grades)), book);
        Policy policy = new Policy(header, words.facts, law, words, tests);
        Reachability.check(top, policy, words, faults);
        return policy;
    }
}
