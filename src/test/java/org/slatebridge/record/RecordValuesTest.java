package org.slatebridge.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slatebridge.codec.CodePage;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.copybook.CopybookOptions;
import org.slatebridge.copybook.CopybookReader;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.layout.Validity;

class RecordValuesTest {

    private static final String COPYBOOK = """
                   01  R.
                       05  A   PIC X(9).
                       05  B   PIC X(20).
                       05  C   PIC S9(9)V99 COMP-3.
                       05  D   PIC 9(4) COMP-3.
                       05  E   PIC S9(17) COMP-3.
                       05  F   PIC S9(5).
                       05  G   PIC S9(4) COMP.
                       05  H   COMP-2.
                       05  P   PIC S9(3)V9 COMP-3 OCCURS 4.
                       05  Q   PIC S9(3)V9 COMP-3.
                       05  R1  OCCURS 3.
                           10  S   PIC 9(3) COMP-3.
                           10  S1  PIC X.
                       05  N   PIC 9.
                       05  T   OCCURS 0 TO 3 DEPENDING ON N.
                           10  U   PIC X(2).
                           10  V   PIC S9(3) COMP-3.
                       05  W   PIC S9(1) COMP-3.
            """;

    private static RecordLayout layout() {
        return CopybookReader.parse("R.cpy", "R", COPYBOOK, CopybookOptions.DEFAULT)
                .get(0);
    }

    /** Whatever the bytes are, the flat reading is that of the accessors one by one. */
    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "IBM1140", "US-ASCII"})
    void readsAsTheAccessorsDo(String page) {
        long seed = 20260115;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        DatasetOptions options = DatasetOptions.of(Map.of("codepage", page));
        RecordLayout layout = layout();
        RecordValues values = RecordValues.of(layout, options);
        for (int i = 0; i < 20_000; i++) {
            int start = random.nextInt(3);
            int length = random.nextInt(8) == 0 ? random.nextInt(layout.length() + 1) : layout.length();
            byte[] bytes = bytes(random, start + length);
            values.read(bytes, start, length);
            for (int slot = 0; slot < values.items().size(); slot++) {
                same(values, slot, bytes, start, length);
            }
        }
    }

    private static byte[] bytes(Random random, int length) {
        byte[] likely = {0x40, 0x00, 0x0C, 0x1D, 0x12, 0x3B, (byte) 0xF1, (byte) 0xF2, (byte) 0xC1, (byte) 0xD3, 0x31};
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(5) > 0) {
                bytes[i] = likely[random.nextInt(likely.length)];
            }
        }
        return bytes;
    }

    private static void same(RecordValues values, int slot, byte[] bytes, int start, int length) {
        Item item = values.items().get(slot);
        Validity validity = item.validity(bytes, start, length);
        assertThat(values.validity(slot)).isEqualTo(validity);
        if (!item.numeric()) {
            // high-values are no characters of US-ASCII
            boolean readable = validity != Validity.ABSENT
                    && validity != Validity.INVALID
                    && item.text(bytes, start, length).indexOf(CodePage.UNMAPPED) < 0;
            assertThat(values.isValid(slot)).as("%s", item.field()).isEqualTo(readable);
            if (readable) {
                String text = item.text(bytes, start, length);
                assertThat(values.text(slot)).isEqualTo(text);
                assertThat(values.textLength(slot)).isEqualTo(text.length());
                for (int i = 0; i < text.length(); i++) {
                    assertThat(values.charAt(slot, i)).isEqualTo(text.charAt(i));
                }
            }
            return;
        }
        assertThat(values.isValid(slot)).as("%s", item.field()).isEqualTo(validity == Validity.VALID);
        if (validity == Validity.VALID) {
            assertThat(values.decimal(slot)).isEqualTo(item.decimal(bytes, start, length));
        } else {
            assertThat(values.number(slot)).isEqualTo(NumberCodec.NOT_A_NUMBER);
        }
    }

    @Test
    void readsOnlyWhatIsAskedFor() {
        RecordLayout layout = layout();
        DatasetOptions options = DatasetOptions.defaults();
        Item amount = Item.of(layout, layout.find("C").orElseThrow(), options);
        RecordValues values = RecordValues.of(List.of(amount), options);
        byte[] record = RecordTypes.blank(layout, options);
        amount.putNumber(record, 0, record.length, -12345);
        values.read(record, 0, record.length);
        assertThat(values.items()).hasSize(1);
        assertThat(values.number(0)).isEqualTo(-12345);
        assertThat(values.scale(0)).isEqualTo(2);
    }
}
