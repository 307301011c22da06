package org.slatebridge.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.yaml.YamlNode;

/** Reads the words that look at the other convictions of the person. Stateless. */
final class PersonReader {

    private static final Pattern TIMES = Pattern.compile("(\\d{1,4}) or more");

    private PersonReader() {}

    static Clause everConvicted(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("of", "times"));
        Clause of = reader.ofOneCharge(value.require("of"), said.citation());
        YamlNode times = value.get("times");
        return new EverConvicted(said, of, times == null ? 1 : times(times));
    }

    private static int times(YamlNode node) {
        Matcher form = TIMES.matcher(node.text());
        if (form.matches() && Integer.parseInt(form.group(1)) > 0) {
            return Integer.parseInt(form.group(1));
        }
        node.fault(DiagnosticCode.POLICY_VALUE, "expected a count such as '2 or more', found '" + node.text() + "'");
        return 1;
    }

    static Clause sameCase(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("of"));
        return new SameCase(said, reader.ofOneCharge(value.require("of"), said.citation()));
    }
}
