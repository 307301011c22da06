package org.slatebridge.mapping;

import java.time.LocalDate;
import java.util.List;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Item;

/**
 * A date in one of the legacy forms; listed digits mean "no date", digits that are no day of the calendar are invalid.
 * Text must be exactly the digits of the form: with one digit less nobody knows which one is not there.
 */
final class DateBinding extends ItemBinding {

    private final DateDigits form;
    private final long[] none;

    DateBinding(FactName fact, Item item, DateDigits form, List<Long> none) {
        super(fact, item);
        this.form = form;
        this.none = none.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    Fact readText(String text, SourceRef source) {
        String digits = text.stripTrailing();
        return day(Digits.parse(digits), digits.length() == form.form().length(), source);
    }

    @Override
    Fact readNumber(long number, byte[] bytes, int start, int length, SourceRef source) {
        return day(number, true, source);
    }

    /** @param whole false if the digits are more or fewer than the form has, which only text shows */
    private Fact day(long digits, boolean whole, SourceRef source) {
        for (long no : none) {
            if (digits == no) {
                return unknown(Quality.MISSING, source);
            }
        }
        long day = whole ? form.epochDay(digits) : DateDigits.NO_DAY;
        return day == DateDigits.NO_DAY ? unknown(Quality.INVALID, source) : number(day, source);
    }

    @Override
    public String words() {
        return "date " + form + none(none);
    }

    /** Writes a day; one that the form has no digits for stays unknown. */
    @Override
    public void write(byte[] bytes, int start, int length, FactValue value) {
        long digits = form.digits(LocalDate.ofEpochDay(value.number()));
        if (digits == DateDigits.NO_DIGITS) {
            writeNone(bytes, start, length);
        } else {
            Digits.put(item(), bytes, start, length, digits, form.form().length());
        }
    }

    @Override
    public void writeNone(byte[] bytes, int start, int length) {
        if (none.length > 0) {
            Digits.put(item(), bytes, start, length, none[0], form.form().length());
        }
    }
}
