package org.slatebridge.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slatebridge.codec.CodePage;
import org.slatebridge.inspect.Inspection.Pages;

/**
 * Which EBCDIC pages a text may be in. Only bytes within words count: in packed, zoned and binary items every byte
 * occurs and tells nothing. Pages that read all of them alike cannot be told apart by the file. Not thread-safe.
 */
final class PageEvidence {

    private static final byte BLANK = 0x40;
    private static final int REACH = 3;
    /** What is rarer than one in so many of the bytes in text is taken for an accident. */
    private static final int RARE = 200;

    private static final double LEAST_USUAL = 0.9;

    private final List<CodePage> pages = CodePage.names().stream()
            .map(name -> CodePage.named(name).orElseThrow())
            .filter(CodePage::isEbcdic)
            .toList();
    private final long[] counts = new long[256];

    /** Counts the bytes of a stretch of the file that stand within a word. */
    void add(byte[] bytes) {
        for (int i = REACH; i < bytes.length - REACH; i++) {
            if (!isLetter(bytes[i]) && isLetter(bytes[i - 1]) && isLetter(bytes[i + 1]) && isText(bytes, i)) {
                counts[bytes[i] & 0xFF]++;
            }
        }
    }

    /** True where letters, digits and blanks stand round a byte, and most of them are letters. */
    private static boolean isText(byte[] bytes, int at) {
        int letters = 0;
        for (int i = at - REACH; i <= at + REACH; i++) {
            int b = bytes[i] & 0xFF;
            letters += ByteClass.EBCDIC_LETTER.has(b) ? 1 : 0;
            if (i != at && !ByteClass.EBCDIC_LETTER.has(b) && !ByteClass.EBCDIC_DIGIT.has(b) && bytes[i] != BLANK) {
                return false;
            }
        }
        return letters > REACH;
    }

    private static boolean isLetter(byte b) {
        return ByteClass.EBCDIC_LETTER.has(b & 0xFF);
    }

    /**
     * The bytes found in text that pages read differently, in hexadecimal, with their number; none where no page makes
     * text of them, as with bytes of binary items beside text.
     */
    Map<String, Long> deciding() {
        Map<String, Long> deciding = new LinkedHashMap<>();
        if (pages.stream().noneMatch(page -> usual(page) >= LEAST_USUAL)) {
            return deciding;
        }
        for (int b = 0; b < counts.length; b++) {
            if (decides(b)) {
                deciding.put(String.format(Locale.ROOT, "%02X", b), counts[b]);
            }
        }
        return deciding;
    }

    /** True if pages read it differently, and it is no accident of binary items beside text. */
    private boolean decides(int b) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        // an end of a packed number between two texts is no letter
        return counts[b] > 0 && counts[b] >= all / RARE && !ByteClass.PACKED_END.has(b) && differs((byte) b);
    }

    private boolean differs(byte b) {
        char first = pages.get(0).character(b);
        return pages.stream().anyMatch(page -> page.character(b) != first);
    }

    /** The pages in groups that read the text alike, the likeliest first. */
    List<Pages> groups() {
        Map<String, List<CodePage>> alike = new LinkedHashMap<>();
        for (CodePage page : pages) {
            alike.computeIfAbsent(readings(page), r -> new ArrayList<>()).add(page);
        }
        return alike.values().stream()
                .map(group -> new Pages(group.stream().map(CodePage::name).toList(), usual(group.get(0))))
                .sorted(Comparator.comparingDouble(Pages::usual).reversed())
                .toList();
    }

    private String readings(CodePage page) {
        StringBuilder readings = new StringBuilder();
        for (int b = 0; b < counts.length; b++) {
            readings.append(decides(b) ? String.valueOf(page.character((byte) b)) : "");
        }
        return readings.toString();
    }

    private double usual(CodePage page) {
        long usual = 0;
        long all = 0;
        for (int b = 0; b < counts.length; b++) {
            if (decides(b)) {
                all += counts[b];
                usual += isUsual(page.character((byte) b)) ? counts[b] : 0;
            }
        }
        return all == 0 ? 1 : (double) usual / all;
    }

    private static boolean isUsual(char c) {
        return Character.isLetter(c) || "#@&*!$%?:;\"'()+-,./[]".indexOf(c) >= 0;
    }
}
