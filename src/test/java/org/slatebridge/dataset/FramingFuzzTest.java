package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * No bytes make a framing fail otherwise than by its faults, stand still, or give a record that is not in the file.
 * {@code JAZZER_FUZZ=1 ./mvnw -Pfuzz -Dtest=FramingFuzzTest test} searches for more.
 */
class FramingFuzzTest {

    private static Path file;

    @BeforeAll
    static void createsFile() throws IOException {
        file = Files.createTempFile("framing", ".dat");
    }

    @AfterAll
    static void deletesFile() throws IOException {
        Files.delete(file);
    }

    @FuzzTest(maxDuration = "5m")
    void givesRecordsInTheFileOneAfterTheOther(FuzzedDataProvider data) throws IOException {
        RecordFormat format = format(data);
        byte[] bytes = data.consumeRemainingAsBytes();
        Files.write(file, bytes);
        try (DatasetReader reader = DatasetReader.open(file, "fuzz", format)) {
            // an empty file is one, whatever is said to stand before its records
            long before = Math.min(bytes.length, reader.endOffset());
            while (reader.next()) {
                assertThat(reader.frameOffset()).isGreaterThanOrEqualTo(before);
                assertThat(reader.endOffset()).isGreaterThan(before).isLessThanOrEqualTo(bytes.length);
                assertThat(reader.start()).isNotNegative();
                assertThat(reader.start() + reader.length()).isLessThanOrEqualTo(reader.buffer().length);
                before = reader.endOffset();
            }
            assertThat(before).isLessThanOrEqualTo(bytes.length);
        } catch (DiagnosticException e) {
            assertThat(e.getMessage()).contains("fuzz");
        }
    }

    private static RecordFormat format(FuzzedDataProvider data) {
        Recfm recfm = data.pickValue(Recfm.values());
        return new RecordFormat(
                recfm,
                recfm == Recfm.F || recfm == Recfm.FB ? data.consumeInt(1, 300) : data.consumeInt(0, 300),
                data.consumeBoolean(),
                data.consumeBoolean(),
                data.consumeInt(0, 8),
                data.consumeInt(0, 8),
                null,
                new RecordText(data.consumeInt(0, 300), (byte) 0x40, data.consumeBoolean()));
    }
}
