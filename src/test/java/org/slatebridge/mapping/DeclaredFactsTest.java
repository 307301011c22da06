package org.slatebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactCatalogue;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.history.SourceRef;

class DeclaredFactsTest {

    private static final String GRADE = "charge.grade: { item: C-GRADE, codes: grade }";

    private static Mapping declaring(String facts, String bindings) {
        return SmallState.mapping(SmallState.mappingWith(GRADE, bindings) + "facts: { " + facts + " }\n");
    }

    @Test
    void aDeclaredFactIsReadLikeAStandardOne() {
        Mapping mapping = declaring("charge.trackingNumber: text", "charge.trackingNumber: { item: C-GRADE }");
        FactName number = mapping.facts().get("charge.trackingNumber");
        assertThat(number.kind()).isEqualTo(FactKind.TEXT);
        assertThat(number.level()).isEqualTo(Level.CHARGE);
        assertThat(mapping.supplied()).contains(number);
        byte[] record = SmallState.record("30A00010101T7N00000000");
        RecordMapping type = SmallState.type(mapping.datasets().get(0), "C-REC");
        Fact fact = type.bindings().get(0).read(record, 0, record.length, new SourceRef("master", 1, 0));
        assertThat(fact.name()).isSameAs(number);
        assertThat(fact.text()).isEqualTo("T7");
    }

    @Test
    void declaredFactsDoNotChangeTheStandardOnes() {
        Mapping mapping = declaring("charge.number: text, person.veteran: flag", GRADE);
        for (String name : FactCatalogue.standard().names()) {
            assertThat(mapping.facts().get(name))
                    .isSameAs(FactCatalogue.standard().get(name));
        }
        assertThat(mapping.facts().names())
                .hasSize(FactCatalogue.standard().names().size() + 2)
                .endsWith("charge.number", "person.veteran");
    }

    @Test
    void everyKindCanBeDeclared() {
        for (FactKind kind : FactKind.values()) {
            assertThat(declaring("sentence.extra: " + kind.word(), GRADE)
                            .facts()
                            .get("sentence.extra")
                            .kind())
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "charge.grade: code | SLB3032E | fact 'charge.grade' exists already",
                "crime.number: text | SLB3032E | 'crime.number' does not begin with one of person., arrest., charge., disposition., sentence.",
                "number: text | SLB3032E | 'number' does not begin with one of person., arrest., charge., disposition., sentence.",
                "charge.Number: text | SLB3032E | 'charge.Number' is no name of a fact: after 'charge.' come 1 to 40 letters and digits, a small letter first",
                "charge.file-number: text | SLB3032E | 'charge.file-number' is no name of a fact: after 'charge.' come 1 to 40 letters and digits, a small letter first",
                "charge.: text | SLB3032E | 'charge.' is no name of a fact: after 'charge.' come 1 to 40 letters and digits, a small letter first",
                "charge.number: txt | SLB3005E | 'txt' is no kind of fact; expected one of date, code, text, count, amount, flag",
                "charge.number: [text] | SLB0904E | expected a word or number, found a list",
            })
    void refusesADeclarationThatIsNone(String facts, String code, String text) {
        DiagnosticException e = catchThrowableOfType(DiagnosticException.class, () -> declaring(facts, GRADE));
        assertThat(e.diagnostics()).extracting(Diagnostic::text).containsOnly(text);
        assertThat(e.diagnostics().get(0).code().id()).isEqualTo(code);
        assertThat(e.diagnostics().get(0).line()).contains("small.yaml:61:");
    }

    @Test
    void aFactOfAnUnknownKindIsNoFurtherFaultWhereItIsUsed() {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class, () -> declaring("charge.number: txt", "charge.number: { item: C-GRADE }"));
        assertThat(e.diagnostics()).hasSize(1);
    }

    @Test
    void aDeclaredFactBelongsToItsLevelToo() {
        DiagnosticException e = catchThrowableOfType(
                DiagnosticException.class, () -> declaring("arrest.number: text", "arrest.number: { item: C-GRADE }"));
        assertThat(e.diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly("records of role charge cannot answer 'arrest.number'");
    }
}
