package org.slatebridge.mapping;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Item;

/**
 * An indicator with its values for yes and for no; any other value is invalid, blank is missing unless it is listed.
 */
final class FlagBinding extends ItemBinding {

    private final List<String> yes;
    private final List<String> no;
    private final CodeBytes codes;

    FlagBinding(FactName fact, Item item, List<String> yes, List<String> no) {
        super(fact, item);
        this.yes = List.copyOf(yes);
        this.no = List.copyOf(no);
        this.codes =
                new CodeBytes(item, Stream.concat(yes.stream(), no.stream()).toList());
    }

    @Override
    public Fact read(byte[] bytes, int start, int length, SourceRef source) {
        int code = codes.find(bytes, start, length);
        return code == CodeBytes.UNKNOWN
                ? super.read(bytes, start, length, source)
                : number(code < yes.size() ? 1 : 0, source);
    }

    @Override
    Fact readText(String text, SourceRef source) {
        return meaning(text.stripTrailing(), source);
    }

    @Override
    Fact readBlank(SourceRef source) {
        return meaning("", source);
    }

    private Fact meaning(String text, SourceRef source) {
        if (yes.contains(text)) {
            return number(1, source);
        }
        if (no.contains(text)) {
            return number(0, source);
        }
        return unknown(text.isEmpty() ? Quality.MISSING : Quality.INVALID, source);
    }

    @Override
    @Nullable
    String unknownCode(byte[] bytes, int start, int length) {
        return textOf(bytes, start, length);
    }

    @Override
    public String words() {
        return "yes: " + quoted(yes) + "; no: " + quoted(no);
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
    }

    @Override
    public void write(byte[] bytes, int start, int length, FactValue value) {
        item().putText(bytes, start, length, (value.number() == 0 ? no : yes).get(0));
    }
}
