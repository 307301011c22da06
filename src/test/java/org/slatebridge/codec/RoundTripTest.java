package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Validity;

class RoundTripTest {

    private static final List<Dialect> DIALECTS = List.of(Dialect.values());
    private static final List<String> FORMS = List.of(
            "PIC %s9(%d)",
            "PIC %s9(%d) COMP-3",
            "PIC %s9(%d) COMP",
            "PIC %s9(%d) COMP-5",
            "PIC %s9(%d) SIGN LEADING",
            "PIC %s9(%d) SIGN TRAILING SEPARATE",
            "PIC %s9(%d) SIGN LEADING SEPARATE");

    @Test
    void numbersComeBackAsTheyWerePut() {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String form = FORMS.get(random.nextInt(FORMS.size()));
            boolean signed = form.contains("SIGN") || random.nextBoolean();
            int digits = 1 + random.nextInt(18);
            String clauses = String.format(Locale.ROOT, form, signed ? "S" : "", digits);
            Dialect dialect = DIALECTS.get(random.nextInt(DIALECTS.size()));
            String page = random.nextBoolean() ? "IBM1047" : "ISO-8859-1";
            NumberCodec codec = (NumberCodec) Bytes.codec(clauses, page, dialect, FloatFormat.IBM);
            long bound = BigDecimal.TEN.pow(digits).longValueExact();
            long value = random.nextLong() % bound;
            long put = signed ? value : Math.abs(value);
            byte[] bytes = new byte[codec.length() + 2];
            codec.put(bytes, 1, put);
            assertThat(codec.read(bytes, 1))
                    .as("seed %d: %s %s %s", seed, clauses, page, dialect)
                    .isEqualTo(put);
            assertThat(bytes[0] + bytes[bytes.length - 1]).isZero();
        }
    }

    @Test
    void canonicalBytesComeBackAsTheyWereRead() {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        NumberCodec packed = Bytes.number("PIC S9(7) COMP-3");
        NumberCodec zoned = Bytes.number("PIC 9(3)");
        for (int i = 0; i < 100_000; i++) {
            check(packed, random, seed, "CD");
            check(zoned, random, seed, "F");
        }
    }

    private static void check(NumberCodec codec, Random random, long seed, String canonicalSigns) {
        byte[] bytes = new byte[codec.length()];
        random.nextBytes(bytes);
        long value = codec.read(bytes, 0);
        assertThat(value != NumberCodec.NOT_A_NUMBER)
                .as("seed %d", seed)
                .isEqualTo(codec.validity(bytes, 0) == Validity.VALID);
        String hex = Bytes.hex(bytes);
        char sign = hex.charAt(hex.length() - (codec instanceof PackedCodec ? 1 : 2));
        if (value > 0 && canonicalSigns.indexOf(sign) >= 0) {
            assertThat(Bytes.put(codec, value)).as("seed %d", seed).isEqualTo(hex);
        }
    }
}
