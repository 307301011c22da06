package org.slatebridge.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slatebridge.yaml.YamlNode;

/** The words of the language that ask something, each with what reads it. Stateless. */
final class ClauseWords {

    /** Reads what a word is given. */
    interface Word {

        /**
         * Reads a condition.
         *
         * @param value what the word is given
         * @param said what stands beside it
         */
        Clause read(YamlNode value, Said said, ClauseReader reader);
    }

    private static final Map<String, Word> WORDS = words();

    private ClauseWords() {}

    private static Map<String, Word> words() {
        Map<String, Word> words = new LinkedHashMap<>();
        words.put("all", (value, said, reader) -> new AllOf(said, reader.list(value, said.citation())));
        words.put("any", (value, said, reader) -> new AnyOf(said, reader.list(value, said.citation())));
        words.put("not", (value, said, reader) -> new Not(said, reader.read(value, said.citation())));
        words.put("is", LeafReader::definition);
        words.put("disposition", LeafReader::disposition);
        words.put("grade", LeafReader::grade);
        words.put("class", LeafReader::offenceClass);
        words.put("punishable-by", LeafReader::punishableBy);
        words.put("offense", LeafReader::offence);
        words.put("sentence", LeafReader::sentence);
        words.put("paid", DebtReader::paid);
        words.put("under-supervision", RelationReader::underSupervision);
        words.put("fact", FactIs::read);
        words.put("known", PersonReader::known);
        words.put("day", ClockReader::day);
        words.put("ever-convicted", PersonReader::everConvicted);
        words.put("same-case", RelationReader::sameCase);
        words.put("same-case-conviction", RelationReader::sameCaseConviction);
        words.put("same-conviction-date", RelationReader::sameConvictionDate);
        words.put("pending-charge", RelationReader::pendingCharge);
        words.put("conviction-after", ClockReader::convictionAfter);
        words.put("clock", ClockReader::clock);
        words.put("free-period", ClockReader::freePeriod);
        return words;
    }

    /** All words, in the order of this page. */
    static List<String> all() {
        return List.copyOf(WORDS.keySet());
    }

    /** True if the key is a word that asks something. */
    static boolean has(String key) {
        return WORDS.containsKey(key);
    }

    static Clause read(String word, YamlNode value, Said said, ClauseReader reader) {
        Word found = WORDS.get(word);
        if (found == null) {
            throw new IllegalArgumentException("must be a word of the language: " + word);
        }
        return found.read(value, said, reader);
    }
}
