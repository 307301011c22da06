package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.FactCatalogue;

/** What a policy has declared so far while it is read: the names its conditions may use. One thread only. */
final class PolicyWords {

    final FactCatalogue facts;
    final List<PolicyVersion> versions = new ArrayList<>();
    final List<PolicySwitch> switches = new ArrayList<>();
    final Map<String, Grade> grades = new LinkedHashMap<>();
    final List<OffenceList> offences = new ArrayList<>();
    /** Sections of attempt, conspiracy and solicitation, or null where the policy names none. */
    @Nullable
    OffenceList inchoate;

    final Map<String, Definition> definitions = new LinkedHashMap<>();
    final Map<String, Exclusion> exclusions = new LinkedHashMap<>();
    final Map<String, Provision> provisions = new LinkedHashMap<>();
    final Map<String, Cap> caps = new LinkedHashMap<>();
    final Map<String, Restoration> restorations = new LinkedHashMap<>();
    final List<Presumption> presumptions = new ArrayList<>();

    @Nullable
    Objections objections;

    @Nullable
    Cadence cadence;

    private final Set<String> used = new LinkedHashSet<>();

    PolicyWords(FactCatalogue facts) {
        this.facts = facts;
    }

    List<LocalDate> versionDates() {
        return versions.stream().map(PolicyVersion::from).toList();
    }

    List<String> switchNames() {
        return switches.stream().map(PolicySwitch::name).toList();
    }

    List<String> offenceNames() {
        return offences.stream().map(OffenceList::name).toList();
    }

    List<String> classes() {
        return grades.values().stream().map(Grade::offenceClass).distinct().toList();
    }

    /** Remembers that something declared was referred to. */
    void use(String kind, String name) {
        used.add(kind + " " + name);
    }

    boolean isUsed(String kind, String name) {
        return used.contains(kind + " " + name);
    }
}
