package org.slatebridge.inspect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slatebridge.dataset.FramingCandidate;

/**
 * What was found out about a file, and nothing that its records say. Immutable.
 *
 * @param size bytes, unpacked
 * @param packed true if the content is a gzip file though the name does not say so
 * @param sampled bytes that were looked at one by one
 * @param classes share of those bytes that may be of a class, by what people call it; a byte may be of several
 * @param ebcdic share of bytes that may be EBCDIC text
 * @param ascii share of bytes that may be ASCII text
 * @param replaced share of bytes such as a transfer as text leaves behind
 * @param lineEnds how many bytes may end a line, by their hexadecimal
 * @param fitting framings whose records chain to the end
 * @param breaking framings whose records chain for long and then no more
 * @param lengths record lengths after which bytes of one kind come again
 * @param deciding bytes in text that code pages read differently, with their number
 * @param pages code pages in groups that read the text alike
 * @param decoded how cleanly the copybook's items decode, best first; empty without a copybook
 * @param suggestion dataset options; empty where nothing fits
 * @param otherLengths what to do about lengths before the records that are no descriptor words; null if there are none
 */
public record Inspection(
        long size,
        boolean packed,
        long sampled,
        Map<String, Double> classes,
        double ebcdic,
        double ascii,
        double replaced,
        Map<String, Long> lineEnds,
        List<FramingCandidate> fitting,
        List<FramingCandidate> breaking,
        List<Length> lengths,
        Map<String, Long> deciding,
        List<Pages> pages,
        List<Decoded> decoded,
        Map<String, String> suggestion,
        @Nullable String otherLengths) {

    private static final double CLEARLY = 1.5;

    /**
     * A record length.
     *
     * @param length bytes
     * @param score how much more often bytes of one kind come again than by chance: 0 by chance, 1 always
     */
    public record Length(int length, double score) {}

    /**
     * Code pages that read the text alike.
     *
     * @param names of the pages
     * @param usual share of the deciding bytes that are letters or common punctuation in them
     */
    public record Pages(List<String> names, double usual) {}

    /**
     * How cleanly the first records decode.
     *
     * @param options the dataset options that were tried
     * @param records how many were decoded
     * @param share of items that hold a value of their picture
     * @param worst the items that most often do not, with that share; at most three
     */
    public record Decoded(Map<String, String> options, long records, double share, List<String> worst) {}

    /** {@code EBCDIC} or {@code ASCII}, or null where neither is clear. */
    public @Nullable String encoding() {
        if (ebcdic >= CLEARLY * ascii) {
            return ebcdic > 0 ? "EBCDIC" : null;
        }
        return ascii >= CLEARLY * ebcdic ? "ASCII" : null;
    }
}
