package org.slatebridge.copybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.RecordLayout;

/**
 * No text makes the copybook parser fail otherwise than by faults with a place in the text. {@code JAZZER_FUZZ=1 ./mvnw
 * -Pfuzz -Dtest=CopybookFuzzTest test} searches for more.
 */
class CopybookFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void endsWithALayoutOrWithFaultsThatHaveAPlace(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (Dialect dialect : Dialect.values()) {
            try {
                List<RecordLayout> layouts =
                        CopybookReader.parse("fuzz.cpy", "FUZZ", text, new CopybookOptions(dialect, List.of()));
                assertThat(layouts).allSatisfy(l -> assertThat(l.length()).isPositive());
            } catch (DiagnosticException e) {
                assertThat(e.diagnostics()).isNotEmpty().allSatisfy(CopybookFuzzTest::hasAPlace);
            }
        }
    }

    private static void hasAPlace(Diagnostic fault) {
        assertThat(fault.line()).contains("fuzz.cpy").hasSizeLessThan(2000);
    }
}
