package org.slatebridge.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/** Bytes for records of a layout: some as a program writes them, some with a few bytes wrong, some anything at all. */
final class RandomRecord {

    private static final int[] LIKELY = {
        0xF0, 0xF1, 0xC3, 0xD4, 0x40, 0x00, 0xFF, 0x12, 0x3C, 0x4D, 0x5F, 0x01, 0x30, 0x31, 0x60, 0x4E, 0x20, 0x2D, 0x71
    };

    private RandomRecord() {}

    static byte[] of(Decoding decoding, Random random) {
        RecordLayout layout = decoding.layout();
        byte[] bytes = RecordTypes.blank(layout, decoding.options);
        if (random.nextInt(8) == 0) {
            disturb(bytes, bytes.length, random);
        } else {
            for (Field field : layout.fields()) {
                if (!field.isGroup() && field.level() > 1 && random.nextInt(4) > 0) {
                    put(decoding, layout, field, bytes, random);
                }
            }
            disturb(bytes, random.nextInt(3), random);
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        return Arrays.copyOf(bytes, length);
    }

    private static void disturb(byte[] bytes, int times, Random random) {
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : LIKELY[random.nextInt(LIKELY.length)]);
        }
    }

    private static void put(Decoding decoding, RecordLayout layout, Field field, byte[] bytes, Random random) {
        int[] subscripts = new int[field.tables().size()];
        for (int i = 0; i < subscripts.length; i++) {
            Field table = field.tables().get(i);
            subscripts[i] = 1 + random.nextInt(table.totalLength() / table.length());
        }
        Item item = Item.of(layout, field, decoding.options, subscripts);
        try {
            if (item.numeric()) {
                int digits = item.digits() == 0 ? 6 : 1 + random.nextInt(item.digits());
                BigInteger unscaled = new BigInteger(3 * digits, random);
                item.putDecimal(
                        bytes,
                        0,
                        bytes.length,
                        new BigDecimal(random.nextInt(3) == 0 ? unscaled.negate() : unscaled, item.scale()));
            } else {
                item.putText(bytes, 0, bytes.length, "Aé \",\n".substring(random.nextInt(6)));
            }
        } catch (DiagnosticException e) {
            // the item does not hold it, or the counts leave it out: it stays as it was
        }
    }
}
