package org.slatebridge.dataset;

/** F and FB: records of one length adjoin. That they fill the file was checked when it was opened. */
final class FixedFraming implements Framing {

    private final int lrecl;

    FixedFraming(int lrecl) {
        this.lrecl = lrecl;
    }

    @Override
    public void frame(Window window, long at, Frame frame) {
        window.require(at, lrecl);
        frame.set(at, at, lrecl);
    }
}
