package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A system of the made-up state that is not the repository; its datasets have a layout of their own. */
public enum SyntheticSystem {
    /** The courts' cases, with charges and sentences in tables. */
    COURTS("courts"),
    /** Sentences as corrections has them. */
    SENTENCES("corrections-sentences"),
    /** Spells of supervision. */
    SUPERVISION("corrections-supervision"),
    /** Admissions, transfers and releases. */
    MOVEMENTS("corrections-movements");

    private final String word;

    SyntheticSystem(String word) {
        this.word = word;
    }

    /** The word a mapping uses. */
    public String word() {
        return word;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(SyntheticSystem::word).toList();
    }

    static Optional<SyntheticSystem> of(String wanted) {
        return Arrays.stream(values())
                .filter(system -> system.word.equals(wanted))
                .findFirst();
    }
}
