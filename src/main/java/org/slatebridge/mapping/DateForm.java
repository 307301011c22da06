package org.slatebridge.mapping;

import java.util.Arrays;
import java.util.List;

/** How the digits of an item make a calendar day: in which order its parts stand, and how the year is written. */
public enum DateForm {
    /** Year, month, day: 20240229. */
    YYYYMMDD(Year.FULL, Order.YEAR_MONTH_DAY),
    /** Year and day of the year, the Julian date of mainframe practice: 2024060. */
    YYYYDDD(Year.FULL, Order.YEAR_DAY),
    /** Month, day, year: 02292024. */
    MMDDYYYY(Year.FULL, Order.MONTH_DAY_YEAR),
    /** Day, month, year: 29022024. */
    DDMMYYYY(Year.FULL, Order.DAY_MONTH_YEAR),
    /** Two digits of the year, month, day: 240229. */
    YYMMDD(Year.SHORT, Order.YEAR_MONTH_DAY),
    /** Month, day, two digits of the year: 022924. */
    MMDDYY(Year.SHORT, Order.MONTH_DAY_YEAR),
    /** Two digits of the year and day of the year: 24060. */
    YYDDD(Year.SHORT, Order.YEAR_DAY),
    /** Century (0 for 19xx, 1 for 20xx), two digits of the year, month, day, as IBM i has it: 1240229. */
    CYYMMDD(Year.CENTURY, Order.YEAR_MONTH_DAY),
    /** Century (0 for 19xx, 1 for 20xx), two digits of the year, day of the year: 124060. */
    CYYDDD(Year.CENTURY, Order.YEAR_DAY);

    /** How many digits a year has. */
    enum Year {
        /** All four. */
        FULL(4, 10_000),
        /** The last two; a window tells the century. */
        SHORT(2, 100),
        /** Years since 1900, of which there are two centuries. */
        CENTURY(3, 1000);

        final int length;
        final long span;

        Year(int length, long span) {
            this.length = length;
            this.span = span;
        }
    }

    /** Which part of a day stands where. */
    enum Order {
        YEAR_MONTH_DAY,
        MONTH_DAY_YEAR,
        DAY_MONTH_YEAR,
        YEAR_DAY
    }

    final Year year;
    final Order order;

    DateForm(Year year, Order order) {
        this.year = year;
        this.order = order;
    }

    /** How many digits an item needs. */
    public int length() {
        return year.length + (order == Order.YEAR_DAY ? 3 : 4);
    }

    /** True if only a window tells the century of its years. */
    public boolean needsWindow() {
        return year == Year.SHORT;
    }

    /** The names a mapping uses. */
    static List<String> words() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
