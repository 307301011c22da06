package org.slatebridge.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;

/** How the digits of an item make a calendar day. */
public enum DateForm {
    /** Year, month, day: 20240229. */
    YYYYMMDD(8) {
        @Override
        LocalDate read(long digits) {
            return LocalDate.of((int) (digits / 10_000), (int) (digits / 100 % 100), (int) (digits % 100));
        }

        @Override
        public long digits(LocalDate day) {
            return day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth();
        }
    },
    /** Year and day of the year, the Julian date of mainframe practice: 2024060. */
    YYYYDDD(7) {
        @Override
        LocalDate read(long digits) {
            return LocalDate.ofYearDay((int) (digits / 1000), (int) (digits % 1000));
        }

        @Override
        public long digits(LocalDate day) {
            return day.getYear() * 1000L + day.getDayOfYear();
        }
    };

    /** What {@link #epochDay} gives for digits that are no day. */
    static final long NO_DAY = Long.MIN_VALUE;

    private final int length;

    DateForm(int length) {
        this.length = length;
    }

    abstract LocalDate read(long digits);

    /** The day as the digits of an item. */
    public abstract long digits(LocalDate day);

    /** How many digits an item needs. */
    public int length() {
        return length;
    }

    /**
     * The epoch day, or {@link #NO_DAY} for a day the calendar does not have; years before 1800 are not days either.
     */
    long epochDay(long digits) {
        if (digits < 0 || digits > 99_999_999) {
            return NO_DAY;
        }
        try {
            LocalDate day = read(digits);
            return day.getYear() < 1800 || day.getYear() > 9999 ? NO_DAY : day.toEpochDay();
        } catch (DateTimeException e) {
            return NO_DAY;
        }
    }
}
