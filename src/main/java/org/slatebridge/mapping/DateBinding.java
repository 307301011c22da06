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
 */
final class DateBinding extends FieldBinding {

    private final DateForm form;
    private final long[] none;

    DateBinding(FactName fact, Item item, DateForm form, List<Long> none) {
        super(fact, item);
        this.form = form;
        this.none = none.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    Fact readValid(byte[] bytes, int start, int length, SourceRef source) {
        long digits = Digits.number(item(), bytes, start, length);
        for (long no : none) {
            if (digits == no) {
                return unknown(Quality.MISSING, source);
            }
        }
        long day = digits == Digits.NONE ? DateForm.NO_DAY : form.epochDay(digits);
        return day == DateForm.NO_DAY ? unknown(Quality.INVALID, source) : number(day, source);
    }

    @Override
    public void write(byte[] bytes, int start, int length, FactValue value) {
        long digits = form.digits(LocalDate.ofEpochDay(value.number()));
        Digits.put(item(), bytes, start, length, digits, form.length());
    }

    @Override
    public void writeNone(byte[] bytes, int start, int length) {
        if (none.length > 0) {
            Digits.put(item(), bytes, start, length, none[0], form.length());
        }
    }
}
