package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slatebridge.layout.Field;

/** Decoding any bytes gives a line and never an exception. */
class RandomBytesTest {

    static final String[] EVERYTHING = {
        "01 R.",
        "05 A PIC X(3).",
        "05 B PIC S9(5)V99 COMP-3.",
        "05 C PIC S9(4).",
        "05 D PIC S9(4) SIGN LEADING SEPARATE.",
        "05 E PIC 9(18) COMP.",
        "05 F COMP-1.",
        "05 G COMP-2.",
        "05 H PIC ZZ9.99CR.",
        "05 I PIC S9(25) COMP-3.",
        "05 J PIC N(2).",
        "05 K PIC G(2).",
        "05 L POINTER.",
        "05 M REDEFINES L PIC 9(4) COMP-6.",
        "05 N PIC 9.",
        "05 T OCCURS 0 TO 5 DEPENDING ON N.",
        "10 P PIC S9 COMP.",
        "10 U OCCURS 0 TO 9 DEPENDING ON P.",
        "15 Q PIC X.",
        "15 S PIC S99 SIGN LEADING.",
        "05 W PIC $$,$$9.99-.",
    };

    @Test
    void anyBytesDecode() {
        long seed = Long.getLong("slatebridge.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (String odo : new String[] {"actual", "padded", "max"}) {
            for (String page : new String[] {"IBM037", "US-ASCII"}) {
                for (String floats : new String[] {"ibm", "ieee-le"}) {
                    Decoding decoding =
                            Decoding.of(EVERYTHING).with("odo=" + odo, "codepage=" + page, "float=" + floats);
                    assertThatCode(() -> decode(decoding, random))
                            .as("seed %d", seed)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static void decode(Decoding decoding, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordTypes types = RecordTypes.of(decoding.layouts, decoding.options);
        JsonLinesWriter writer =
                new JsonLinesWriter(types, decoding.options, true, true, (path, offset, kind) -> {}, out);
        int records = 400;
        for (int i = 0; i < records; i++) {
            byte[] bytes = record(random, random.nextInt(decoding.layout().length() + 5));
            writer.write(bytes, 0, bytes.length);
            for (Field field : decoding.layout().fields()) {
                if (!field.isGroup() && i < 40) {
                    read(decoding, field, bytes);
                }
            }
        }
        writer.flush();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(l -> l.startsWith("{") && l.endsWith("}")))
                .hasSize(records);
    }

    private static void read(Decoding decoding, Field field, byte[] bytes) {
        int[] subscripts = new int[field.tables().size()];
        Arrays.fill(subscripts, 2);
        Item item = Item.of(decoding.layout(), field, decoding.options, subscripts);
        switch (item.validity(bytes, 0, bytes.length)) {
            case VALID -> {
                item.text(bytes, 0, bytes.length);
                if (item.numeric()) {
                    item.decimal(bytes, 0, bytes.length);
                }
            }
            default -> item.text(bytes, 0, bytes.length);
        }
    }

    /** Random bytes with enough digits and signs among them that some items are valid. */
    private static byte[] record(Random random, int length) {
        byte[] bytes = new byte[length];
        int[] likely = {0xF0, 0xF1, 0xF2, 0xC3, 0xD4, 0x40, 0x00, 0xFF, 0x12, 0x3C, 0x4D, 0x01, 0x30, 0x31, 0x60, 0x4E};
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : likely[random.nextInt(likely.length)]);
        }
        return bytes;
    }
}
