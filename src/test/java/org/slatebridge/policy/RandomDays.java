package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random days, many of them just before, on and after an anniversary, some of them leap days. */
final class RandomDays {

    /** The days as of which tests decide, whose anniversaries matter. */
    static final List<LocalDate> AS_OF = List.of(
            LocalDate.parse("2026-01-15"),
            LocalDate.parse("2024-06-10"),
            LocalDate.parse("2024-06-11"),
            LocalDate.parse("2027-02-28"));

    private static final List<Integer> YEARS = List.of(1, 3, 4, 5, 7, 8, 10, 14);
    private static final LocalDate FIRST = LocalDate.of(2003, 1, 1);
    private static final int SPAN = 365 * 24;

    private final Random random;

    RandomDays(Random random) {
        this.random = random;
    }

    long any() {
        LocalDate day = switch (random.nextInt(6)) {
            case 0 -> LocalDate.of(2004 + 4 * random.nextInt(6), 2, 29);
            case 1, 2 ->
                AS_OF.get(random.nextInt(AS_OF.size()))
                        .minusYears(YEARS.get(random.nextInt(YEARS.size())))
                        .plusDays(random.nextInt(3) - 1);
            default -> FIRST.plusDays(random.nextInt(SPAN));
        };
        return day.toEpochDay();
    }

    /** On the day or within so many days after it; now and then any day at all. */
    long after(long day, int within) {
        return random.nextInt(8) == 0 ? any() : day + random.nextInt(within + 1);
    }
}
