package org.slatebridge.policy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.history.Fact;

/** What is counted where convictions are counted. */
enum Counting {
    CHARGES("charges"),
    CASES("cases"),
    CONVICTION_DATES("conviction-dates");

    private final String word;

    Counting(String word) {
        this.word = word;
    }

    /** How it is counted in words, behind what is counted. */
    String says() {
        return switch (this) {
            case CHARGES -> "";
            case CASES -> " of different cases";
            case CONVICTION_DATES -> " on different days";
        };
    }

    static List<String> words() {
        return Arrays.stream(values()).map(each -> each.word).toList();
    }

    /** The one of that word; {@link #CHARGES} for a word that is none. */
    static Counting of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElse(CHARGES);
    }

    /** The fact that tells which case or day a charge counts to; null where every charge counts. */
    @Nullable
    FactSeen seen(ChargeView charge) {
        return switch (this) {
            case CHARGES -> null;
            case CASES -> charge.seen(charge.law().names().docket);
            case CONVICTION_DATES -> charge.disposition.daySeen;
        };
    }

    /** What a charge counts to; null where that is unknown. */
    @Nullable
    Object unit(ChargeView charge) {
        Fact docket = charge.fact(charge.law().names().docket);
        return switch (this) {
            case CHARGES -> charge;
            case CASES -> docket.known() ? docket.text() : null;
            case CONVICTION_DATES -> charge.disposition.dated ? charge.disposition.day : null;
        };
    }

    void facts(Consumer<String> out) {
        if (this != CHARGES) {
            out.accept(this == CASES ? "charge.docket" : "disposition.date");
        }
    }
}
