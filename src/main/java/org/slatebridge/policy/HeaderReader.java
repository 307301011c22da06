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
        for (YamlNode item : list.items()) {
            item.onlyKeys(List.of("from", "until", "says", "citation", "mark"));
            YamlNode from = item.require("from");
            YamlNode until = item.get("until");
            PolicyVersion version = new PolicyVersion(
                    from.date(), until == null ? null : until.date(), item.text("says"), Readings.citation(item));
            if (until != null && from.kind() == YamlNode.Kind.SCALAR) {
                Readings.checkOrder(until, version.from(), version.until());
            }
            if (!words.versions.isEmpty()) {
                checkOrder(from, words.versions.get(words.versions.size() - 1), version.from());
            }
            words.versions.add(version);
        }
        if (words.versions.isEmpty() && list.kind() == YamlNode.Kind.LIST) {
            list.fault(DiagnosticCode.POLICY_VERSIONS, "there is no version");
        }
    }

    private static void checkOrder(YamlNode node, PolicyVersion before, LocalDate from) {
        LocalDate until = before.until();
        boolean follows = from.isAfter(before.from());
        if (node.kind() == YamlNode.Kind.SCALAR && !follows) {
            node.fault(
                    DiagnosticCode.POLICY_VERSIONS, "a version of " + from + " cannot follow one of " + before.from());
        } else if (follows && until != null && until.isAfter(before.from()) && !until.equals(from)) {
            String fault = until.isAfter(from) ? "overlaps the one before" : "leaves a gap after the one before";
            node.fault(
                    DiagnosticCode.POLICY_VERSIONS,
                    "a version of " + from + " " + fault + ", which is in force until " + until);
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
