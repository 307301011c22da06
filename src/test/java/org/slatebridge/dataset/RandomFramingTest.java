package org.slatebridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slatebridge.diagnostic.DiagnosticException;

/** Bytes that look like descriptor words and lines and are mostly none: each record takes some, or is refused. */
class RandomFramingTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyRecordTakesBytesAndNothingButAFaultEndsTheReading(Recfm recfm) {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> {
                    for (int i = 0; i < 250; i++) {
                        once(recfm, random);
                    }
                },
                () -> "seed " + seed);
    }

    private void once(Recfm recfm, Random random) throws IOException {
        Path file = Files.write(folder.resolve(random.nextInt(8) == 0 ? "R.gz" : "R"), content(random));
        int lrecl = recfm == Recfm.F || recfm == Recfm.FB ? 1 + random.nextInt(5) : 0;
        RecordText text = new RecordText(random.nextInt(6), (byte) 0x40, random.nextBoolean());
        RecordFormat format =
                new RecordFormat(recfm, lrecl, random.nextBoolean(), random.nextBoolean(), 0, 0, null, text);
        long end = 0;
        try (DatasetReader reader = DatasetReader.open(file, "R", format)) {
            while (reader.next()) {
                assertThat(reader.frameOffset()).isEqualTo(end);
                assertThat(reader.endOffset()).isGreaterThan(end);
                assertThat(reader.start() + reader.length()).isLessThanOrEqualTo(reader.buffer().length);
                end = reader.endOffset();
            }
            assertThat(end).isEqualTo(reader.size());
        } catch (DiagnosticException e) {
            assertThat(e).hasMessageMatching("(?s)SLB20(0[1-9]|10)E R.*");
        }
    }

    private static byte[] content(Random random) {
        byte[] content = new byte[random.nextInt(80)];
        random.nextBytes(content);
        for (int b = 0; b < content.length; b++) {
            content[b] = random.nextInt(3) > 0 ? (byte) random.nextInt(b % 4 == 2 ? 4 : 12) : content[b];
        }
        return content;
    }
}
