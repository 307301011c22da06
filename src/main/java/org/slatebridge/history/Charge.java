package org.slatebridge.history;

import java.util.List;

/**
 * One charge, the thing the law clears.
 *
 * @param key as the mapping builds it, unique in the history
 * @param facts answers of {@link Level#CHARGE}
 * @param dispositions in the order of the data; none where the data has none
 * @param sentences in the order of the data
 * @param source the record it comes from
 */
public record Charge(
        String key, Facts facts, List<Disposition> dispositions, List<Sentence> sentences, SourceRef source) {

    public Charge {
        dispositions = List.copyOf(dispositions);
        sentences = List.copyOf(sentences);
    }
}
