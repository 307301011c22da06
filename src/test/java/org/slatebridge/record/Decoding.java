package org.slatebridge.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slatebridge.copybook.Layouts;
import org.slatebridge.layout.Dialect;
import org.slatebridge.layout.Field;
import org.slatebridge.layout.RecordLayout;

/** Layouts with options, for tests that look at single records. */
final class Decoding {

    final List<RecordLayout> layouts;
    DatasetOptions options;

    private Decoding(List<RecordLayout> layouts) {
        this.layouts = layouts;
        this.options = DatasetOptions.defaults();
    }

    static Decoding of(String... lines) {
        return new Decoding(Layouts.all(Dialect.IBM, lines));
    }

    /** With options as {@code name=value}. */
    Decoding with(String... given) {
        Map<String, String> map = new HashMap<>();
        for (String option : given) {
            map.put(option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
        }
        options = DatasetOptions.of(map);
        return this;
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    RecordLayout layout() {
        return layouts.get(0);
    }

    Field field(String name) {
        return layout().find(name).orElseThrow();
    }

    Item item(String name, int... subscripts) {
        return Item.of(layout(), field(name), options, subscripts);
    }

    /** The line of one record, without its end. */
    String json(String hex) {
        return json(hex, false, false);
    }

    String json(String hex, boolean allRedefinitions, boolean showHex) {
        byte[] record = bytes("EE EE" + hex + "EE");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordTypes types = RecordTypes.of(layouts, options);
        JsonLinesWriter writer =
                new JsonLinesWriter(types, options, allRedefinitions, showHex, (path, offset, kind) -> {}, out);
        writer.write(record, 2, record.length - 3);
        writer.flush();
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
