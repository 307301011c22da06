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
 * Which EBCDIC pages a text may be in. Only bytes among letters and blanks count: in packed, zoned and binary items
 * every byte occurs and tells nothing. Pages that read all of them alike cannot be told apart by the file. Not
 * thread-safe.
 */
final class PageEvidence {

    private static final byte BLANK = 0x40;
    private static final int WORD = 3;

    private final List<CodePage> pages = CodePage.names().stream()
            .map(name -> CodePage.named(name).orElseThrow())
            .filter(CodePage::isEbcdic)
            .toList();
    private final long[] counts = new long[256];

    /** Counts the bytes of a stretch of the file that stand in text: words before them and behind. */
    void add(byte[] bytes) {
        for (int i = WORD; i < bytes.length - WORD; i++) {
            if (!isLetter(bytes[i]) && bytes[i] != BLANK && isWord(bytes, i - WORD) && isWord(bytes, i + 1)) {
                counts[bytes[i] & 0xFF]++;
            }
        }
    }

    /** True for letters with at most one blank among them. */
    private static boolean isWord(byte[] bytes, int at) {
        int blanks = 0;
        for (int i = at; i < at + WORD; i++) {
            if (bytes[i] == BLANK) {
                blanks++;
            } else if (!isLetter(bytes[i])) {
                return false;
            }
        }
        return blanks <= 1;
    }

    private static boolean isLetter(byte b) {
        return ByteClass.EBCDIC_LETTER.has(b & 0xFF);
    }

    /** The bytes found in text that pages read differently, in hexadecimal, with their number. */
    Map<String, Long> deciding() {
        Map<String, Long> deciding = new LinkedHashMap<>();
        for (int b = 0; b < counts.length; b++) {
            if (counts[b] > 0 && differs((byte) b)) {
                deciding.put(String.format(Locale.ROOT, "%02X", b), counts[b]);
            }
        }
        return deciding;
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
            readings.append(counts[b] > 0 ? String.valueOf(page.character((byte) b)) : "");
        }
        return readings.toString();
    }

    private double usual(CodePage page) {
        long usual = 0;
        long all = 0;
        for (int b = 0; b < counts.length; b++) {
            if (counts[b] > 0 && differs((byte) b)) {
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
