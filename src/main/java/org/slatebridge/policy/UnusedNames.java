package org.slatebridge.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.yaml.YamlNode;

/** Finds what a policy declares and never refers to: an exclusion nobody is subject to is a slip, not a rule. */
final class UnusedNames {

    private static final Set<DiagnosticCode> WRONG_NAMES =
            EnumSet.of(DiagnosticCode.POLICY_UNKNOWN_NAME, DiagnosticCode.YAML_UNKNOWN_KEY);

    private UnusedNames() {}

    static void check(YamlNode top, PolicyWords words, Diagnostics faults) {
        // What is called by a wrong name is not unused, and that fault is told already.
        if (faults.list().stream().anyMatch(fault -> WRONG_NAMES.contains(fault.code()))) {
            return;
        }
        checkFacts(top.get("facts"), words, faults);
        check(top.get("switches"), "name", "switch", words);
        check(top.get("offenses"), "name", "offense list", words);
        check(top.get("definitions"), "name", "definition", words);
        check(top.get("exclusions"), "id", "exclusion", words);
        check(top.get("caps"), "id", "cap", words);
    }

    private static void checkFacts(@Nullable YamlNode facts, PolicyWords words, Diagnostics faults) {
        if (facts == null || facts.kind() != YamlNode.Kind.MAP) {
            return;
        }
        for (String name : facts.keys()) {
            if (!words.isUsed("fact", name)) {
                String text = "fact '" + name + "' is never referred to";
                faults.add(DiagnosticCode.POLICY_UNUSED, facts.keyPosition(name), text);
            }
        }
    }

    private static void check(@Nullable YamlNode list, String key, String kind, PolicyWords words) {
        List<YamlNode> items = list == null || list.kind() != YamlNode.Kind.LIST ? List.of() : list.items();
        for (YamlNode item : items) {
            YamlNode name = item.get(key);
            boolean named = name != null && name.kind() == YamlNode.Kind.SCALAR;
            if (name != null && named && !words.isUsed(kind, name.text())) {
                name.fault(DiagnosticCode.POLICY_UNUSED, kind + " '" + name.text() + "' is never referred to");
            }
        }
    }
}
