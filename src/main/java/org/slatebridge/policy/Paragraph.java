package org.slatebridge.policy;

import java.util.List;

/**
 * What an article says of one matter. Immutable.
 *
 * @param label the matter, {@code Requires} for example
 * @param form how it is to be read and compared
 * @param prose what is said of it
 */
record Paragraph(String label, Form form, List<Prose> prose) {

    /** How a paragraph is read and compared. */
    enum Form {
        /** One word or sentence, which another can replace. */
        VALUE,
        /** Names, each there or not, in any order. */
        NAMES,
        /** Sentences, each there or not, in any order. */
        SENTENCES,
        /** Rules in their order, each of which can change. */
        RULES
    }

    Paragraph {
        prose = List.copyOf(prose);
    }

    static Paragraph value(String label, String words) {
        return new Paragraph(label, Form.VALUE, List.of(Prose.of(words)));
    }

    static Paragraph of(String label, Form form, List<String> words) {
        return new Paragraph(label, form, words.stream().map(Prose::of).toList());
    }

    /** Rules of an article, which are not cited where it is the article's own citation. */
    static Paragraph rules(String label, List<Prose> rules, Citation ofTheArticle) {
        return new Paragraph(
                label,
                Form.RULES,
                rules.stream().map(rule -> rule.under(ofTheArticle)).toList());
    }
}
