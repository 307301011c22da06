package org.slatebridge.dataset;

/**
 * Finds records in a window of bytes; knows nothing of their items. Between records it stands on the first byte behind
 * the last one. Every record takes at least one byte.
 */
interface Framing {

    /**
     * Finds the record that begins at an offset of the file, which is before the end of the data.
     *
     * @param frame takes where the record is; all its bytes are then in the window
     * @throws org.slatebridge.diagnostic.DiagnosticException where the bytes there frame no record
     */
    void frame(Window window, long at, Frame frame);

    /** What has to be known besides the offset to go on from here. */
    default long state() {
        return 0;
    }

    /** Goes on from where {@link #state()} was taken. */
    default void restore(long state) {}

    /** The framing of a format. */
    static Framing of(RecordFormat format, FramingFaults faults) {
        LengthSource source = format.lengthSource();
        if (source != null) {
            return new MeasuredFraming(source, faults);
        }
        return switch (format.recfm()) {
            case F, FB -> new FixedFraming(format.lrecl());
            case V -> new VariableFraming(new DescriptorWords(format, faults));
            case VB -> new BlockedFraming(new DescriptorWords(format, faults), faults);
            case VBS -> new SpannedFraming(format, new DescriptorWords(format, faults), faults);
            case TEXT -> new LineFraming(format.text() == null ? RecordText.ASCII : format.text(), faults);
        };
    }
}
