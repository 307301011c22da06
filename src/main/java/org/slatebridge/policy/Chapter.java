package org.slatebridge.policy;

import java.util.List;

/**
 * A chapter of a policy as people read it. Immutable.
 *
 * @param title what it is about
 * @param kind what one of its articles is, {@code provision} for example
 * @param intro a sentence before the articles, or empty
 * @param articles in the order of the policy
 */
record Chapter(String title, String kind, String intro, List<Article> articles) {

    Chapter {
        articles = List.copyOf(articles);
    }

    /** A chapter of one article that has no name. */
    static Chapter of(String title, String intro, Paragraph paragraph) {
        return new Chapter(title, "", intro, List.of(new Article("", Prose.of(""), List.of(paragraph))));
    }
}
