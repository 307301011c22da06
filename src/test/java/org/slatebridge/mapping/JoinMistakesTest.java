package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.Level;
import org.slatebridge.layout.Dialect;

/** What a mapping can get wrong about parts, datasets and who is believed. */
class JoinMistakesTest {

    private static final String[] COPYBOOK = {
        "01  K-REC.",
        "    05 K-KEY      PIC X(05).",
        "    05 K-DOCKET   PIC X(06).",
        "    05 K-CHARGE OCCURS 2.",
        "       10 K-SEQ   PIC 9(02).",
        "       10 K-GRADE PIC X(02).",
        "       10 K-PART OCCURS 3.",
        "          15 K-MONTHS PIC 9(03).",
    };

    private static final String MAPPING = """
            mapping: m
            datasets:
              one:
                copybook: C.cpy
                order: none
                records:
                  K-REC:
                    as: arrest
                    person: K-KEY
                    facts: { arrest.agencyCase: { item: K-DOCKET } }
                    tables:
                      K-CHARGE:
                        as: charge
                        key: [K-SEQ]
                        facts: { charge.grade: { item: K-GRADE }, charge.docket: { item: K-DOCKET } }
                        tables:
                          K-PART: { as: sentence, facts: { sentence.maximumMonths: { item: K-MONTHS } } }
            """;

    private static final String SECOND = """
              two:
                copybook: C.cpy
                order: none
                records:
                  K-REC: { as: arrest, person: K-KEY, facts: { arrest.agencyCase: { item: K-DOCKET } } }
            """;

    private static Mapping read(String text) {
        return MappingReader.read("m.yaml", text, (name, options) -> Layouts.all(Dialect.IBM, COPYBOOK));
    }

    private static List<String> faults(String text) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> read(text));
        return e.diagnostics().stream()
                .map(fault -> fault.code().id() + " " + fault.text())
                .toList();
    }

    private static String with(String old, String replacement) {
        assertThat(MAPPING).contains(old);
        return MAPPING.replace(old, replacement);
    }

    @Test
    void elementsSeeTheirOwnItemsAndThoseAround() {
        DatasetMapping dataset = read(MAPPING).datasets().get(0);
        assertThat(dataset.join())
                .isEqualTo(new JoinRules(JoinRules.Order.NONE, JoinRules.Fate.ADD, JoinRules.Fate.REJECT));
        TableMapping charges = dataset.records().get(0).part().tables().get(0);
        assertThat(charges.elements()).hasSize(2);
        assertThat(charges.elements().get(1).tables().get(0).elements()).hasSize(3);
        assertThat(charges.elements().get(1).bindings())
                .extracting(binding -> String.valueOf(binding.fact()))
                .containsExactly("charge.grade", "charge.docket");
    }

    @Test
    void refusesAnElementThatIsNotBelowWhatItStandsIn() {
        assertThat(faults(with("as: charge", "as: arrest")))
                .containsExactly("SLB3060E elements of role arrest do not stand below a part of role arrest");
        assertThat(faults(with("as: charge", "as: header")))
                .containsExactly("SLB3060E elements of role header do not stand below a part of role arrest");
    }

    @Test
    void refusesAnItemOfATableOutsideOfIt() {
        assertThat(faults(with(
                        "facts: { arrest.agencyCase: { item: K-DOCKET }",
                        "facts: { arrest.agencyCase: { item: K-GRADE }")))
                .containsExactly("SLB3003E 'K-GRADE' stands in a table; name its table under 'tables'");
        assertThat(faults(with("K-CHARGE:", "K-DOCKET:")).get(0))
                .startsWith("SLB3003E there is no table 'K-DOCKET' here");
    }

    @Test
    void aFaultOfAnElementIsToldOnce() {
        assertThat(faults(with("item: K-GRADE", "item: K-GRAED"))).hasSize(1);
    }

    @Test
    void refusesViaInADatasetInKeyOrder() {
        assertThat(faults(with("    order: none\n", "")
                        .replace("person: K-KEY\n", "person: K-KEY\n        via: { arrest.agencyCase: K-DOCKET }\n")))
                .containsExactly("SLB3061E records whose person is found by 'via' are not in order of the person's key;"
                        + " say 'order: none'");
    }

    @Test
    void refusesAQuestionThatTwoDatasetsAnswerAndNobodyDecides() {
        assertThat(faults(MAPPING + SECOND))
                .containsExactly("SLB3062E 'arrest.agencyCase' is answered by one and two, and nothing says which is"
                        + " believed");
    }

    @Test
    void precedenceIsOfAFactOfALevelOrMustAgree() {
        Mapping byFact = read(MAPPING + SECOND + "precedence: { arrest.agencyCase: [two, one] }\n");
        assertThat(byFact.precedence().byFact().values()).containsExactly(List.of("two", "one"));
        assertThat(read(MAPPING + SECOND + "precedence: { arrest: [one, two] }\n")
                        .precedence()
                        .byLevel())
                .isEqualTo(Map.of(Level.ARREST, List.of("one", "two")));
        assertThat(read(MAPPING + SECOND + "precedence: { arrest.agencyCase: agree }\n")
                        .precedence()
                        .byFact()
                        .values())
                .containsExactly(List.of());
    }

    @Test
    void refusesWordsThatPrecedenceAndDatasetsDoNotKnow() {
        assertThat(faults(MAPPING + SECOND + "precedence: { arrest: [one, tow] }\n")
                        .get(0))
                .startsWith("SLB3005E there is no dataset 'tow'");
        assertThat(faults(with("order: none", "order: any")).get(0))
                .startsWith("SLB3005E 'any' is not known here; expected one of key, none");
        assertThat(faults(with("order: none", "orphans: add")).get(0))
                .startsWith("SLB3005E 'add' is not known here; expected one of reject, refuse");
    }
}
