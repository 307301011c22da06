package org.slatebridge.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The questions that can be asked of a history: the standard ones, and those a mapping declares. Immutable. */
public final class FactCatalogue {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z][A-Za-z0-9]{0,39}");
    private static final FactCatalogue STANDARD = standardFacts();

    private final Map<String, FactName> byName;

    private FactCatalogue(Map<String, FactName> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** The standard rap-sheet facts, named after NIEM's terms. */
    public static FactCatalogue standard() {
        return STANDARD;
    }

    /** The question of that name, {@code level.name}. */
    public Optional<FactName> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The question of that name, which is known to be there. */
    public FactName get(String name) {
        @Nullable FactName fact = byName.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("must be a fact of the catalogue: " + name);
        }
        return fact;
    }

    /** The questions of one part, by their {@link FactName#shortName()}, in the order they were declared. */
    public Map<String, FactName> of(Level level) {
        Map<String, FactName> facts = new LinkedHashMap<>();
        byName.values().stream().filter(f -> f.level() == level).forEach(f -> facts.put(f.shortName(), f));
        return Collections.unmodifiableMap(facts);
    }

    /** All names, in the order they were declared. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /**
     * What is wrong with a name for one more question, in words; nothing where {@link #with} takes it. A name is
     * {@code level.name}, the name of letters and digits, with a small letter first.
     */
    public Optional<String> objection(String name) {
        String level = name.substring(0, Math.max(0, name.indexOf('.')));
        List<String> levels = Arrays.stream(Level.values()).map(Level::word).toList();
        if (!levels.contains(level)) {
            return Optional.of("'" + name + "' does not begin with one of " + String.join("., ", levels) + ".");
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of("'" + name + "' is no name of a fact: after '" + level
                    + ".' come 1 to 40 letters and digits, a small letter first");
        }
        return byName.containsKey(name) ? Optional.of("fact '" + name + "' exists already") : Optional.empty();
    }

    /** This catalogue and one question more; the name begins with its level, {@code charge.} for example. */
    public FactCatalogue with(String name, FactKind kind) {
        Map<String, FactName> more = new LinkedHashMap<>(byName);
        add(more, name, kind);
        return new FactCatalogue(more);
    }

    private static void add(Map<String, FactName> facts, String name, FactKind kind) {
        Level level = Level.valueOf(name.substring(0, name.indexOf('.')).toUpperCase(Locale.ROOT));
        int index =
                (int) facts.values().stream().filter(f -> f.level() == level).count();
        if (facts.putIfAbsent(name, new FactName(level, name, kind, index)) != null) {
            throw new IllegalArgumentException("must be a new name: " + name);
        }
    }

    private static FactCatalogue standardFacts() {
        Map<FactKind, List<String>> names = new LinkedHashMap<>();
        names.put(
                FactKind.DATE,
                List.of(
                        "person.birthDate",
                        "arrest.date",
                        "charge.offenseDate",
                        "charge.sealedOn",
                        "disposition.date",
                        "sentence.date",
                        "sentence.completedOn",
                        "sentence.releasedOn",
                        "sentence.supervisionEndedOn",
                        "sentence.paidOn"));
        names.put(
                FactKind.CODE,
                List.of(
                        "person.sex",
                        "person.race",
                        "arrest.county",
                        "charge.title",
                        "charge.section",
                        "charge.inchoate",
                        "charge.grade",
                        "charge.ncic",
                        "charge.sealAuthority",
                        "charge.jurisdiction",
                        "disposition.type",
                        "sentence.type"));
        names.put(
                FactKind.TEXT,
                List.of(
                        "person.lastName",
                        "person.firstName",
                        "person.fbiNumber",
                        "arrest.agency",
                        "arrest.agencyCase",
                        "charge.docket",
                        "charge.description"));
        names.put(
                FactKind.COUNT,
                List.of("charge.maximumPenaltyMonths", "sentence.minimumMonths", "sentence.maximumMonths"));
        names.put(
                FactKind.AMOUNT,
                List.of(
                        "sentence.restitutionOrdered",
                        "sentence.restitutionPaid",
                        "sentence.fineOrdered",
                        "sentence.finePaid",
                        "sentence.feeOrdered",
                        "sentence.feePaid"));
        names.put(
                FactKind.FLAG, List.of("person.warrant", "person.registrant", "charge.sealed", "sentence.supervised"));
        Map<String, FactName> facts = new LinkedHashMap<>();
        names.forEach((kind, list) -> new ArrayList<>(list).forEach(name -> add(facts, name, kind)));
        return new FactCatalogue(facts);
    }
}
