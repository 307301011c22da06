package org.slatebridge.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a charge for tests, fact by fact; the standard catalogue's names. */
public final class ChargeBuilder {

    private static final FactCatalogue FACTS = FactCatalogue.standard();

    private final String key;
    private final SourceRef source;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<Disposition> dispositions = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    ChargeBuilder(String key, SourceRef source) {
        this.key = key;
        this.source = source;
    }

    ChargeBuilder standard() {
        return title("18")
                .section("3929")
                .grade("M3")
                .text("charge.docket", "docket-" + key)
                .sealed(false)
                .restitution(0, 0);
    }

    public ChargeBuilder title(String title) {
        return text("charge.title", title);
    }

    public ChargeBuilder section(String section) {
        return text("charge.section", section);
    }

    public ChargeBuilder grade(String grade) {
        return text("charge.grade", grade);
    }

    public ChargeBuilder docket(String docket) {
        return text("charge.docket", docket);
    }

    public ChargeBuilder maximumPenalty(long months) {
        return number("charge.maximumPenaltyMonths", months);
    }

    public ChargeBuilder sealed(boolean sealed) {
        return number("charge.sealed", sealed ? 1 : 0);
    }

    public ChargeBuilder text(String name, String value) {
        return put(Fact.text(FACTS.get(name), value, null, null));
    }

    public ChargeBuilder number(String name, long value) {
        return put(Fact.number(FACTS.get(name), value, null, null));
    }

    /** The fact has no value. */
    public ChargeBuilder unknown(String name, Quality quality) {
        return put(Fact.unknown(FACTS.get(name), quality, source, "CHG-" + name.toUpperCase(java.util.Locale.ROOT)));
    }

    private ChargeBuilder put(Fact fact) {
        facts.put(fact.name().name(), fact);
        return this;
    }

    public ChargeBuilder convicted(String date) {
        return disposition("convicted", date);
    }

    /** One disposition more; a null is a fact the data does not have. */
    public ChargeBuilder disposition(@Nullable String type, @Nullable String date) {
        List<Fact> own = new ArrayList<>();
        if (type != null) {
            own.add(Fact.text(FACTS.get("disposition.type"), type, source, "DSP-TYPE"));
        }
        if (date != null) {
            long day = LocalDate.parse(date).toEpochDay();
            own.add(Fact.number(FACTS.get("disposition.date"), day, source, "DSP-DATE"));
        }
        dispositions.add(new Disposition(Facts.of(own), source));
        return this;
    }

    /** Exactly one sentence with these sums, in cents, and a year at most. */
    public ChargeBuilder restitution(long ordered, long paid) {
        sentences.clear();
        return sentence(0, 12, ordered, paid);
    }

    public ChargeBuilder noSentence() {
        sentences.clear();
        return this;
    }

    /** Exactly one sentence of so many months, nothing ordered. */
    public ChargeBuilder sentenced(long minimumMonths, long maximumMonths) {
        sentences.clear();
        return sentence(minimumMonths, maximumMonths, 0, 0);
    }

    /** One sentence more. */
    public ChargeBuilder sentence(long minimumMonths, long maximumMonths, long ordered, long paid) {
        return sentence(Map.of(
                "sentence.minimumMonths", minimumMonths,
                "sentence.maximumMonths", maximumMonths,
                "sentence.restitutionOrdered", ordered,
                "sentence.restitutionPaid", paid));
    }

    /** One sentence more, with these facts alone. */
    public ChargeBuilder sentence(Map<String, Long> numbers) {
        List<Fact> own = new ArrayList<>();
        numbers.forEach((name, value) -> own.add(Fact.number(FACTS.get(name), value, source, null)));
        sentences.add(new Sentence(Facts.of(own), source));
        return this;
    }

    public Charge build() {
        return new Charge(key, Facts.of(facts.values()), dispositions, sentences, source);
    }
}
