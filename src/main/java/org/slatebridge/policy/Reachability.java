package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.yaml.YamlNode;

/**
 * Finds provisions that no charge can ever reach, by the evaluator itself: it is asked about all
 * {@link PossibleCharges}, on the first day of every version and under settings of the switches. Since knowing more
 * never turns a YES into a NO or a NO into a YES, a provision that speaks of none of these charges speaks of none at
 * all, and one that is barred or unmet for each of them never grants. What contradicts itself only in other facts is
 * not found.
 */
final class Reachability {

    /** So many switches are set in all combinations; of more each is set by itself. */
    private static final int MOST_COMBINED = 4;

    private static final List<String> TABLES = List.of("facts", "offenses", "inchoate-sections", "definitions");

    private final Policy policy;
    private final List<LocalDate> days;
    private final List<Set<String>> settings;
    private final PossibleCharges possible;

    private Reachability(Policy policy, PolicyWords words) {
        this.policy = policy;
        LocalDate first = policy.versions().get(0).from();
        this.days = words.versionDates().stream()
                .filter(day -> !day.isBefore(first))
                .distinct()
                .toList();
        this.settings = settings(words);
        this.possible = new PossibleCharges(words);
    }

    /** Adds a fault for every provision that nothing reaches, as far as what it is made of could be read. */
    static void check(YamlNode top, Policy policy, PolicyWords words, Diagnostics faults) {
        FaultPlaces places = FaultPlaces.of(top, faults.list());
        if (policy.versions().isEmpty() || TABLES.stream().anyMatch(places::anyIn)) {
            return;
        }
        Set<String> misread = new HashSet<>();
        List<YamlNode> exclusions = FaultPlaces.items(top, "exclusions");
        for (int i = 0; i < exclusions.size(); i++) {
            if (places.in("exclusions", i)) {
                misread.add(exclusions.get(i).text("id", ""));
            }
        }
        Reachability reachability = new Reachability(policy, words);
        List<YamlNode> items = FaultPlaces.items(top, "provisions");
        for (int i = 0; i < items.size(); i++) {
            Provision provision = words.provisions.get(items.get(i).text("id", ""));
            if (provision != null
                    && !places.in("provisions", i)
                    && provision.exclusions().stream().noneMatch(e -> misread.contains(e.id()))) {
                reachability.check(items.get(i), provision);
            }
        }
    }

    private void check(YamlNode item, Provision provision) {
        Finding best = null;
        @Nullable String bar = null;
        for (LocalDate day : days) {
            for (Set<String> on : provision.force().on(day) ? settings : List.<Set<String>>of()) {
                Binding binding = new Binding(policy, day, on);
                BoundProvision bound = new BoundProvision(provision, binding);
                for (CriminalHistory history : possible) {
                    ChargeView charge = new PersonView(
                                    history, policy.law(), day.toEpochDay(), binding.slots(), List.of(bound), false)
                            .charges()
                            .get(0);
                    Finding finding = bound.own(charge);
                    if (finding.compareTo(Finding.UNMET) < 0) {
                        return;
                    }
                    if (best == null || finding.compareTo(best) < 0) {
                        best = finding;
                        bar = finding == Finding.BARRED ? bound.refusal(charge).id() : null;
                    }
                }
            }
        }
        if (best != null) {
            fault(item, provision, best, bar);
        }
    }

    private static void fault(YamlNode item, Provision provision, Finding best, @Nullable String bar) {
        String id = "provision '" + provision.id() + "' ";
        if (best == Finding.SILENT) {
            item.require("covers").fault(DiagnosticCode.POLICY_UNREACHABLE, id + "can never speak of any charge");
        } else if (bar != null) {
            String text = id + "can never grant: whatever it covers is barred, by exclusion '" + bar + "' at least";
            item.require("subject-to").fault(DiagnosticCode.POLICY_UNREACHABLE, text);
        } else {
            item.require("requires")
                    .fault(
                            DiagnosticCode.POLICY_UNREACHABLE,
                            id + "can never grant: nothing it covers can meet what it requires");
        }
    }

    private static List<Set<String>> settings(PolicyWords words) {
        List<String> names = words.switchNames();
        List<Set<String>> settings = new ArrayList<>();
        if (names.size() > MOST_COMBINED) {
            settings.add(words.switches.stream()
                    .filter(PolicySwitch::on)
                    .map(PolicySwitch::name)
                    .collect(Collectors.toSet()));
            settings.add(Set.of());
            settings.add(Set.copyOf(names));
            names.forEach(name -> settings.add(Set.of(name)));
            return settings;
        }
        for (int bits = 0; bits < 1 << names.size(); bits++) {
            Set<String> on = new HashSet<>();
            for (int i = 0; i < names.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    on.add(names.get(i));
                }
            }
            settings.add(on);
        }
        return settings;
    }
}
