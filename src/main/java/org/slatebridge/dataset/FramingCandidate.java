package org.slatebridge.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A framing that was tried on a file, and how far its records chain: each begins where the one before it ends.
 *
 * @param format what was tried
 * @param codePage the code page that its lines ask for, or null where any will do
 * @param records whole records found
 * @param empty how many of them have no data
 * @param shortest data bytes of the shortest record
 * @param longest data bytes of the longest record
 * @param reached offset behind the last whole record
 * @param limit offset up to which the file was looked at
 */
public record FramingCandidate(
        RecordFormat format,
        @Nullable String codePage,
        long records,
        long empty,
        int shortest,
        int longest,
        long reached,
        long limit) {

    private static final int FEWEST = 2;

    /** True if the records chain to the end of what was looked at, and enough of them have data. */
    public boolean fits() {
        return reached >= limit && records >= FEWEST && 2 * empty <= records;
    }

    /** The dataset options, by name, flags as {@code true}; in the order they are typed. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("recfm", format.recfm().name());
        if (format.isFixed()) {
            options.put("lrecl", Integer.toString(format.lrecl()));
        }
        if (format.littleEndian()) {
            options.put("rdw", "little");
        }
        if (format.excludesItself()) {
            options.put("rdw-excludes-itself", "true");
        }
        if (format.headerLength() > 0) {
            options.put("file-header", Long.toString(format.headerLength()));
        }
        if (format.trailerLength() > 0) {
            options.put("file-trailer", Long.toString(format.trailerLength()));
        }
        if (codePage != null) {
            options.put("codepage", codePage);
        }
        return options;
    }

    /** The dataset options, as they are typed. */
    public String words() {
        return typed(options());
    }

    /** Options as they are typed. */
    public static String typed(Map<String, String> options) {
        return options.entrySet().stream()
                .map(o -> "--" + o.getKey() + (o.getValue().equals("true") ? "" : " " + o.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** Only the options in which it differs from what was declared, and what they mean. */
    String differing(RecordFormat declared) {
        List<String> meaning = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (declared.recfm() != format.recfm() || declared.lengthSource() != null) {
            meaning.add("the file is read as " + format.recfm());
            words.add("--recfm " + format.recfm());
        }
        boolean hasWords = !format.isFixed() && format.recfm() != Recfm.TEXT;
        if (hasWords && declared.littleEndian() != format.littleEndian()) {
            meaning.add("RDWs are read as " + (format.littleEndian() ? "little" : "big") + "-endian");
            words.add("--rdw " + (format.littleEndian() ? "little" : "big"));
        }
        if (hasWords && declared.excludesItself() != format.excludesItself()) {
            meaning.add("RDWs are read as " + (format.excludesItself() ? "excluding" : "counting") + " themselves");
            words.add(format.excludesItself() ? "--rdw-excludes-itself" : "(without --rdw-excludes-itself)");
        }
        if (declared.headerLength() != format.headerLength()) {
            meaning.add("the first record stands behind " + format.headerLength() + " bytes");
            words.add("--file-header " + format.headerLength());
        }
        return String.join(" and ", meaning) + ": " + String.join(" ", words);
    }
}
