package org.slatebridge.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Item;

/**
 * A code with a table of what it means; a code the table does not know is invalid. Blank may have a meaning of its own.
 */
final class CodeBinding extends ItemBinding {

    private final CodeTable table;
    private final CodeBytes codes;
    private final String[] words;

    CodeBinding(FactName fact, Item item, CodeTable table) {
        super(fact, item);
        this.table = table;
        this.codes = new CodeBytes(item, List.copyOf(table.meanings().keySet()));
        this.words = table.meanings().values().toArray(String[]::new);
    }

    /** The table that tells what the codes mean. */
    CodeTable table() {
        return table;
    }

    @Override
    public Fact read(byte[] bytes, int start, int length, SourceRef source) {
        int code = codes.find(bytes, start, length);
        return code == CodeBytes.UNKNOWN ? super.read(bytes, start, length, source) : text(words[code], source);
    }

    @Override
    Fact readText(String text, SourceRef source) {
        String code = text.stripTrailing();
        @Nullable String word = table.meaning(code);
        if (word != null) {
            return text(word, source);
        }
        return unknown(code.isEmpty() ? Quality.MISSING : Quality.INVALID, source);
    }

    @Override
    Fact readBlank(SourceRef source) {
        @Nullable String word = table.meaning("");
        return word == null ? unknown(Quality.MISSING, source) : text(word, source);
    }

    @Override
    @Nullable
    String unknownCode(byte[] bytes, int start, int length) {
        return textOf(bytes, start, length);
    }

    @Override
    public String words() {
        return "code table " + table.name();
    }

    @Override
    public String words(byte[] bytes, int start, int length) {
        switch (validity(bytes, start, length)) {
            case VALID, BLANK -> {
                String code = Digits.text(item(), bytes, start, length);
                @Nullable String word = table.meaning(code);
                return words() + ": '" + code + "' " + (word == null ? "is not in it" : "means " + word);
            }
            default -> {
                return words();
            }
        }
    }

    @Override
    public void write(byte[] bytes, int start, int length, FactValue value) {
        // a word the table has no code for leaves the item as it begins: the agency cannot say it
        table.codesOf(value.text()).stream().findFirst().ifPresent(code -> item().putText(bytes, start, length, code));
    }
}
