package org.slatebridge.policy;

/**
 * Where the law says so.
 *
 * @param text section as counsel would cite it
 * @param mark how surely it was read
 */
public record Citation(String text, Mark mark) {

    @Override
    public String toString() {
        return text + " [" + mark + "]";
    }
}
