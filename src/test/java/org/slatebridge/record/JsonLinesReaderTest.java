package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesReaderTest {

    private static List<JsonRecord> records(byte[] bytes) {
        JsonLinesReader reader = new JsonLinesReader(new ByteArrayInputStream(bytes), "IN");
        List<JsonRecord> records = new ArrayList<>();
        for (JsonRecord r = reader.next(); r != null; r = reader.next()) {
            records.add(r);
        }
        return records;
    }

    private static List<JsonRecord> records(String text) {
        return records(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachLineIsARecordAndBlankLinesAreNone() {
        assertThat(records("{\"A\":1}\r\n\n  \n{\"B\":[\"\u00e9\",null,{\"C\":-1.50}]}"))
                .containsExactly(
                        new JsonRecord("IN", 1, Map.of("A", BigDecimal.ONE)),
                        new JsonRecord(
                                "IN",
                                4,
                                Map.of("B", List.of("\u00e9", JsonRecord.NULL, Map.of("C", new BigDecimal("-1.50"))))));
        assertThat(records("")).isEmpty();
    }

    @Test
    void linesMayBeLongerThanTheBuffer() {
        String text = "x".repeat(300_000);
        assertThat(records("{\"A\":\"" + text + "\"}\n{\"A\":\"y\"}\n"))
                .extracting(r -> r.members().get("A"))
                .containsExactly(text, "y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"A\":SECRET}",
                "{\"A\":NaN}",
                "{\"A\":01}",
                "{\"A\":+1}",
                "{\"A\":1",
                "{\"A\"",
                "{\"A\":",
                "[1]",
                "{} {}",
                "\"SECRET\"",
                "{'A':1}",
                "{\"A\":\"SECRET\n\"}",
                "{\"A\":[}",
                "{\"A\":1,}",
                "\uFEFF{}",
            })
    void whatIsNoObjectIsRefusedWithLineAndColumn(String line) {
        assertThatThrownBy(() -> records("{}\n" + line))
                .hasMessageStartingWith("SLB2109E IN line 2: column ")
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void nestingHasAnEnd() {
        assertThatThrownBy(() -> records("{\"A\":" + "[".repeat(400) + "]".repeat(400) + "}"))
                .hasMessageContaining("SLB2109E IN line 1: column")
                .hasMessageContaining("too deep");
    }

    @Test
    void noNameStandsTwiceInAnObject() {
        assertThatThrownBy(() -> records("{\"A\":{\"B\":1,\"B\":1}}"))
                .hasMessage("SLB2111E IN line 1: column 13: key B stands twice in one object; keep one of them");
        assertThatThrownBy(() -> records("{\"John Doe\":1,\"John Doe\":1}")).hasMessageNotContaining("John");
    }

    @Test
    void whatIsNoUtf8IsRefusedWithItsByte() {
        for (String wrong : new String[] {"FF", "C080", "EDA080", "C3"}) {
            byte[] bytes = java.util.HexFormat.of().parseHex("7B7D0A" + "7B2241223A22" + wrong + "227D");
            assertThatThrownBy(() -> records(bytes))
                    .as(wrong)
                    .hasMessage("SLB2110E IN line 2: byte 7 of the line is no UTF-8; write the file in UTF-8");
        }
    }
}
