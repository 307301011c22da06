package org.slatebridge.mapping;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;

/**
 * Makes a day of the digits of an item, and digits of a day. Immutable.
 *
 * @param form how the digits stand
 * @param window first year of the hundred that years of two digits are in (1950: 1950 to 2049); 0 for other forms
 */
record DateDigits(DateForm form, int window) {

    /** What {@link #epochDay} gives for digits that are no day. */
    static final long NO_DAY = Long.MIN_VALUE;

    /** What {@link #digits} gives for a day that the form has no digits for. */
    static final long NO_DIGITS = -1;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 9999;
    private static final int FEBRUARY = 2;
    /** By month from 1, in a year that is no leap year: its days, and those of the months before it. */
    private static final int[] LENGTHS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static final int[] DAYS_BEFORE = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    /** From the first day of the year 1 to that of 1970. */
    private static final int DAYS_UNTIL_EPOCH = 719_162;

    private static final int EPOCH_OF_CENTURIES = 1900;
    private static final int CENTURIES_SPAN = 200;

    /**
     * The epoch day, or {@link #NO_DAY} for more digits than the form has and for a day the calendar does not have;
     * years before 1800 are not days either.
     */
    long epochDay(long digits) {
        long span = form.year.span;
        boolean ofYear = form.order == DateForm.Order.YEAR_DAY;
        if (digits < 0 || digits >= span * (ofYear ? 1000 : 10_000)) {
            return NO_DAY;
        }
        return switch (form.order) {
            case YEAR_DAY -> dayOfYear(digits / 1000, (int) (digits % 1000));
            case YEAR_MONTH_DAY -> day(digits / 10_000, (int) (digits / 100 % 100), (int) (digits % 100));
            case MONTH_DAY_YEAR -> day(digits % span, (int) (digits / span / 100), (int) (digits / span % 100));
            case DAY_MONTH_YEAR -> day(digits % span, (int) (digits / span % 100), (int) (digits / span / 100));
        };
    }

    // no exception for a day that is none, and no object for one that is: dates come by the million
    private long day(long yearDigits, int month, int day) {
        int year = year(yearDigits);
        if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1) {
            return NO_DAY;
        }
        boolean leap = IsoChronology.INSTANCE.isLeapYear(year);
        int length = LENGTHS[month] + (leap && month == FEBRUARY ? 1 : 0);
        int before = DAYS_BEFORE[month] + (leap && month > FEBRUARY ? 1 : 0);
        return day > length ? NO_DAY : epochDay(year, before + day);
    }

    private long dayOfYear(long yearDigits, int day) {
        int year = year(yearDigits);
        int length = IsoChronology.INSTANCE.isLeapYear(year) ? 366 : 365;
        return year < FIRST_YEAR || day < 1 || day > length ? NO_DAY : epochDay(year, day);
    }

    /** The epoch day of a day of a year of the Gregorian calendar, from 1. */
    private static long epochDay(int year, int dayOfYear) {
        int before = year - 1;
        return 365L * before + before / 4 - before / 100 + before / 400 + dayOfYear - DAYS_UNTIL_EPOCH - 1;
    }

    /** The year, or 0 for a century that is neither 0 nor 1. */
    private int year(long digits) {
        return switch (form.year) {
            case FULL -> (int) digits;
            case SHORT -> window + Math.floorMod((int) digits - window, 100);
            case CENTURY -> digits < CENTURIES_SPAN ? EPOCH_OF_CENTURIES + (int) digits : 0;
        };
    }

    /** The day as the digits of an item, or {@link #NO_DIGITS} if they would be read as another day. */
    long digits(LocalDate day) {
        long year = yearDigits(day.getYear());
        if (year < 0) {
            return NO_DIGITS;
        }
        long span = form.year.span;
        int month = day.getMonthValue();
        int dayOfMonth = day.getDayOfMonth();
        return switch (form.order) {
            case YEAR_DAY -> year * 1000 + day.getDayOfYear();
            case YEAR_MONTH_DAY -> year * 10_000 + month * 100L + dayOfMonth;
            case MONTH_DAY_YEAR -> (month * 100L + dayOfMonth) * span + year;
            case DAY_MONTH_YEAR -> (dayOfMonth * 100L + month) * span + year;
        };
    }

    private long yearDigits(int year) {
        int first = form.year == DateForm.Year.CENTURY ? EPOCH_OF_CENTURIES : Math.max(window, FIRST_YEAR);
        int last = switch (form.year) {
            case FULL -> LAST_YEAR;
            case SHORT -> window + 99;
            case CENTURY -> EPOCH_OF_CENTURIES + CENTURIES_SPAN - 1;
        };
        if (year < first || year > last) {
            return NO_DIGITS;
        }
        return switch (form.year) {
            case FULL -> year;
            case SHORT -> year % 100;
            case CENTURY -> year - EPOCH_OF_CENTURIES;
        };
    }

    @Override
    public String toString() {
        return form.needsWindow() ? form + " with window " + window : form.name();
    }
}
