package org.slatebridge.record;

import java.math.BigDecimal;
import java.util.Arrays;
import org.slatebridge.codec.Codec;
import org.slatebridge.codec.Codecs;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.Literal;
import org.slatebridge.layout.Occurs;
import org.slatebridge.layout.Picture;
import org.slatebridge.layout.RecordLayout;

/** Fills a record as VALUE clauses say, else with zeros and blanks by class. */
final class InitialRecord {

    private final Codecs codecs;

    InitialRecord(DatasetOptions options) {
        this.codecs = options.codecs();
    }

    byte[] of(RecordLayout layout) {
        byte[] record = new byte[layout.length()];
        Arrays.fill(record, codecs.page().byteOf(' '));
        elements(layout.root(), 0, record);
        return record;
    }

    /** The bytes of all elements of an item. */
    byte[] of(Field field) {
        byte[] record = new byte[field.offset() + field.totalLength()];
        Arrays.fill(record, codecs.page().byteOf(' '));
        elements(field, 0, record);
        return Arrays.copyOfRange(record, field.offset(), record.length);
    }

    private void elements(Field field, int shift, byte[] record) {
        Occurs occurs = field.occurs();
        int count = occurs == null ? 1 : occurs.max();
        for (int i = 0; i < count; i++) {
            element(field, shift + i * field.length(), record);
        }
    }

    private void element(Field field, int shift, byte[] record) {
        int at = field.offset() + shift;
        Literal value = field.value();
        if (field.isGroup() && value == null) {
            for (Field child : field.children()) {
                if (child.redefines() == null) {
                    elements(child, shift, record);
                }
            }
        } else if (value == null) {
            codecs.of(field).putInitial(record, at);
        } else {
            put(field, value, record, at);
        }
    }

    private void put(Field field, Literal value, byte[] record, int at) {
        Codec codec = codecs.of(field);
        try {
            BigDecimal number = codec.isNumeric() ? Literals.decimal(value) : null;
            if (number != null) {
                codec.putDecimal(record, at, number);
            } else if (isCharacters(value) && !isEdited(field)) {
                codec.putText(record, at, characters(field, value.text()));
            } else {
                bytes(field, value, record, at);
            }
        } catch (DiagnosticException e) {
            throw unfit(field, e);
        }
    }

    /** VALUE fills from the left under JUSTIFIED too (the Language Reference, JUSTIFIED clause). */
    private static String characters(Field field, String text) {
        Picture picture = field.picture();
        int missing = field.isJustified() && picture != null ? picture.length() - text.length() : 0;
        return missing > 0 ? text + " ".repeat(missing) : text;
    }

    /** A numeric-edited item takes a text as it stands (the Language Reference, VALUE clause). */
    private static boolean isEdited(Field field) {
        Picture picture = field.picture();
        return picture != null && picture.category() == Picture.Category.NUMERIC_EDITED;
    }

    private static boolean isCharacters(Literal value) {
        return switch (value.kind()) {
            case TEXT, NATIONAL, NUMBER -> true;
            default -> false;
        };
    }

    private void bytes(Field field, Literal value, byte[] record, int at) {
        byte[] bytes = Literals.bytes(value, field.length(), codecs.page());
        if (bytes.length > field.length()) {
            throw new DiagnosticException(
                    Diagnostic.of(DiagnosticCode.VALUE_TOO_LONG, "the literal has " + bytes.length + " bytes"));
        }
        System.arraycopy(bytes, 0, record, at, field.length());
    }

    /** A copybook's own literal that its item cannot hold; nothing is cut to fit. */
    private static DiagnosticException unfit(Field field, DiagnosticException cause) {
        String place = field.isFiller() ? "FILLER at offset " + field.offset() : field.path();
        return new DiagnosticException(
                Diagnostic.of(
                        DiagnosticCode.COPYBOOK_CLAUSE,
                        "VALUE of " + place + " does not fit, expected " + EncodeFaults.described(field)),
                cause);
    }
}
