package org.slatebridge.copybook;

import java.util.List;

/**
 * One pair of REPLACING or REPLACE.
 *
 * @param kind whether whole text words are compared, or their beginning or end
 * @param wanted what is looked for; a single word unless {@code kind} is WHOLE
 * @param source the text that holds the replacing words
 * @param from the index of the first character that replaces
 * @param to the index after the last character that replaces
 */
record Replacement(Kind kind, List<TextWord> wanted, SourceText source, int from, int to) {

    enum Kind {
        WHOLE,
        LEADING,
        TRAILING
    }

    /** How many text words from {@code at} on are replaced; 0 for none. */
    int matches(List<TextWord> words, int at) {
        if (kind != Kind.WHOLE) {
            return matchesPart(words.get(at)) ? 1 : 0;
        }
        if (at + wanted.size() > words.size()) {
            return 0;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).sameAs(words.get(at + i))) {
                return 0;
            }
        }
        return wanted.size();
    }

    private boolean matchesPart(TextWord word) {
        String part = wanted.get(0).text();
        return word.kind() == TextWord.Kind.WORD
                && (kind == Kind.LEADING
                        ? word.text().startsWith(part)
                        : word.text().endsWith(part));
    }

    /** The characters of matched words that stay before the replacing ones. */
    int keptBefore(TextWord word) {
        return kind == Kind.TRAILING ? word.to() - word.from() - partLength() : 0;
    }

    /** The characters of matched words that stay after the replacing ones. */
    int keptAfter(TextWord word) {
        return kind == Kind.LEADING ? word.to() - word.from() - partLength() : 0;
    }

    private int partLength() {
        return wanted.get(0).text().length();
    }
}
