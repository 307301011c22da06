package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads what a policy says about itself, its versions and its switches. Stateless. */
final class HeaderReader {

    private static final List<String> CADENCES = List.of("daily", "weekly", "monthly", "quarterly", "yearly");
    private static final List<String> LEAP_DAYS = List.of("28 February", "1 March");

    private HeaderReader() {}

    static PolicyHeader read(YamlNode top, PolicyWords words) {
        versions(top.require("versions"), words);
        YamlNode switches = top.get("switches");
        if (switches != null) {
            switches(switches, words);
        }
        PresumptionReader.switches(top.get("presumptions"), words);
        ObjectionsReader.read(top.get("objections"), words);
        cadence(top.get("cadence"), words);
        YamlNode leapDay = top.get("leap-day");
        boolean follows = leapDay != null
                && Readings.isOneOf(leapDay, LEAP_DAYS, "leap day")
                && leapDay.text().equals(LEAP_DAYS.get(1));
        return new PolicyHeader(
                top.text("policy"),
                top.text("title"),
                top.text("statute"),
                top.require("reviewed").flag(),
                top.texts("open-questions"),
                follows,
                words.versions,
                words.switches);
    }

    private static void cadence(@Nullable YamlNode node, PolicyWords words) {
        if (node != null) {
            node.onlyKeys(List.of("every", "says", "citation", "mark"));
            Readings.isOneOf(node.require("every"), CADENCES, "cadence");
            words.cadence = new Cadence(node.text("every"), node.text("says", ""), Readings.citation(node));
        }
    }

    private static void versions(YamlNode list, PolicyWords words) {
        LocalDate before = null;
        for (YamlNode item : list.items()) {
            item.onlyKeys(List.of("from", "says", "citation", "mark"));
            LocalDate from = item.require("from").date();
            checkOrder(item.require("from"), before, from);
            before = from;
            words.versions.add(new PolicyVersion(from, item.text("says"), Readings.citation(item)));
        }
        if (words.versions.isEmpty() && list.kind() == YamlNode.Kind.LIST) {
            list.fault(DiagnosticCode.POLICY_VERSIONS, "there is no version");
        }
    }

    private static void checkOrder(YamlNode node, @Nullable LocalDate before, LocalDate from) {
        if (before != null && !from.isAfter(before)) {
            node.fault(DiagnosticCode.POLICY_VERSIONS, "a version of " + from + " cannot follow one of " + before);
        }
    }

    private static void switches(YamlNode list, PolicyWords words) {
        for (YamlNode item : list.items()) {
            item.onlyKeys(List.of("name", "default", "says", "citation", "mark"));
            String name = item.text("name");
            if (words.switchNames().contains(name)) {
                item.fault(DiagnosticCode.POLICY_DUPLICATE, "switch '" + name + "' occurs twice");
            }
            words.switches.add(
                    new PolicySwitch(name, item.require("default").flag(), item.text("says"), Readings.citation(item)));
        }
    }
}
