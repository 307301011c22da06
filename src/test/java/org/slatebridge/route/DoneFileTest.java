package org.slatebridge.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slatebridge.diagnostic.DiagnosticException;

class DoneFileTest {

    private static final String HASH = "ab".repeat(32);

    @Test
    void readsWhatItWrites() {
        DoneFile done = DoneFile.parse(DoneFile.describing(new Delivery(Path.of("x"), 1234, HASH)));

        assertThat(done).isEqualTo(new DoneFile(1234L, HASH));
    }

    @Test
    void readsUpperCaseHexInAnyLocaleAndBothLineEnds() {
        DoneFile done = DoneFile.parse("SENT BY FTP\r\nsize= 7 \r\nsha256=" + "FE".repeat(32) + "\r\n");

        assertThat(done).isEqualTo(new DoneFile(7L, "fe".repeat(32)));
    }

    @Test
    void statesNothingWhenEmpty() {
        assertThat(DoneFile.parse("")).isEqualTo(new DoneFile(null, null));
    }

    @Test
    void refusesAHashThatIsCut() {
        assertThatThrownBy(() -> DoneFile.parse("sha256=" + HASH.substring(1)))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("SLB7011E");
    }

    @Test
    void refusesASizeThatIsNoNumber() {
        assertThatThrownBy(() -> DoneFile.parse("size=-1"))
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("size=");
    }

    @Test
    void takesASizeAloneForNoProof() {
        assertThatThrownBy(() -> DoneFile.parse("size=1").requireProof())
                .isInstanceOf(DiagnosticException.class)
                .hasMessageContaining("SLB7010E");
    }
}
