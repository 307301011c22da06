package org.slatebridge.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading by words gives what reading byte by byte gives: the first item of an array has no room for a word. */
class PackedWordTest {

    @Test
    void everyByteStringReadsTheSameByWordAndByByte() {
        long seed = 20260116;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 400_000; i++) {
            int digits = 1 + random.nextInt(15);
            PackedCodec codec = new PackedCodec("A", digits, 0, random.nextBoolean(), true, (byte) 0x40);
            byte[] alone = new byte[codec.length()];
            for (int b = 0; b < alone.length; b++) {
                int low = b == alone.length - 1 ? random.nextInt(16) : random.nextInt(random.nextInt(9) == 0 ? 16 : 10);
                alone[b] = (byte) (random.nextInt(random.nextInt(9) == 0 ? 16 : 10) << 4 | low);
            }
            if (digits % 2 == 0 && random.nextInt(4) > 0) {
                alone[0] &= 0x0F;
            }
            byte[] roomy = new byte[16];
            random.nextBytes(roomy);
            System.arraycopy(alone, 0, roomy, 16 - alone.length, alone.length);
            assertThat(codec.read(roomy, 16 - alone.length)).isEqualTo(codec.read(alone, 0));
        }
    }
}
