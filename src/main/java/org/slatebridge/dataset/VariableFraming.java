package org.slatebridge.dataset;

/** V: each record stands behind its record descriptor word. */
final class VariableFraming implements Framing {

    private final DescriptorWords words;

    VariableFraming(DescriptorWords words) {
        this.words = words;
    }

    @Override
    public void frame(Window window, long at, Frame frame) {
        int length = words.recordLength(window, at, window.dataEnd());
        window.require(at, RecordFormat.DESCRIPTOR_LENGTH + length);
        frame.set(at, at + RecordFormat.DESCRIPTOR_LENGTH, length);
    }
}
