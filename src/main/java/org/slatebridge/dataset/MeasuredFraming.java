package org.slatebridge.dataset;

/** Records adjoin and tell their own length: an item holds it, or the counts of their tables make it. */
final class MeasuredFraming implements Framing {

    private final LengthSource source;
    private final FramingFaults faults;

    MeasuredFraming(LengthSource source, FramingFaults faults) {
        this.source = source;
        this.faults = faults;
    }

    @Override
    public void frame(Window window, long at, Frame frame) {
        int available = (int) Math.min(source.maximum(), window.dataEnd() - at);
        window.require(at, available);
        int length = source.length(window.buffer(), window.indexOf(at), available);
        if (length <= 0) {
            throw faults.unmeasured(at);
        }
        if (length > window.dataEnd() - at) {
            throw faults.truncated(
                    at, "the record is " + length + " bytes long by its own item", window.dataEnd() - at);
        }
        window.require(at, length);
        frame.set(at, at, length);
    }
}
