package org.slatebridge.mapping;

import java.util.List;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Quality;
import org.slatebridge.history.SourceRef;
import org.slatebridge.record.Item;

/** A count, or an amount in cents; listed values mean that there is none, other negative ones are invalid. */
final class NumberBinding extends ItemBinding {

    private final long[] none;
    private final long factor;

    /**
     * @param none unscaled values that mean "no value"
     * @param factor from the item's unit to the fact's: 100 for whole dollars, 1 for cents and counts
     */
    NumberBinding(FactName fact, Item item, List<Long> none, long factor) {
        super(fact, item);
        this.none = none.stream().mapToLong(Long::longValue).toArray();
        this.factor = factor;
    }

    @Override
    Fact readText(String text, SourceRef source) {
        return amount(Digits.parse(text), source);
    }

    @Override
    Fact readNumber(long number, byte[] bytes, int start, int length, SourceRef source) {
        return amount(number, source);
    }

    private Fact amount(long number, SourceRef source) {
        if (number == Digits.NONE) {
            return unknown(Quality.INVALID, source);
        }
        for (long no : none) {
            if (number == no) {
                return unknown(Quality.MISSING, source);
            }
        }
        // nobody serves, owes or pays less than nothing: such bytes are damage
        boolean sane = number >= 0 && number <= Long.MAX_VALUE / factor;
        return sane ? number(number * factor, source) : unknown(Quality.INVALID, source);
    }

    @Override
    public String words() {
        String unit = fact().kind() == FactKind.AMOUNT ? "amount in cents" : "count";
        return unit + (factor == 1 ? "" : ", the item's number times " + factor) + none(none);
    }

    @Override
    public void write(byte[] bytes, int start, int length, FactValue value) {
        Digits.put(item(), bytes, start, length, value.number() / factor, item().digits());
    }

    @Override
    public void writeNone(byte[] bytes, int start, int length) {
        if (none.length > 0) {
            Digits.put(item(), bytes, start, length, none[0], item().digits());
        }
    }
}
