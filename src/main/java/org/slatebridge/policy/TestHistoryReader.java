package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Disposition;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Person;
import org.slatebridge.history.Sentence;
import org.slatebridge.history.SourceRef;
import org.slatebridge.yaml.YamlNode;

/** Builds the person of a test case; what a charge does not say stands as {@code test-facts} has it. */
final class TestHistoryReader {

    private static final String NOTHING = "none";

    private final TestFactReader facts;
    private final @Nullable YamlNode personDefaults;
    private final @Nullable YamlNode arrestDefaults;
    private final @Nullable YamlNode chargeDefaults;
    private final @Nullable YamlNode sentenceDefaults;

    TestHistoryReader(FactCatalogue catalogue, @Nullable YamlNode defaults) {
        this.facts = new TestFactReader(catalogue);
        if (defaults != null) {
            defaults.onlyKeys(List.of("person", "arrest", "charge", "sentence"));
        }
        this.personDefaults = defaults == null ? null : defaults.get("person");
        this.arrestDefaults = defaults == null ? null : defaults.get("arrest");
        this.chargeDefaults = defaults == null ? null : defaults.get("charge");
        this.sentenceDefaults = defaults == null ? null : defaults.get("sentence");
    }

    CriminalHistory read(YamlNode test) {
        List<Arrest> arrests = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (YamlNode item : test.require("charges").items()) {
            Charge charge = charge(item);
            if (!keys.add(charge.key())) {
                item.fault(DiagnosticCode.POLICY_TEST, "charge '" + charge.key() + "' occurs twice");
            }
            arrests.add(new Arrest("arrest of " + charge.key(), arrest(item, charge.source()), List.of(charge)));
        }
        return new CriminalHistory(person(test), arrests, unread(test.get("unread")));
    }

    private Person person(YamlNode test) {
        SourceRef source = new SourceRef("test", test.position().line(), 0);
        return new Person("test", facts("person", personDefaults, test.get("person"), source));
    }

    private Facts arrest(YamlNode charge, SourceRef source) {
        return facts("arrest", arrestDefaults, charge.get("arrest"), source);
    }

    private Facts facts(String level, @Nullable YamlNode defaults, @Nullable YamlNode own, SourceRef source) {
        Map<String, Fact> read = new LinkedHashMap<>();
        for (YamlNode given : Arrays.asList(defaults, own)) {
            if (given != null) {
                facts.read(given, level, source, Set.of(), read);
            }
        }
        return Facts.of(read.values());
    }

    private static List<SourceRef> unread(@Nullable YamlNode count) {
        List<SourceRef> unread = new ArrayList<>();
        for (long i = 0; count != null && i < Math.min(count.number(), 1000); i++) {
            unread.add(new SourceRef("unread", i + 1, 0));
        }
        return unread;
    }

    private Charge charge(YamlNode node) {
        String key = node.text("charge");
        SourceRef source = new SourceRef("test", node.position().line(), 0);
        Map<String, Fact> own = new LinkedHashMap<>();
        if (chargeDefaults != null) {
            facts.read(chargeDefaults, "charge", source, Set.of(), own);
        }
        own.putIfAbsent("docket", facts.fact("charge.docket", "docket of " + key, source));
        facts.read(node, "charge", source, Set.of("charge", "arrest", "disposition", "sentence"), own);
        return new Charge(key, Facts.of(own.values()), dispositions(node, source), sentences(node, source), source);
    }

    private List<Disposition> dispositions(YamlNode charge, SourceRef source) {
        List<Disposition> dispositions = new ArrayList<>();
        for (YamlNode item : charge.require("disposition").items()) {
            if (!item.text().equals(NOTHING)) {
                dispositions.add(new Disposition(Facts.of(facts.disposition(item, source)), source));
            }
        }
        return dispositions;
    }

    private List<Sentence> sentences(YamlNode charge, SourceRef source) {
        YamlNode own = charge.get("sentence");
        if (own != null && own.kind() == YamlNode.Kind.SCALAR) {
            Readings.isOneOf(own, List.of(NOTHING), "sentence");
            return List.of();
        }
        if (own == null) {
            return List.of(sentence(null, source));
        }
        List<Sentence> sentences = new ArrayList<>();
        List<YamlNode> items = own.kind() == YamlNode.Kind.LIST ? own.items() : List.of(own);
        items.forEach(item -> sentences.add(sentence(item, source)));
        return sentences;
    }

    private Sentence sentence(@Nullable YamlNode node, SourceRef source) {
        Map<String, Fact> own = new LinkedHashMap<>();
        if (sentenceDefaults != null) {
            facts.read(sentenceDefaults, "sentence", source, Set.of(), own);
        }
        if (node != null) {
            facts.read(node, "sentence", source, Set.of(), own);
        }
        return new Sentence(Facts.of(own.values()), source);
    }
}
