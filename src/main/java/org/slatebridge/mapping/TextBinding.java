package org.slatebridge.mapping;

import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Item;

/** Text as it stands, without trailing blanks; a numeric item gives its digits. Blank is missing. */
final class TextBinding extends ItemBinding {

    TextBinding(FactName fact, Item item) {
        super(fact, item);
    }

    @Override
    Fact readText(String text, SourceRef source) {
        String stripped = text.stripTrailing();
        return stripped.isEmpty() ? unknown(Quality.MISSING, source) : text(stripped, source);
    }

    @Override
    public String words() {
        return item().numeric() ? "the digits as they stand" : "the text as it stands";
    }

    @Override
    public void write(byte[] bytes, int start, int length, FactValue value) {
        if (item().numeric()) {
            item().putNumber(bytes, start, length, Long.parseLong(value.text()));
        } else {
            item().putText(bytes, start, length, value.text());
        }
    }

    @Override
    public boolean hasVocabulary() {
        return false;
    }
}
