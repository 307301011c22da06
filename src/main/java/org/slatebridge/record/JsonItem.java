package org.slatebridge.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.FloatCodec;
import org.slatebridge.codec.NumberCodec;
import org.slatebridge.codec.TextCodec;
import org.slatebridge.codec.Trim;
import org.slatebridge.layout.Validity;

/** An elementary item: a text, an exact number, or null where the bytes are none. */
final class JsonItem extends JsonNode {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Codec codec;
    private final @Nullable NumberCodec number;
    private final @Nullable TextCodec text;
    private final Trim trim;
    private final JsonCharacters characters;
    private final int length;
    private final int scale;

    JsonItem(
            Shape shape,
            JsonNames names,
            DatasetOptions options,
            @Nullable Choice choice,
            Codec codec,
            JsonCharacters characters) {
        super(shape, names, options.odo(), choice);
        this.codec = codec;
        this.number = codec instanceof NumberCodec n ? n : null;
        this.text = codec instanceof TextCodec t ? t : null;
        this.trim = options.trim();
        this.characters = characters;
        this.length = codec.length();
        this.scale = number == null ? 0 : number.scale();
    }

    @Override
    int element(JsonRun run, int at) {
        if (run.showsHex) {
            run.hex(path(run), at, length);
        }
        if (at + length > run.limit) {
            invalid(run, at, Validity.INVALID);
            run.stopped |= shape.counter != null;
        } else if (number != null) {
            number(run, at, number);
        } else if (text != null) {
            text(run, at, text);
        } else if (codec.validity(run.bytes, at) == Validity.INVALID) {
            invalid(run, at, Validity.INVALID);
        } else {
            run.out.text(codec.text(run.bytes, at, trim));
        }
        return at + shape.field.length();
    }

    private void text(JsonRun run, int at, TextCodec codecOfText) {
        if (!codecOfText.isMapped(run.bytes, at)) {
            invalid(run, at, codecOfText.validity(run.bytes, at));
            return;
        }
        int to = codecOfText.trimmedEnd(run.bytes, at, length, trim);
        run.out.text(run.bytes, codecOfText.trimmedStart(run.bytes, at, to, trim), to, characters);
    }

    private void number(JsonRun run, int at, NumberCodec codecOfNumber) {
        if (shape.counter != null) {
            int count = shape.counter.read(run.bytes, at);
            run.counts[shape.counter.slot()] = count;
            if (count < 0) {
                run.stopped = true;
                Validity kind = codecOfNumber.validity(run.bytes, at);
                invalid(run, at, kind == Validity.VALID ? Validity.INVALID : kind);
                return;
            }
        }
        long value = codecOfNumber.read(run.bytes, at);
        if (value != NumberCodec.NOT_A_NUMBER) {
            run.out.number(value, scale);
        } else {
            uncommon(run, at, codecOfNumber);
        }
    }

    private void uncommon(JsonRun run, int at, NumberCodec codecOfNumber) {
        BigDecimal value = codecOfNumber.decimal(run.bytes, at);
        if (value == null) {
            invalid(run, at, codecOfNumber.validity(run.bytes, at));
        } else {
            String shown = codecOfNumber instanceof FloatCodec ? value.toString() : value.toPlainString();
            run.out.put(shown.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void invalid(JsonRun run, int at, Validity kind) {
        run.out.put(NULL);
        run.invalid(path(run), at, length, kind);
    }
}
