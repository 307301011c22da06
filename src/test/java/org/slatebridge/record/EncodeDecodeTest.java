package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;

/**
 * Encoding is the inverse of decoding, for random layouts and random bytes: the line of the bytes made of a line is
 * that line again, with {@code _hex} for every item; and bytes that were made of a line come back as they are.
 */
class EncodeDecodeTest {

    private static final int LAYOUTS = 100;
    private static final int RECORDS = 12;

    /** What follows a count that is none is not in the line; nor is where a record ends within a counted table. */
    private static final List<DiagnosticCode> ALWAYS_REFUSED = List.of(DiagnosticCode.ENCODE_COUNT);

    /** Besides, what a program would write otherwise: binary beyond its picture, views of bytes that differ then. */
    private static final List<DiagnosticCode> REFUSED_WITHOUT_HEX = List.of(
            DiagnosticCode.ENCODE_COUNT,
            DiagnosticCode.VALUE_TOO_LARGE,
            DiagnosticCode.ENCODE_REDEFINES,
            DiagnosticCode.ENCODE_REFUSED);

    private int encoded;
    private int refused;

    @ParameterizedTest
    @CsvSource({
        "actual, IBM037, ibm, right",
        "padded, IBM1140, ieee-be, none",
        "max, US-ASCII, ieee-le, both",
        "actual, ISO-8859-1, ieee-le, right"
    })
    void whatIsDecodedEncodesAndDecodesTheSame(String odo, String page, String floats, String trim) {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < LAYOUTS; i++) {
            String[] lines = RandomLayout.lines(random);
            Decoding decoding = Decoding.of(lines)
                    .with("recfm=V", "odo=" + odo, "codepage=" + page, "float=" + floats, "trim=" + trim);
            boolean all = random.nextInt(3) == 0;
            Encoding encoding = new Encoding(decoding, all);
            String as = "seed " + seed + " redefines all " + all + "\n" + String.join("\n", lines) + "\n";
            for (int r = 0; r < RECORDS; r++) {
                check(decoding, encoding, RandomRecord.of(decoding, random), all, as);
            }
        }
        assertThat(encoded).as("seed %d, refused %d", seed, refused).isGreaterThan(refused);
    }

    private void check(Decoding decoding, Encoding encoding, byte[] record, boolean all, String as) {
        String bytes = HexFormat.of().formatHex(record);
        String withHex = decoding.json(bytes, all, true);
        byte[] same = encode(encoding, withHex, ALWAYS_REFUSED, as + withHex);
        if (same != null) {
            assertThat(decoding.json(HexFormat.of().formatHex(same), all, true))
                    .as(as + bytes)
                    .isEqualTo(withHex);
        }
        String line = decoding.json(bytes, all, false);
        byte[] canonical = encode(encoding, line, REFUSED_WITHOUT_HEX, as + line);
        if (canonical == null) {
            refused++;
            return;
        }
        encoded++;
        String again = decoding.json(HexFormat.of().formatHex(canonical), all, false);
        assertThat(again).as(as + bytes).isEqualTo(line);
        assertThat(encoding.bytes(again)).as(as + line).isEqualTo(canonical);
    }

    private static byte @Nullable [] encode(Encoding encoding, String line, List<DiagnosticCode> mayRefuse, String as) {
        try {
            byte[] bytes = encoding.bytes(line);
            return Arrays.copyOf(bytes, bytes.length);
        } catch (DiagnosticException e) {
            assertThat(e.diagnostics().stream().map(Diagnostic::code).filter(c -> c != DiagnosticCode.ENCODE_REFUSED))
                    .as(as + e.getMessage())
                    .isSubsetOf(mayRefuse);
            return null;
        } catch (RuntimeException e) {
            throw new AssertionError(as, e);
        }
    }
}
