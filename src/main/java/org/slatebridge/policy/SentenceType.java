package org.slatebridge.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sentence is: the words of {@code sentence.type} that policies understand. Any other word is unknown. */
public enum SentenceType {
    INCARCERATION("incarceration", Answer.YES, Answer.UNKNOWN),
    PROBATION("probation", Answer.NO, Answer.YES),
    PAROLE("parole", Answer.NO, Answer.YES),
    SUPERVISION("supervision", Answer.NO, Answer.YES),
    FINE("fine", Answer.NO, Answer.NO),
    COMMUNITY_SERVICE("community-service", Answer.NO, Answer.NO),
    NO_FURTHER_PENALTY("no-further-penalty", Answer.NO, Answer.NO);

    private static final Map<String, SentenceType> BY_WORD = new HashMap<>();

    static {
        for (SentenceType type : values()) {
            BY_WORD.put(type.word, type);
        }
    }

    private final String word;
    private final Answer incarcerates;
    private final Answer supervises;

    SentenceType(String word, Answer incarcerates, Answer supervises) {
        this.word = word;
        this.incarcerates = incarcerates;
        this.supervises = supervises;
    }

    /** The word a mapping writes and a policy reads. */
    public String word() {
        return word;
    }

    /** Whether there is a release from it. */
    Answer incarcerates() {
        return incarcerates;
    }

    /** Whether somebody supervises the person; parole may follow incarceration, so that it does not say. */
    Answer supervises() {
        return supervises;
    }

    /** The type of that word, or null where the word is none of ours. */
    public static @Nullable SentenceType of(String word) {
        return BY_WORD.get(word);
    }

    /** All words, in the order of this page. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SentenceType::word).toList();
    }
}
