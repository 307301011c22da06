package org.slatebridge.policy;

import java.util.List;

/**
 * One thing a policy declares, as people read it. Immutable.
 *
 * @param name what the policy calls it, or empty
 * @param head what it says and where the law does
 * @param paragraphs what belongs to it
 */
record Article(String name, Prose head, List<Paragraph> paragraphs) {

    Article {
        paragraphs = List.copyOf(paragraphs);
    }

    /** An article that a sentence says all of. */
    static Article of(String name, String says, Citation citation, List<Paragraph> paragraphs) {
        return new Article(name, new Prose(says, null, citation, List.of()), paragraphs);
    }
}
