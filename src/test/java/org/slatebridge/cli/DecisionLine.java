package org.slatebridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.cli.SealReport.ChargeKey;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One line of {@code decisions.jsonl}: which charge, what, and under which provision. */
record DecisionLine(
        ChargeKey charge, String outcome, @Nullable String provision) {

    // Every JSON text is a YAML text.
    private static final Yaml JSON = new Yaml(new SafeConstructor(new LoaderOptions()));

    static DecisionLine parse(String line) {
        Map<?, ?> object = JSON.load(line);
        Object provision = object.get("provision");
        return new DecisionLine(
                key(text(object, "person"), text(object, "arrest"), text(object, "charge")),
                text(object, "outcome"),
                provision == null ? null : provision.toString());
    }

    /** Keys are nested as {@code KS00000001/2/1}; each holds the one before. */
    private static ChargeKey key(String person, String arrest, String charge) {
        assertThat(arrest).startsWith(person + "/");
        assertThat(charge).startsWith(arrest + "/");
        return new ChargeKey(
                person,
                Integer.parseInt(arrest.substring(person.length() + 1)),
                Integer.parseInt(charge.substring(arrest.length() + 1)));
    }

    boolean seals() {
        return outcome.equals("seal");
    }

    private static String text(Map<?, ?> object, String key) {
        return String.valueOf(object.get(key));
    }
}
