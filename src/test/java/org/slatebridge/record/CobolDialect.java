package org.slatebridge.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two ways GnuCOBOL is asked: as like IBM as it can be, and as it comes. */
enum CobolDialect {
    IBM("-std=ibm -fsign=EBCDIC -fodoslide", "ibm"),
    GNUCOBOL("-std=default", "gnucobol");

    private final String flags;
    private final String word;

    CobolDialect(String flags, String word) {
        this.flags = flags;
        this.word = word;
    }

    /** Options of {@code cobc}. */
    List<String> flags() {
        return List.of(flags.split(" "));
    }

    /** Options of the file that a program on this machine writes. */
    DatasetOptions options() {
        return options("US-ASCII");
    }

    /** The same in another code page. */
    DatasetOptions options(String codePage) {
        Map<String, String> given = new HashMap<>();
        given.put("dialect", word);
        given.put("codepage", codePage);
        given.put("float", "ieee-le");
        given.put("recfm", "V");
        given.put("rdw-excludes-itself", "true");
        return DatasetOptions.of(given);
    }
}
