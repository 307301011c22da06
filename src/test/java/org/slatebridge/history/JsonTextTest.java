package org.slatebridge.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

    private static final long SEED = 20261124;

    private static String written(Consumer<JsonText> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonText json = new JsonText(out)) {
            writing.accept(json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "7, 0.07",
        "-7, -0.07",
        "123456, 1234.56",
        "-100, -1.00",
        "9223372036854775807, 92233720368547758.07",
        "-9223372036854775808, -92233720368547758.08"
    })
    void centsHaveTwoDecimals(long cents, String expected) {
        assertThat(written(json -> json.cents(cents))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 1234567890123L, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void numbersHaveAllTheirDigits(long number) {
        assertThat(written(json -> json.number(number))).isEqualTo(Long.toString(number));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29", "1800-01-01", "9999-12-31", "0001-01-01", "-0001-12-31", "+10000-01-01"})
    void daysAreWrittenAsTheyAreRead(LocalDate day) {
        assertThat(written(json -> json.day(day))).isEqualTo("\"" + day + "\"");
    }

    @Test
    void textsAreReadAgainAsTheyWere() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length > 0; length--) {
                int c = random.nextInt(random.nextBoolean() ? 0x80 : 0x110000);
                text.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '"' : c);
            }
            String json = written(to -> to.text(text.toString()));
            assertThat(new JsonMapper().readTree(json).asString())
                    .as("seed %d: %s", SEED, json)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void halvesOfSurrogatePairsAreReplaced() {
        String json = written(to -> to.text("a\uD83Db\uD83D\uDE00\uDE00"));
        assertThat(json).isEqualTo("\"a\uFFFDb\uD83D\uDE00\uFFFD\"");
    }

    @Test
    void commasStandBetweenValuesAndNowhereElse() {
        String line = written(json -> {
            json.startObject();
            json.name(JsonName.of("a"));
            json.startArray();
            json.number(-1);
            json.nothing();
            json.startObject();
            json.endObject();
            json.endArray();
            json.name(JsonName.of("b"));
            json.flag(true);
            json.plain(JsonName.of("c"), "X/Y[0]");
            json.endObject();
            json.endLine();
        });
        assertThat(line).isEqualTo("{\"a\":[-1,null,{}],\"b\":true,\"c\":\"X/Y[0]\"}\n");
    }
}
