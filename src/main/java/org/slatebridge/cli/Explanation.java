package org.slatebridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Arrest;
import org.slatebridge.history.Charge;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.Fact;
import org.slatebridge.history.Facts;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.mapping.FactOrigin;
import org.slatebridge.mapping.Finding;
import org.slatebridge.mapping.Mapping;

/**
 * Everything a mapping made of one person's records.
 *
 * @param mapping its name
 * @param person the key as histories have it
 * @param facts every fact, in the order of the rap sheet
 * @param findings what was found about records of the person
 */
record Explanation(String mapping, String person, List<ExplainedFact> facts, List<Finding> findings) {

    Explanation {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    /**
     * Explains a history.
     *
     * @param files where its records are read once more
     * @throws org.slatebridge.diagnostic.DiagnosticException if a record is not there any more
     */
    static Explanation of(Mapping mapping, CriminalHistory history, List<Finding> findings, Map<String, Path> files) {
        Set<SourceRef> wanted = new HashSet<>();
        walk(history, (part, facts) -> facts.forEach(fact -> collect(fact, wanted)));
        SourceRecords records = SourceRecords.read(mapping, files, wanted);
        List<ExplainedFact> explained = new ArrayList<>();
        walk(
                history,
                (part, facts) -> facts.forEach(fact -> explained.add(explain(part, facts, fact, mapping, records))));
        return new Explanation(mapping.name(), history.person().key(), explained, findings);
    }

    private static void collect(Fact fact, Set<SourceRef> wanted) {
        SourceRef source = fact.source();
        if (source != null) {
            wanted.add(source);
        }
        fact.contradicting().forEach(other -> collect(other, wanted));
    }

    private static void walk(CriminalHistory history, BiConsumer<String, Facts> part) {
        part.accept("person", history.person().facts());
        for (Arrest arrest : history.arrests()) {
            part.accept("arrest " + arrest.key(), arrest.facts());
            for (Charge charge : arrest.charges()) {
                walk(charge, part);
            }
        }
    }

    private static void walk(Charge charge, BiConsumer<String, Facts> part) {
        part.accept("charge " + charge.key(), charge.facts());
        for (int i = 0; i < charge.dispositions().size(); i++) {
            part.accept(
                    "disposition " + (i + 1) + " of charge " + charge.key(),
                    charge.dispositions().get(i).facts());
        }
        for (int i = 0; i < charge.sentences().size(); i++) {
            part.accept(
                    "sentence " + (i + 1) + " of charge " + charge.key(),
                    charge.sentences().get(i).facts());
        }
    }

    private static ExplainedFact explain(String part, Facts facts, Fact fact, Mapping mapping, SourceRecords records) {
        List<String> rules = new ArrayList<>();
        if (fact.quality() == Quality.DERIVED) {
            mapping.derivations().words(fact.name()).ifPresent(rules::add);
        }
        mapping.precedence().words(fact.name()).ifPresent(rules::add);
        List<ExplainedFact> others = fact.contradicting().stream()
                .map(other -> new ExplainedFact(part, other, origins(other, facts, records), List.of(), List.of()))
                .toList();
        return new ExplainedFact(part, fact, origins(fact, facts, records), rules, others);
    }

    private static List<FactOrigin> origins(Fact fact, Facts facts, SourceRecords records) {
        SourceRef source = fact.source();
        SourceRecords.@Nullable SourceRecord record = source == null ? null : records.get(source);
        return record == null
                ? List.of()
                : FactOrigin.of(fact, facts, record.type(), record.bytes(), 0, record.bytes().length);
    }
}
