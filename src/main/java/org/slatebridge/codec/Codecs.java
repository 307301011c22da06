package org.slatebridge.codec;

import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Picture;

/** Chooses the codec of each item of a dataset. Immutable; safe for use by many threads. */
public final class Codecs {

    private final CodePage page;
    private final FloatFormat floats;
    private final Dialect dialect;
    private final DigitTable digits;
    private final byte blank;

    /** The codecs of a dataset in this code page, with these floats, written by a program of this dialect. */
    public Codecs(CodePage page, FloatFormat floats, Dialect dialect) {
        this.page = page;
        this.floats = floats;
        this.dialect = dialect;
        this.digits = new DigitTable(page, dialect);
        this.blank = page.byteOf(' ');
    }

    /** The code page. */
    public CodePage page() {
        return page;
    }

    /** The codec of an elementary item; a group is read as text. */
    public Codec of(Field field) {
        String item = field.toString();
        Picture picture = field.picture();
        return switch (field.usage()) {
            case COMP_1, COMP_2 -> new FloatCodec(item, field.length(), floats);
            case INDEX, POINTER, PROCEDURE_POINTER, FUNCTION_POINTER ->
                new BinaryCodec(item, field.length(), 18, 0, false, dialect.isLittleEndianNative(), true);
            default -> picture == null || field.isGroup() ? text(field) : of(field, item, picture);
        };
    }

    private Codec of(Field field, String item, Picture picture) {
        int count = picture.digits();
        int scale = picture.scale();
        boolean signed = picture.signed();
        return switch (field.usage()) {
            case COMP -> new BinaryCodec(item, field.length(), count, scale, signed, false, false);
            case COMP_5 ->
                new BinaryCodec(item, field.length(), count, scale, signed, dialect.isLittleEndianNative(), true);
            case COMP_3 -> new PackedCodec(item, count, scale, signed, true, blank);
            case COMP_6 -> new PackedCodec(item, count, scale, false, false, blank);
            case NATIONAL -> new NationalCodec(item, field.length());
            case DISPLAY_1 -> new HexCodec(item, field.length(), blank);
            default -> display(field, item, picture);
        };
    }

    private Codec display(Field field, String item, Picture picture) {
        return switch (picture.category()) {
            case NUMERIC ->
                new ZonedCodec(
                        item,
                        picture.digits(),
                        picture.scale(),
                        picture.signed(),
                        field.sign(),
                        field.isBlankWhenZero(),
                        digits);
            case NUMERIC_EDITED -> new EditedCodec(item, picture, field.isBlankWhenZero(), page);
            default -> text(field);
        };
    }

    private Codec text(Field field) {
        return new TextCodec(field.toString(), field.length(), page, field.isJustified());
    }
}
