package org.slatebridge.codec;

/**
 * What texts a numeric-edited picture can give, as bytes. Which places hold digits and what stands at the others
 * follows from two things, where the first digit is that is not zero and whether the number is negative; so there is
 * one form for each such place and sign, and a text is compared with one. The forms are taken from {@link Editing}.
 * Immutable; safe for use by many threads.
 */
final class EditedForms {

    /** Digits that a {@code long} holds whatever they are. */
    static final int MOST_DIGITS = 18;

    private static final int NO_SIGN = -1;

    private final int length;
    private final byte zero;
    /** Where the digits are in the text. */
    private final int[] digitsAt;
    /** By digits before the first that is not zero. */
    private final Form[] positive;

    private final Form[] negative;
    /** Where the two forms first differ; {@link #NO_SIGN} if they do not or the item has no sign. */
    private final int[] signAt;

    /**
     * The text of numbers with their first digit at one place.
     *
     * @param fixed the byte at a place that is no digit; 0 at a digit
     * @param mask all bits set where there is no digit; 0 at a digit
     */
    @SuppressWarnings("ArrayRecordComponent") // a pair for the loop that compares; nobody compares pairs
    private record Form(byte[] fixed, byte[] mask) {}

    EditedForms(Editing editing, boolean signed, CodePage page) {
        this.digitsAt = editing.digitsAt();
        this.length = editing.length();
        this.zero = page.byteOf('0');
        int count = digitsAt.length;
        this.positive = new Form[count + 1];
        this.negative = new Form[count + 1];
        this.signAt = new int[count + 1];
        for (int zeros = 0; zeros <= count; zeros++) {
            positive[zeros] = form(editing, zeros, false, page);
            negative[zeros] = form(editing, zeros, signed && zeros < count, page);
            signAt[zeros] = difference(positive[zeros].fixed, negative[zeros].fixed);
        }
    }

    private Form form(Editing editing, int zeros, boolean isNegative, CodePage page) {
        int rest = digitsAt.length - zeros;
        String ones = editing.edit("0".repeat(zeros) + "1".repeat(rest), isNegative);
        String twos = editing.edit("0".repeat(zeros) + "2".repeat(rest), isNegative);
        Form form = new Form(new byte[length], new byte[length]);
        for (int i = 0; i < length; i++) {
            if (ones.charAt(i) == twos.charAt(i)) {
                form.fixed[i] = page.byteOf(ones.charAt(i));
                form.mask[i] = -1;
            }
        }
        return form;
    }

    private static int difference(byte[] a, byte[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return i;
            }
        }
        return NO_SIGN;
    }

    /** The number whose text the bytes are, without its point; {@link NumberCodec#NOT_A_NUMBER} if they are none. */
    long read(byte[] bytes, int at) {
        int zeros = zeros(bytes, at);
        int sign = signAt[zeros];
        boolean minus = sign != NO_SIGN && bytes[at + sign] == negative[zeros].fixed[sign];
        Form form = minus ? negative[zeros] : positive[zeros];
        byte[] fixed = form.fixed;
        byte[] mask = form.mask;
        int wrong = 0;
        for (int i = 0; i < length; i++) {
            wrong |= (bytes[at + i] ^ fixed[i]) & mask[i];
        }
        long value = 0;
        for (int i = zeros; i < digitsAt.length; i++) {
            int digit = (bytes[at + digitsAt[i]] - zero) & 0xFF;
            wrong |= (9 - digit) >> 8;
            value = value * 10 + digit;
        }
        return wrong != 0 ? NumberCodec.NOT_A_NUMBER : minus ? -value : value;
    }

    /** How many digits come before the first that is not zero; what is no digit counts as zero. */
    private int zeros(byte[] bytes, int at) {
        int i = 0;
        while (i < digitsAt.length && ((bytes[at + digitsAt[i]] - zero - 1) & 0xFF) >= 9) {
            i++;
        }
        return i;
    }
}
