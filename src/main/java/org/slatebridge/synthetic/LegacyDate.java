package org.slatebridge.synthetic;

import java.time.LocalDate;

/** How Keystone's other systems write a day. */
enum LegacyDate {
    /** Century digit 0 for 19YY and 1 for 20YY. */
    CYYMMDD(7, 991399) {
        @Override
        long digits(LocalDate day) {
            return (day.getYear() - 1900) * 10_000L + monthAndDay(day);
        }
    },
    MMDDYYYY(8, 13992019) {
        @Override
        long digits(LocalDate day) {
            return monthAndDay(day) * 10_000 + day.getYear();
        }
    },
    MMDDYY(6, 139919) {
        @Override
        long digits(LocalDate day) {
            return monthAndDay(day) * 100 + shortYear(day);
        }
    },
    YYMMDD(6, 991399) {
        @Override
        long digits(LocalDate day) {
            return shortYear(day) * 10_000 + monthAndDay(day);
        }
    },
    YYDDD(5, 99400) {
        @Override
        long digits(LocalDate day) {
            return shortYear(day) * 1000 + day.getDayOfYear();
        }
    };

    private final int length;
    private final long impossible;

    LegacyDate(int length, long impossible) {
        this.length = length;
        this.impossible = impossible;
    }

    abstract long digits(LocalDate day);

    /** The digits of a fact: zeros where it is not known, no day of the calendar where it is spoilt. */
    long digits(Part part, String fact) {
        if (part.isSpoilt(fact)) {
            return impossible;
        }
        return part.get(fact) == null ? 0 : digits(LocalDate.ofEpochDay(part.number(fact)));
    }

    int length() {
        return length;
    }

    private static long monthAndDay(LocalDate day) {
        return day.getMonthValue() * 100L + day.getDayOfMonth();
    }

    private static long shortYear(LocalDate day) {
        return day.getYear() % 100;
    }
}
