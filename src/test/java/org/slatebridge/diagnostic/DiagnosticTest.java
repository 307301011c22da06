package org.slatebridge.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTest {

    private static final SourcePosition PLACE = new SourcePosition("m.yaml", 7, 5, "    itme: X");

    @Test
    void aLineHasIdentifierPlaceSentenceAndWhatToDo() {
        assertThat(Diagnostic.at(DiagnosticCode.MAPPING_ITEM, PLACE, "there is no X")
                        .line())
                .isEqualTo("SLB3003E m.yaml:7:5: there is no X; name an elementary item of the record");
    }

    @Test
    void aLineWithoutPlaceBeginsWithTheSentence() {
        assertThat(Diagnostic.of(DiagnosticCode.RUN_EXISTS, "it is finished").line())
                .isEqualTo("SLB6001E it is finished; look at its summary, or give another --out");
    }

    @Test
    void renderingPutsACaretUnderTheColumn() {
        assertThat(Diagnostic.at(DiagnosticCode.MAPPING_ITEM, PLACE, "no").render())
                .isEqualTo("SLB3003E m.yaml:7:5: no; name an elementary item of the record\n    itme: X\n    ^");
    }

    @Test
    void renderingAPlaceInADatasetIsOneLine() {
        Diagnostic fault = Diagnostic.at(DiagnosticCode.KEY_ORDER, new DataPosition("master", 3, 400, "R/K"), "no");
        assertThat(fault.render())
                .isEqualTo("SLB3020E master record 3 offset 400 item R/K: no; "
                        + "sort the dataset by the person's key and give it again");
    }

    @Test
    void aPlaceLeavesOutWhatIsUnknown() {
        assertThat(new DataPosition("master", 0, -1, null).describe()).isEqualTo("master");
        assertThat(new DataPosition("master", 0, 0, null).describe()).isEqualTo("master offset 0");
    }

    @Test
    void aCaretInFrontOfColumnOneStaysThere() {
        assertThat(new SourcePosition("f", 1, 0, "x").excerpt()).isEqualTo("x\n^");
    }

    @Test
    void advisingChangesOnlyTheAction() {
        Diagnostic fault =
                Diagnostic.at(DiagnosticCode.MAPPING_ITEM, PLACE, "no").advising("did you mean Y?");
        assertThat(fault.line()).isEqualTo("SLB3003E m.yaml:7:5: no; did you mean Y?");
    }

    @Test
    void theWorstReturnCodeWinsWhateverTheOrder() {
        Diagnostic warning = Diagnostic.of(DiagnosticCode.RUN_WARNED, "w");
        Diagnostic unusable = Diagnostic.of(DiagnosticCode.TOTALS_DIFFER, "u");
        Diagnostic severe = Diagnostic.of(DiagnosticCode.FILE_MISSING, "s");
        assertThat(new DiagnosticException(List.of(warning, severe, unusable)).returnCode())
                .isEqualTo(ReturnCode.SEVERE);
        assertThat(new DiagnosticException(List.of(unusable, warning)).returnCode())
                .isEqualTo(ReturnCode.UNUSABLE);
        assertThat(new DiagnosticException(warning).returnCode()).isEqualTo(ReturnCode.WARNING);
    }

    @Test
    void worstIsTheGraverOfAnyTwo() {
        for (ReturnCode a : ReturnCode.values()) {
            for (ReturnCode b : ReturnCode.values()) {
                assertThat(a.worst(b).value()).isEqualTo(Math.max(a.value(), b.value()));
            }
        }
    }

    @Test
    void anExceptionSaysAllItsFaultsLineByLine() {
        DiagnosticException e = new DiagnosticException(List.of(
                Diagnostic.of(DiagnosticCode.RUN_EXISTS, "one"), Diagnostic.of(DiagnosticCode.RUN_LOCKED, "two")));
        assertThat(e)
                .hasMessage(e.diagnostics().get(0).line() + "\n"
                        + e.diagnostics().get(1).line())
                .hasMessageStartingWith("SLB6001E one; ");
    }

    @Test
    void collectingThrowsOnlyIfThereWasAFault() {
        Diagnostics faults = new Diagnostics();
        faults.throwIfAny();
        faults.add(DiagnosticCode.MAPPING_ITEM, PLACE, "no");
        assertThat(faults.isEmpty()).isFalse();
        assertThatThrownBy(faults::throwIfAny)
                .isInstanceOf(DiagnosticException.class)
                .hasMessageStartingWith("SLB3003E m.yaml:7:5: no");
    }

    @Test
    void faultsOfAnExceptionAreThoseOfTheCauseThatKnows() {
        DiagnosticException known = new DiagnosticException(Diagnostic.of(DiagnosticCode.RUN_EXISTS, "it is finished"));
        assertThat(Faults.of(new IllegalStateException("Jane Roe", new RuntimeException(known))))
                .containsExactlyElementsOf(known.diagnostics());
    }

    @Test
    void faultsNeverQuoteAnUnknownException() {
        Diagnostic fault =
                Faults.of(new IllegalStateException("Jane Roe, born 1980")).get(0);
        assertThat(fault.code()).isEqualTo(DiagnosticCode.INTERNAL);
        assertThat(fault.line())
                .contains("unexpected IllegalStateException at DiagnosticTest.java:")
                .doesNotContain("Jane");
    }

    @Test
    void faultsOfFilesNameThePathOnlyForTheOneWhoGaveIt() {
        IOException gone = new NoSuchFileException("/data/jane-roe.dat");
        assertThat(Faults.of(new UncheckedIOException(gone)).get(0).line())
                .isEqualTo("SLB0002E /data/jane-roe.dat is not there; check the path");
        assertThat(Faults.withoutPaths(gone).get(0).line())
                .startsWith("SLB0003E unexpected NoSuchFileException")
                .doesNotContain("jane");
        assertThat(Faults.of(new AccessDeniedException("/data/x")).get(0).line())
                .startsWith("SLB0003E /data/x: AccessDeniedException");
    }
}
