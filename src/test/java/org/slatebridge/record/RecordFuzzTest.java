package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Validity;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * No bytes of a record make a codec or the JSON writer fail, and what is written is JSON. {@code JAZZER_FUZZ=1 ./mvnw
 * -Pfuzz -Dtest=RecordFuzzTest test} searches for more.
 */
class RecordFuzzTest {

    private static final List<Decoding> DECODINGS = List.of(
            Decoding.of(RandomBytesTest.EVERYTHING),
            Decoding.of(RandomBytesTest.EVERYTHING).with("odo=padded", "codepage=US-ASCII", "float=ieee-le"),
            Decoding.of(RandomBytesTest.EVERYTHING).with("odo=max", "codepage=IBM1141", "float=ieee-be", "trim=both"),
            Decoding.of(RandomBytesTest.EVERYTHING).with("codepage=ISO-8859-1", "trim=none", "dialect=gnucobol"));

    @FuzzTest(maxDuration = "5m")
    void writesJsonForAnyBytes(FuzzedDataProvider data) throws Exception {
        Decoding decoding = data.pickValue(DECODINGS);
        boolean all = data.consumeBoolean();
        boolean hex = data.consumeBoolean();
        byte[] bytes = data.consumeRemainingAsBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordTypes types = RecordTypes.of(decoding.layouts, decoding.options);
        JsonLinesWriter writer =
                new JsonLinesWriter(types, decoding.options, all, hex, (path, offset, kind) -> {}, out);
        writer.write(bytes, 0, bytes.length);
        writer.flush();
        String line = out.toString(StandardCharsets.UTF_8);
        assertThat(line).startsWith("{").endsWith("}\n").hasLineCount(1);
        readsAsOneObject(line);
        everyItemReads(decoding, bytes);
    }

    private static void readsAsOneObject(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            parser.skipChildren();
            assertThat(parser.nextToken()).isNull();
        }
    }

    private static void everyItemReads(Decoding decoding, byte[] bytes) {
        for (Field field : decoding.layout().fields()) {
            if (!field.isGroup() && field.tables().isEmpty()) {
                Item item = decoding.item(field.path());
                if (item.validity(bytes, 0, bytes.length) == Validity.VALID && item.numeric()) {
                    assertThat(item.decimal(bytes, 0, bytes.length)).isNotNull();
                }
                assertThat(item.text(bytes, 0, bytes.length)).isNotNull();
            }
        }
    }
}
