package org.slatebridge.writeback;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slatebridge.diagnostic.Diagnostic;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.Diagnostics;
import org.slatebridge.layout.RecordLayout;
import org.slatebridge.mapping.DatasetMapping;
import org.slatebridge.mapping.RecordMapping;
import org.slatebridge.mapping.UpdateRule;
import org.slatebridge.record.DatasetOptions;
import org.slatebridge.record.Item;
import org.slatebridge.record.RecordTypes;

/** Writes and reads the records of the journal by its own copybook, {@code copybooks/SBJOURNL.cpy}. Immutable. */
public final class JournalLayout {

    static final int CHAIN_LENGTH = 32;
    private static final DatasetOptions OPTIONS = DatasetOptions.of(Map.of("recfm", "FB"));

    private final RecordLayout layout;
    private final byte[] initial;
    private final Item type;
    private final Item sequence;
    private final Item dataset;
    private final Item recordNumber;
    private final Item offset;
    private final Item length;
    private final Item before;
    private final Item after;
    private final Item person;
    private final Item charge;
    private final Item provision;

    /** Compiles the layout of {@code SB-JOURNAL-RECORD}. */
    public JournalLayout(RecordLayout layout) {
        this.layout = layout;
        this.initial = RecordTypes.blank(layout, OPTIONS);
        this.type = item("SBJ-REC-TYPE");
        this.sequence = item("SBJ-SEQUENCE");
        this.dataset = item("SBJ-DATASET");
        this.recordNumber = item("SBJ-RECORD-NUMBER");
        this.offset = item("SBJ-OFFSET");
        this.length = item("SBJ-LENGTH");
        this.before = item("SBJ-BEFORE");
        this.after = item("SBJ-AFTER");
        this.person = item("SBJ-PERSON-KEY");
        this.charge = item("SBJ-CHARGE-KEY");
        this.provision = item("SBJ-PROVISION");
    }

    private Item item(String name) {
        return Item.of(layout, layout.find(name).orElseThrow(), OPTIONS);
    }

    /** Bytes of a record. */
    public int recordLength() {
        return layout.length();
    }

    /** How many bytes one record can hold of a patch; a longer patch takes several records. */
    int patchCapacity() {
        return before.length();
    }

    /** Adds a fault for everything a patch of the dataset could have that a record of the journal has no room for. */
    public void requireRoom(DatasetMapping mapping, List<String> provisions, Diagnostics faults) {
        requireRoom(dataset, mapping.name().length(), "dataset name '" + mapping.name() + "'", faults);
        if (mapping.updates().isEmpty()) {
            return;
        }
        mapping.updates().stream().map(UpdateRule::record).distinct().forEach(type -> requireRoom(type, faults));
        provisions.forEach(name -> requireRoom(provision, name.length(), "provision '" + name + "'", faults));
    }

    private void requireRoom(RecordMapping type, Diagnostics faults) {
        Item key = type.person();
        int own = key == null ? 0 : key.length();
        int path = Stream.concat(type.parent().stream(), type.key().stream())
                .mapToInt(item -> 1 + Math.max(item.length(), item.digits()))
                .sum();
        requireRoom(person, own, "a person's key in " + type.name(), faults);
        requireRoom(charge, own + path, "a charge's key in " + type.name(), faults);
    }

    private static void requireRoom(Item item, int length, String what, Diagnostics faults) {
        if (length > item.length()) {
            String text = what + " has " + length + " characters, the journal has room for " + item.length();
            faults.add(Diagnostic.of(DiagnosticCode.MAPPING_VALUE, text).advising("take a shorter one"));
        }
    }

    /** A record with nothing but type and sequence number. */
    byte[] record(char recordType, long number) {
        byte[] out = initial.clone();
        type.putText(out, 0, out.length, String.valueOf(recordType));
        sequence.putNumber(out, 0, out.length, number);
        return out;
    }

    /** Fills in a part of a patch. */
    void put(byte[] out, Patch patch, int from, int size) {
        dataset.putText(out, 0, out.length, patch.dataset());
        recordNumber.putNumber(out, 0, out.length, patch.record());
        offset.putNumber(out, 0, out.length, patch.offset() + from);
        length.putNumber(out, 0, out.length, size);
        System.arraycopy(patch.before(), from, out, before.field().offset(), size);
        System.arraycopy(patch.after(), from, out, after.field().offset(), size);
        person.putText(out, 0, out.length, patch.person());
        charge.putText(out, 0, out.length, patch.charge());
        provision.putText(out, 0, out.length, patch.provision());
    }

    /** Puts the fingerprint of the run into a header record. */
    void putFingerprint(byte[] out, byte[] fingerprint) {
        System.arraycopy(fingerprint, 0, out, before.field().offset(), fingerprint.length);
    }

    /** The fingerprint of a header record. */
    byte[] fingerprint(byte[] bytes) {
        return Arrays.copyOfRange(bytes, before.field().offset(), before.field().offset() + CHAIN_LENGTH);
    }

    /** The type letter of a record. */
    String type(byte[] bytes) {
        return type.text(bytes, 0, bytes.length);
    }

    /** The sequence number of a record. */
    long sequence(byte[] bytes) {
        return sequence.number(bytes, 0, bytes.length);
    }

    /** The patch of a patch record. */
    Patch patch(byte[] bytes) {
        int size = (int) Math.min(before.length(), length.number(bytes, 0, bytes.length));
        return new Patch(
                dataset.text(bytes, 0, bytes.length),
                recordNumber.number(bytes, 0, bytes.length),
                offset.number(bytes, 0, bytes.length),
                Arrays.copyOfRange(
                        bytes, before.field().offset(), before.field().offset() + size),
                Arrays.copyOfRange(bytes, after.field().offset(), after.field().offset() + size),
                person.text(bytes, 0, bytes.length),
                charge.text(bytes, 0, bytes.length),
                provision.text(bytes, 0, bytes.length));
    }

    /** Computes the chain of a record and puts it at its end. */
    byte[] chain(byte[] previous, byte[] out, MessageDigest digest) {
        byte[] chain = chainOf(previous, out, digest);
        System.arraycopy(chain, 0, out, out.length - CHAIN_LENGTH, CHAIN_LENGTH);
        return chain;
    }

    /** The chain that belongs at the end of a record. */
    static byte[] chainOf(byte[] previous, byte[] record, MessageDigest digest) {
        digest.update(previous);
        digest.update(record, 0, record.length - CHAIN_LENGTH);
        return digest.digest();
    }
}
