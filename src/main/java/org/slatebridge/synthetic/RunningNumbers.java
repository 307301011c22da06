package org.slatebridge.synthetic;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Numbers that systems give to what they hold: unique, and in no order that a person's key would tell. Immutable; safe
 * for use by many threads.
 */
final class RunningNumbers {

    /** Places of a person's numbers: the repository's arrests from 0 to 8, and what only other systems hold. */
    static final int SUMMONS = 9;

    static final int NOBODYS_CASE = 10;
    static final int NOBODYS_SENTENCE = 11;

    private static final int PLACES = 16;
    private static final long NINE_DIGITS = 1_000_000_000;
    private static final long EIGHT_DIGITS = 100_000_000;
    private static final long FROM_HUNDRED_MILLION = 900_000_000;

    private final String keyPattern;
    private final long seed;

    /** @param keyPattern of a person's key; each {@code #} is a digit of the running number */
    RunningNumbers(String keyPattern, long seed) {
        this.keyPattern = keyPattern;
        this.seed = seed;
    }

    /** The key of a person. */
    String key(long person) {
        int first = keyPattern.indexOf('#');
        int digits = digits();
        String running = String.format(Locale.ROOT, "%0" + digits + "d", person);
        return keyPattern.substring(0, first) + running + keyPattern.substring(first + digits);
    }

    /** A key that looks like one, above those of all persons. */
    String nobody(long person) {
        return key(most() * 9 + 9 + person);
    }

    /** How many persons there can be, if there are to be keys of nobody too. */
    long most() {
        return Math.round(Math.pow(10, digits() - 1)) - 1;
    }

    private int digits() {
        return keyPattern.lastIndexOf('#') - keyPattern.indexOf('#') + 1;
    }

    /** The tracking number that goes with the fingerprints of an arrest. */
    String trackingNumber(long person, int place) {
        return String.format(Locale.ROOT, "T%09d", scattered(person, place, 618_033_989, NINE_DIGITS));
    }

    /** The number a court gives a case in the year of its first day. */
    String docket(long person, int place, long day) {
        return String.format(
                Locale.ROOT,
                "CR%04d-%08d",
                LocalDate.ofEpochDay(day).getYear(),
                scattered(person, place, 41_421_357, EIGHT_DIGITS));
    }

    /** The number of a case in the courts' system, of nine digits. */
    long caseId(long person, int place) {
        return EIGHT_DIGITS + scattered(person, place, 367_879_441, FROM_HUNDRED_MILLION);
    }

    /** Different for different places, as the factor and the modulus have no divisor in common. */
    private long scattered(long person, int place, long factor, long modulus) {
        long index = (person * PLACES + place) % modulus;
        return (index * factor + Math.floorMod(seed * 7919, modulus)) % modulus;
    }
}
