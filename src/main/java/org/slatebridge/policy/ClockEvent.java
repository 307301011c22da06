package org.slatebridge.policy;

import java.time.LocalDate;
import java.util.function.Consumer;

/** What starts a clock. A new event of the language is a new class and a line in {@link ClockReader}. */
interface ClockEvent {

    /** The event on a day, with switches set. */
    Bound bind(Binding binding);

    /** What happened, in English a lawyer reads: a noun and what belongs to it. */
    Prose prose(Edition edition);

    /** Names all facts it can ask for. */
    void facts(Consumer<String> out);

    /** True if events of other charges count. */
    boolean wholePerson();

    /**
     * By when something is asked to be over, in words; where nothing is certain, or it has yet to happen, no day is.
     */
    static String by(long lastDay) {
        if (lastDay < LocalDate.MIN.toEpochDay()) {
            return "before any day that is known";
        }
        return lastDay > LocalDate.MAX.toEpochDay() ? "ever" : "on " + LocalDate.ofEpochDay(lastDay) + " or before";
    }

    /** An event bound to a day and to switches. Immutable. */
    interface Bound {

        /** True if all of it happened on the last day allowed or before, or never. */
        Answer over(ChargeView charge, long lastDay);

        /**
         * The latest epoch day on which it certainly happened or is due, {@link Long#MIN_VALUE} if on none,
         * {@link Long#MAX_VALUE} while it has yet to happen on a day nobody knows.
         */
        long latest(ChargeView charge);

        /** Why it is over or not. */
        Reasoning explain(ChargeView charge, long lastDay);
    }
}
