package org.slatebridge.profile;

import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Whether all digits of an item read as days of one form: a hint, and never more. Zeros and nines say that there is no
 * date. Not thread-safe.
 */
final class DateHint {

    /** Fewer days than this are no hint. */
    static final int FEWEST = 10;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private final int digits;
    private boolean dates;
    private long days;
    private int firstYear = Integer.MAX_VALUE;
    private int lastYear;

    /** For an item of so many digits; 8 are YYYYMMDD, 7 are YYYYDDD, others are none. */
    DateHint(int digits) {
        this.digits = digits;
        this.dates = digits == 8 || digits == 7;
    }

    boolean isPossible() {
        return dates;
    }

    /** Looks at the digits of one element, negative where they are none. */
    void add(long value) {
        long nines = digits == 8 ? 99_999_999 : 9_999_999;
        if (!dates || value == 0 || value == nines) {
            return;
        }
        int year = (int) (digits == 8 ? value / 10_000 : value / 1000);
        dates = value > 0 && year >= FIRST_YEAR && year <= LAST_YEAR && isDay(year, value);
        days++;
        firstYear = Math.min(firstYear, year);
        lastYear = Math.max(lastYear, year);
    }

    private boolean isDay(int year, long value) {
        if (digits == 7) {
            long day = value % 1000;
            return day >= 1 && day <= Year.of(year).length();
        }
        int month = (int) (value / 100 % 100);
        long day = value % 100;
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
    }

    /** What was found, or null where the item holds no dates, or too few to tell. */
    @Nullable
    DateRange found() {
        boolean told = dates && days >= FEWEST;
        return told
                ? new DateRange(
                        digits == 8 ? "YYYYMMDD" : "YYYYDDD",
                        true,
                        Integer.toString(firstYear),
                        Integer.toString(lastYear))
                : null;
    }
}
