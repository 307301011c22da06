package org.slatebridge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.history.CriminalHistory;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;

/**
 * Each question of the language, asked of histories: the answer and what was looked at, in words. A history's name
 * begins with the questions to ask of it, of its charge A. {@code -Dtest.jvm=-Dgolden.write=true} writes the texts
 * anew; read what changed.
 */
class QuestionsTest {

    private static final FactCatalogue FACTS = FactCatalogue.standard()
            .with("person.reviewed", FactKind.FLAG)
            .with("person.heardOn", FactKind.DATE)
            .with("arrest.bookedOn", FactKind.DATE)
            .with("charge.court", FactKind.CODE)
            .with("charge.points", FactKind.COUNT)
            .with("sentence.ward", FactKind.CODE)
            .with("sentence.servedOn", FactKind.DATE)
            .with("disposition.plea", FactKind.CODE);

    @ParameterizedTest
    @ValueSource(strings = {"events", "others", "debts", "sentences", "again", "facts", "offences"})
    void answersWithWhatItLookedAt(String family) throws IOException {
        Policy policy = PolicyReader.read(family, resource(family + ".yaml"), FACTS);
        StringBuilder out = new StringBuilder();
        for (PolicyTest test : policy.tests()) {
            String asked = test.name().split(":", 2)[0];
            out.append("== ").append(test.name()).append('\n');
            for (Provision provision : policy.provisions()) {
                if (List.of(asked.split(", ")).contains(provision.id())) {
                    ask(policy, provision, test, out);
                }
            }
        }
        if (Boolean.getBoolean("golden.write")) {
            Path file = Path.of("src/test/resources/org/slatebridge/policy/questions", family + ".txt");
            Files.writeString(file, out, StandardCharsets.UTF_8);
            return;
        }

        assertThat(out.toString()).isEqualTo(resource(family + ".txt"));
    }

    private static void ask(Policy policy, Provision provision, PolicyTest test, StringBuilder out) {
        Condition question = question(policy, provision, test.asOf());
        for (ChargeView charge : person(policy, test.history(), test.asOf()).charges()) {
            Reasoning told = question.explain(charge);
            assertThat(question.ask(charge)).isEqualTo(told.answer());
            if (charge.charge.key().equals("A")) {
                LocalDate opens = question.opensOn(charge);
                out.append(provision.id());
                out.append(opens == null ? "" : ", opens on " + opens)
                        .append(":\n")
                        .append(told.text().indent(2));
            }
        }
    }

    private static Condition question(Policy policy, Provision provision, LocalDate asOf) {
        return provision.covers().bind(new Binding(policy, asOf, Set.of()));
    }

    private static PersonView person(Policy policy, CriminalHistory history, LocalDate asOf) {
        return new PersonView(history, policy.law(), asOf.toEpochDay(), 9, List.of(), false);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = QuestionsTest.class.getResourceAsStream("questions/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
