package org.slatebridge.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The standard words of {@code disposition.type}. A mapping translates an agency's codes into these; a word that is not
 * among them is unknown, never "not a conviction".
 */
public enum DispositionType {
    CONVICTED("convicted", Result.CONVICTION),
    GUILTY_PLEA("guilty-plea", Result.CONVICTION),
    NO_CONTEST_PLEA("no-contest-plea", Result.CONVICTION),
    PARDONED_CONDITIONAL("pardoned-conditional", Result.PARDON),
    PARDONED_UNCONDITIONAL("pardoned-unconditional", Result.PARDON),
    ACQUITTED("acquitted", Result.NO_CONVICTION),
    DISMISSED("dismissed", Result.NO_CONVICTION),
    WITHDRAWN("withdrawn", Result.NO_CONVICTION),
    NOLLE_PROSSED("nolle-prossed", Result.NO_CONVICTION),
    NOT_PROSECUTED("not-prosecuted", Result.NO_CONVICTION),
    DIVERSION_COMPLETED("diversion-completed", Result.NO_CONVICTION),
    /** Accepted into a programme (ARD, for example) that is not known to be completed. */
    DIVERTED("diverted", Result.NOT_FINAL),
    PENDING("pending", Result.NOT_FINAL),
    TRANSFERRED("transferred", Result.NOT_FINAL),
    /** A conviction set aside; the charge may be tried again. */
    VACATED("vacated", Result.NOT_FINAL);

    /** What a disposition makes of a charge. */
    public enum Result {
        CONVICTION("conviction"),
        /** A conviction that was pardoned; it still was a conviction. */
        PARDON("pardon"),
        NO_CONVICTION("no-conviction"),
        NOT_FINAL("not-final");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** The word a policy uses for it. */
        public String word() {
            return word;
        }
    }

    private static final Map<String, DispositionType> BY_WORD = new HashMap<>();

    static {
        for (DispositionType type : values()) {
            BY_WORD.put(type.word, type);
        }
    }

    private final String word;
    private final Result result;

    DispositionType(String word, Result result) {
        this.word = word;
        this.result = result;
    }

    /** The word a mapping writes and a policy reads. */
    public String word() {
        return word;
    }

    /** What it makes of the charge. */
    public Result result() {
        return result;
    }

    /** True where the person was convicted of the charge, pardoned or not. */
    public boolean convicts() {
        return result == Result.CONVICTION || result == Result.PARDON;
    }

    /** The type of that word, or null where the word is none of ours. */
    public static @Nullable DispositionType of(String word) {
        return BY_WORD.get(word);
    }

    /** All types that make the same of a charge. */
    static Set<DispositionType> of(Result result) {
        return Arrays.stream(values()).filter(type -> type.result == result).collect(Collectors.toUnmodifiableSet());
    }

    /** All types that convict. */
    static Set<DispositionType> convicting() {
        return Arrays.stream(values()).filter(DispositionType::convicts).collect(Collectors.toUnmodifiableSet());
    }

    /** All words, in the order of this page. */
    public static List<String> words() {
        return Arrays.stream(values()).map(DispositionType::word).toList();
    }
}
