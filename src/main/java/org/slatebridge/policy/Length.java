package org.slatebridge.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as a statute states it.
 *
 * @param count how many
 * @param unit years, months or days
 */
record Length(int count, Unit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4}) (year|month|day)s?");
    private static final int DAYS_OF_A_MONTH = 30;

    /** The units of time of the language. */
    enum Unit {
        YEAR,
        MONTH,
        DAY
    }

    /** Reads {@code 7 years}; null where it is no length. */
    static @Nullable Length parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        return new Length(
                Integer.parseInt(form.group(1)), Unit.valueOf(form.group(2).toUpperCase(Locale.ROOT)));
    }

    /** As months of imprisonment; days are rounded up, so that a penalty never looks smaller than it is. */
    int months() {
        return switch (unit) {
            case YEAR -> count * 12;
            case MONTH -> count;
            case DAY -> (count + DAYS_OF_A_MONTH - 1) / DAYS_OF_A_MONTH;
        };
    }

    /**
     * The anniversary, on which the time is over.
     *
     * @param nextDay true if 29 February is followed by 1 March in a year without one, false for 28 February
     */
    LocalDate after(LocalDate start, boolean nextDay) {
        LocalDate end = start.plus(period());
        boolean clipped = unit != Unit.DAY && start.getDayOfMonth() > end.getDayOfMonth();
        return clipped && nextDay && start.getMonthValue() == 2 && start.getDayOfMonth() == 29 ? end.plusDays(1) : end;
    }

    private Period period() {
        return switch (unit) {
            case YEAR -> Period.ofYears(count);
            case MONTH -> Period.ofMonths(count);
            case DAY -> Period.ofDays(count);
        };
    }

    @Override
    public String toString() {
        return count + " " + unit.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }
}
