package org.slatebridge.synthetic;

import java.util.SplittableRandom;

/** What happens to somebody and what does not; the same seed and number, the same chances. Not thread-safe. */
final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** The chances of the person of a number. */
    static Chance of(long seed, long number) {
        return new Chance(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean perMille(int perMille) {
        return random.nextInt(1000) < perMille;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    String of(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
