package org.slatebridge.join;

import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.layout.Validity;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordTypes;

/**
 * The keys of persons as the leading dataset writes them. Datasets in other code pages or with numbers of another usage
 * have other bytes for the same key; for comparing they are written as the leading dataset would. Not thread-safe.
 */
public final class PersonKeys {

    private final Item leading;
    private final byte[] scratch;

    /**
     * The keys of a dataset.
     *
     * @param dataset the leading one
     * @throws DiagnosticException if none of its records is a person's
     */
    public PersonKeys(DatasetMapping dataset) {
        RecordMapping type = dataset.records().stream()
                .filter(record -> record.person() != null)
                .findFirst()
                .orElseThrow(() -> new DiagnosticException(Diagnostic.of(
                        DiagnosticCode.MAPPING_JOIN,
                        "dataset " + dataset.name() + " comes first, and none of its records is a person's")));
        this.leading = keyOf(type);
        this.scratch = RecordTypes.blank(type.layout(), dataset.options());
    }

    /** The item with the person's key, of a record that has one. */
    static Item keyOf(RecordMapping type) {
        Item key = type.person();
        if (key == null) {
            throw new IllegalStateException("must be a record of a person: " + type.name());
        }
        return key;
    }

    /** The bytes of a record's key; null where it is not valid, or no key of the leading dataset. */
    public byte @Nullable [] of(RecordMapping type, byte[] bytes, int start, int length) {
        Item key = keyOf(type);
        if (key.validity(bytes, start, length) != Validity.VALID) {
            return null;
        }
        try {
            if (key.numeric() && leading.numeric()) {
                leading.putNumber(scratch, 0, scratch.length, key.number(bytes, start, length));
            } else if (leading.numeric()) {
                leading.putNumber(scratch, 0, scratch.length, Long.parseLong(text(key, bytes, start, length)));
            } else {
                leading.putText(scratch, 0, scratch.length, text(key, bytes, start, length));
            }
        } catch (DiagnosticException | NumberFormatException e) {
            // the leading dataset can have no such key, so the record is nobody's
            return null;
        }
        return leading.bytes(scratch, 0, scratch.length);
    }

    private static String text(Item key, byte[] bytes, int start, int length) {
        String text = key.text(bytes, start, length).strip();
        return key.numeric() ? "0".repeat(Math.max(0, key.digits() - text.length())) + text : text;
    }

    /** How a person is called whose key has these bytes. */
    String name(byte[] key) {
        int at = leading.offset(scratch, 0, scratch.length);
        System.arraycopy(key, 0, scratch, at, key.length);
        return leading.text(scratch, 0, scratch.length).strip();
    }
}
