package org.slatebridge.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

    private static final byte[] KEY = "a key of sixteen".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isHmacOfLengthsAndTexts() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] expected = mac.doFinal("\0\0\0\2ab\0\0\0\1c".getBytes(StandardCharsets.US_ASCII));
        assertThat(new KeyedHash(KEY).hex("ab", "c")).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void tellsWhereOneTextEndsAndTheNextBegins() {
        KeyedHash hash = new KeyedHash(KEY);
        assertThat(hash.hex("ab", "c")).isNotEqualTo(hash.hex("a", "bc")).isNotEqualTo(hash.hex("abc"));
    }

    @Test
    void namesItsKeyInSixteenDigits() {
        String name = new KeyedHash(KEY).keyName();
        assertThat(name).matches("[0-9a-f]{16}").isEqualTo(new KeyedHash(KEY.clone()).keyName());
        assertThat(new KeyedHash(new byte[16]).keyName()).isNotEqualTo(name);
    }

    @Test
    void refusesAShortKey() {
        assertThatThrownBy(() -> new KeyedHash(new byte[15])).hasMessage("must be 16 bytes or more: 15");
    }
}
