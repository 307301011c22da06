package org.slatebridge.copybook;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.RecordLayout;

/** Layouts for tests, from lines of a copybook without their first seven columns. */
public final class Layouts {

    private Layouts() {}

    /** The layout of a copybook with one record. */
    public static RecordLayout of(String... lines) {
        return all(Dialect.IBM, lines).get(0);
    }

    /** The layouts of a copybook. */
    public static List<RecordLayout> all(Dialect dialect, String... lines) {
        return parse(dialect, fixed(lines));
    }

    static String fixed(String... lines) {
        return Arrays.stream(lines).map(l -> "       " + l + "\n").collect(Collectors.joining());
    }

    static List<RecordLayout> parse(Dialect dialect, String text) {
        return CopybookReader.parse("T.cpy", "T", text, new CopybookOptions(dialect, List.of()));
    }
}
