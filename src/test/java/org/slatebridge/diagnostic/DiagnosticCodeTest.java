package org.slatebridge.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticCodeTest {

    /** Bytes of a console line; what a place and a sentence need in front of the advice is kept free. */
    private static final int LINE = 120;

    private static final int SENTENCE = 40;

    @Test
    void identifiersAreUnique() {
        assertThat(Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(DiagnosticCode.values()).map(code -> code.id().substring(3, 7)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void identifierIsWellFormed(DiagnosticCode code) {
        assertThat(code.id()).matches("SLB[0-9]{4}[EWI]");
    }

    @ParameterizedTest
    @EnumSource
    void letterFitsTheReturnCode(DiagnosticCode code) {
        char letter = switch (code.returnCode()) {
            case OK -> 'I';
            case WARNING -> 'W';
            case UNUSABLE, SEVERE, FATAL -> 'E';
        };
        assertThat(code.id().charAt(7)).isEqualTo(letter);
    }

    @ParameterizedTest
    @EnumSource
    void actionIsAnImperativeThatFitsALine(DiagnosticCode code) {
        assertThat(code.action()).matches("[a-z-].*[^.;]");
        String line = Diagnostic.of(code, "x".repeat(SENTENCE)).line();
        assertThat(line).hasSizeLessThanOrEqualTo(LINE).matches("\\A\\p{Print}+\\z");
    }
}
