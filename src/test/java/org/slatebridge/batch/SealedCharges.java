package org.slatebridge.batch;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Keystone's sealed charges as its records have them, by offsets of the copybook and without the mapping: what the
 * policy of {@code golden/restorations} is to restore, and what then is to stand there.
 */
final class SealedCharges {

    private static final Charset PAGE = Charset.forName("IBM037");
    private static final Set<String> GRAVE = Set.of("F ", "F1", "F2", "F3", "M ", "M1", "M2", "M3");
    private static final Set<String> CONVICTED = Set.of("GP", "GT", "NC");
    private static final int SEAL = 97;
    private static final int SEAL_DATE = 98;
    private static final int AUTHORITY = 103;
    private static final int SEALED_COUNT = 36;
    private static final int SEAL_DATE_HASH = 48;

    private final byte[] bytes;

    SealedCharges(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Lets every sealed charge say under what it was sealed, which generated ones do not. */
    void putAuthority() {
        for (int at = 0; at < bytes.length; at += Keystone.LRECL) {
            if (isSealed(at)) {
                System.arraycopy("9122.2A3".getBytes(PAGE), 0, bytes, at + AUTHORITY, 8);
            }
        }
    }

    /** Where the charges begin that have to be restored. */
    List<Integer> toRestore() {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Keystone.LRECL) {
            if (isSealed(at) && isConvictedAfter(text(at + 2, 10), packed(at + SEAL_DATE, 5))) {
                found.add(at);
            }
        }
        return found;
    }

    /** What a run writes that restores them, into the output of one that did not; the trailer too. */
    byte[] restored(byte[] output) {
        byte[] out = output.clone();
        ByteBuffer trailer = ByteBuffer.wrap(out, out.length - Keystone.LRECL, Keystone.LRECL)
                .slice();
        for (int at : toRestore()) {
            out[at + SEAL] = (byte) 0xD5;
            System.arraycopy(HexFormat.of().parseHex("000000000F"), 0, out, at + SEAL_DATE, 5);
            System.arraycopy("        ".getBytes(PAGE), 0, out, at + AUTHORITY, 8);
            trailer.putInt(SEALED_COUNT, trailer.getInt(SEALED_COUNT) - 1);
            byte[] hash = new byte[8];
            trailer.get(SEAL_DATE_HASH, hash);
            long less = packed(hash, 0, 8) - packed(at + SEAL_DATE, 5);
            trailer.put(SEAL_DATE_HASH, HexFormat.of().parseHex(String.format("%015dC", less)));
        }
        return out;
    }

    private boolean isSealed(int at) {
        return text(at, 2).equals("30") && text(at + SEAL, 1).equals("Y");
    }

    private boolean isConvictedAfter(String person, long day) {
        for (int at = 0; at < bytes.length; at += Keystone.LRECL) {
            if (text(at, 2).equals("40") && text(at + 2, 10).equals(person) && CONVICTED.contains(text(at + 21, 2))) {
                long convicted = packed(at + 16, 5);
                if (convicted > day && convicted < 2100_00_00 && isGrave(at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The charge of a disposition. */
    private boolean isGrave(int disposition) {
        String key = text(disposition + 2, 14);
        for (int at = 0; at < bytes.length; at += Keystone.LRECL) {
            if (text(at, 2).equals("30") && text(at + 2, 14).equals(key)) {
                return GRAVE.contains(text(at + 44, 2));
            }
        }
        return false;
    }

    private String text(int at, int length) {
        return new String(bytes, at, length, PAGE);
    }

    private long packed(int at, int length) {
        return packed(bytes, at, length);
    }

    /** A packed decimal; 0 where it is none. */
    private static long packed(byte[] bytes, int at, int length) {
        String digits = HexFormat.of().formatHex(bytes, at, at + length);
        return digits.matches("\\d+[cf]") ? Long.parseLong(digits.substring(0, digits.length() - 1)) : 0;
    }
}
