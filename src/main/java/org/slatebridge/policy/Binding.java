package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns clauses into conditions for one day and one setting of switches. Used once, by one thread. */
final class Binding {

    private final Policy policy;
    private final LocalDate asOf;
    private final Set<String> on;
    private final Map<String, Condition> definitions = new HashMap<>();
    private final Map<Relation, List<BoundProvision>> units = new EnumMap<>(Relation.class);
    private int slots;

    Binding(Policy policy, LocalDate asOf, Set<String> on) {
        this.policy = policy;
        this.asOf = asOf;
        this.on = Set.copyOf(on);
    }

    LocalDate asOf() {
        return asOf;
    }

    /** A place to remember an answer about the whole person. */
    int newSlot() {
        return slots++;
    }

    int slots() {
        return slots;
    }

    /** Those that count under the switches. */
    List<Clause> counting(List<Clause> clauses) {
        return clauses.stream().filter(clause -> clause.said().counts(on)).toList();
    }

    /** Those that count under the switches, bound. */
    List<Condition> bindAll(List<Clause> clauses) {
        return counting(clauses).stream().map(clause -> clause.bind(this)).toList();
    }

    /** The condition of a definition; never true on a day on which the definition is not in force. */
    Condition definition(String name) {
        Condition known = definitions.get(name);
        if (known != null) {
            return known;
        }
        Definition definition = policy.definition(name);
        Condition bound = definition.force().on(asOf)
                ? definition.when().bind(this)
                : new Never(definition.says() + ": not in force on " + asOf, definition.citation());
        definitions.put(name, bound);
        return bound;
    }

    /** The rule of a unit, in which all provisions of such units count, those bound later too. */
    UnitRule unitRule(Unit unit, BoundProvision provision) {
        List<BoundProvision> peers = units.computeIfAbsent(unit.relation(), key -> new ArrayList<>());
        peers.add(provision);
        return new UnitRule(unit, this, peers);
    }

    /** The end of a period that began on a day, by the policy's convention for 29 February. */
    LocalDate end(LocalDate start, Length length) {
        return length.after(start, policy.leapDayFollows());
    }
}
