package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.FloatCodec;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.codec.TextCodec;
import org.slatebridge.codec.Trim;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Validity;

/**
 * Puts the value of one elementary item into the record. Given bytes ({@code _invalid}, {@code _hex}) are put as they
 * are, and have to read as the value; without them the value is put as a program would write it. Stateless but for its
 * options; safe for use by many threads.
 */
final class ItemEncoder {

    private final Trim trim;

    ItemEncoder(Trim trim) {
        this.trim = trim;
    }

    void encode(EncodeRun run, Outline item, Codec codec, Object value, int at) {
        int faultsBefore = run.faults.count();
        String path = item.names.path(run.subscripts);
        byte[] invalid = run.invalid.take(path);
        byte[] hex = run.hex.take(path);
        if (invalid != null && hex != null && !Arrays.equals(invalid, hex)) {
            run.faults.add(DiagnosticCode.ENCODE_BYTES, path, "has other bytes in _hex than in _invalid");
        } else if (invalid != null && value != JsonRecord.NULL) {
            run.faults.add(DiagnosticCode.ENCODE_BYTES, path, "has a value, and bytes in _invalid too");
        } else if (invalid != null || hex != null) {
            given(run, item, codec, value, at, invalid == null ? hex : invalid);
        } else if (value == JsonRecord.NULL) {
            run.faults.add(
                    DiagnosticCode.ENCODE_BYTES,
                    path,
                    "is null without bytes in _invalid, expected " + EncodeFaults.described(item.shape.field));
        } else {
            value(run, item, codec, value, at);
        }
        if (item.shape.counter != null) {
            int count = at + codec.length() <= run.limit ? item.shape.counter.read(run.record.bytes, at) : -1;
            run.counts[item.shape.counter.slot()] = count;
            if (count < 0 && run.faults.count() == faultsBefore && at + codec.length() <= run.limit) {
                run.faults.add(
                        DiagnosticCode.ENCODE_COUNT,
                        path,
                        value instanceof BigDecimal
                                ? "is no count that its tables allow, expected " + item.shape.counter.min() + " to "
                                        + item.shape.counter.max()
                                : "holds no count, so what comes after it is not in the line");
            }
        }
    }

    private void given(EncodeRun run, Outline item, Codec codec, Object value, int at, byte @Nullable [] bytes) {
        String path = item.names.path(run.subscripts);
        if (bytes == null) {
            return;
        }
        boolean fewer = bytes.length < codec.length() && value != JsonRecord.NULL;
        if (bytes.length > codec.length() || bytes.length == 0 || fewer) {
            run.faults.add(
                    DiagnosticCode.ENCODE_BYTES,
                    path,
                    "has " + bytes.length + " bytes given, the item has " + codec.length());
            return;
        }
        if (at + bytes.length > run.limit || (bytes.length < codec.length() && !cut(run, value, at, bytes.length))) {
            run.faults.add(DiagnosticCode.ENCODE_BYTES, path, "has bytes given that do not fit where the record ends");
            return;
        }
        boolean agrees = run.record.say(at, bytes, bytes.length);
        if (!agrees) {
            run.faults.add(DiagnosticCode.ENCODE_REDEFINES, path, "has other bytes than another view of them");
        } else if (bytes.length == codec.length() && !reads(run, item, codec, value, at)) {
            run.faults.add(
                    DiagnosticCode.ENCODE_BYTES,
                    path,
                    "has bytes given that do not read as its value, expected "
                            + EncodeFaults.described(item.shape.field));
        }
    }

    /** An item that the end of the record cuts; false if the record is known to end elsewhere, or it has a value. */
    private static boolean cut(EncodeRun run, Object value, int at, int length) {
        boolean fits = run.limit == EncodeRun.NO_LIMIT || run.limit == at + length;
        if (fits && value == JsonRecord.NULL) {
            run.limit = at + length;
            return true;
        }
        return false;
    }

    private void value(EncodeRun run, Outline item, Codec codec, Object value, int at) {
        String path = item.names.path(run.subscripts);
        byte[] bytes = new byte[codec.length()];
        try {
            if (codec.isNumeric() && value instanceof BigDecimal number) {
                codec.putDecimal(bytes, 0, number);
            } else if (!codec.isNumeric() && value instanceof String text) {
                codec.putText(bytes, 0, filled(text, codec));
            } else {
                run.faults.wrongClass(value, item.shape.field, path);
                return;
            }
        } catch (DiagnosticException e) {
            run.faults.refused(e, item.shape.field, path);
            return;
        }
        if (isLost(codec, value, bytes)) {
            lost(run, item, codec, path);
        } else if (at + bytes.length > run.limit) {
            run.faults.add(DiagnosticCode.ENCODE_BYTES, path, "goes beyond the bytes that end the record");
        } else if (!run.record.say(at, bytes, bytes.length) && !reads(run, item, codec, value, at)) {
            run.faults.add(DiagnosticCode.ENCODE_REDEFINES, path, "has another value than another view of its bytes");
        }
    }

    /**
     * The text as decode saw it: trimmed at its right end only, it began at the item's first byte, also where JUSTIFIED
     * would move it.
     */
    private String filled(String text, Codec codec) {
        boolean fill = codec instanceof TextCodec && trim == Trim.RIGHT && text.length() < codec.length();
        return fill ? text + " ".repeat(codec.length() - text.length()) : text;
    }

    private static void lost(EncodeRun run, Outline item, Codec codec, String path) {
        run.faults.add(
                codec.isNumeric() ? DiagnosticCode.VALUE_TOO_LARGE : DiagnosticCode.VALUE_UNMAPPABLE,
                path,
                (codec.isNumeric() ? "cannot hold a number so near to zero" : "cannot hold every character of the text")
                        + ", expected " + EncodeFaults.described(item.shape.field));
    }

    /** True if the codec has put something that no longer says the value: half a character, or zero for a small one. */
    private static boolean isLost(Codec codec, Object value, byte[] bytes) {
        if (codec instanceof FloatCodec number && value instanceof BigDecimal given) {
            BigDecimal put = number.decimal(bytes, 0);
            return given.signum() != 0 && (put == null || put.signum() == 0);
        }
        return !codec.isNumeric() && codec.validity(bytes, 0) == Validity.INVALID;
    }

    /** True if decoding the item's bytes shows the value. */
    private boolean reads(EncodeRun run, Outline item, Codec codec, Object value, int at) {
        byte[] bytes = run.record.bytes;
        if (codec instanceof NumberCodec number) {
            boolean counts = item.shape.counter == null || item.shape.counter.read(bytes, at) >= 0;
            BigDecimal read = counts ? number.decimal(bytes, at) : null;
            return value instanceof BigDecimal given
                    ? read != null && read.compareTo(given) == 0
                    : value == JsonRecord.NULL && read == null;
        }
        boolean valid = codec instanceof TextCodec text
                ? text.isMapped(bytes, at)
                : codec.validity(bytes, at) != Validity.INVALID;
        return value instanceof String given
                ? valid && codec.text(bytes, at, trim).equals(trimmed(given))
                : value == JsonRecord.NULL && !valid;
    }

    private String trimmed(String text) {
        int to = text.length();
        while (trim != Trim.NONE && to > 0 && text.charAt(to - 1) == ' ') {
            to--;
        }
        int from = 0;
        while (trim == Trim.BOTH && from < to && text.charAt(from) == ' ') {
            from++;
        }
        return text.substring(from, to);
    }
}
