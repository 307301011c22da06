package org.slatebridge.dataset;

/** VB: blocks behind block descriptor words, filled exactly by records behind record descriptor words. */
final class BlockedFraming implements Framing {

    private static final int WORD = RecordFormat.DESCRIPTOR_LENGTH;

    private final DescriptorWords words;
    private final FramingFaults faults;
    private long leftInBlock;

    BlockedFraming(DescriptorWords words, FramingFaults faults) {
        this.words = words;
        this.faults = faults;
    }

    @Override
    public void frame(Window window, long at, Frame frame) {
        long record = at;
        if (leftInBlock == 0) {
            leftInBlock = words.blockLength(window, at);
            record = at + WORD;
        }
        long blockEnd = record + leftInBlock;
        if (leftInBlock < WORD) {
            throw faults.truncated(record, "a record descriptor word has 4 bytes", leftInBlock);
        }
        int length = words.recordLength(window, record, blockEnd);
        window.require(at, (int) (record - at) + WORD + length);
        leftInBlock -= WORD + length;
        frame.set(at, record + WORD, length);
    }

    @Override
    public long state() {
        return leftInBlock;
    }

    @Override
    public void restore(long state) {
        leftInBlock = state;
    }
}
