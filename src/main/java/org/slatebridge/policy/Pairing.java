package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which rules of two lists are the same rule, perhaps changed. One thread only. */
final class Pairing {

    private static final int NONE = -1;

    /** Rules that have fewer of their words in common are two rules. */
    private static final double LIKE = 0.5;

    private final List<Prose> was;
    private final List<Prose> now;
    private final int[] partners;

    Pairing(List<Prose> was, List<Prose> now) {
        this.was = was;
        this.now = now;
        this.partners = new int[now.size()];
        Arrays.fill(partners, NONE);
    }

    /** Pairs those left that are the same in some way, the first with the first. */
    Pairing pair(BiPredicate<Prose, Prose> same) {
        for (int n = 0; n < partners.length; n++) {
            for (int w = 0; w < was.size() && partners[n] == NONE; w++) {
                if (isFree(w) && same.test(was.get(w), now.get(n))) {
                    partners[n] = w;
                }
            }
        }
        return this;
    }

    /** Pairs those left that have most of their words in common, the most alike first. */
    Pairing pairLike() {
        while (true) {
            double best = LIKE;
            int bestWas = NONE;
            int bestNow = NONE;
            for (int n = 0; n < partners.length; n++) {
                for (int w = 0; w < was.size(); w++) {
                    double likeness = partners[n] == NONE && isFree(w) ? likeness(was.get(w), now.get(n)) : 0;
                    if (likeness > best) {
                        best = likeness;
                        bestWas = w;
                        bestNow = n;
                    }
                }
            }
            if (bestNow == NONE) {
                return this;
            }
            partners[bestNow] = bestWas;
        }
    }

    private static double likeness(Prose a, Prose b) {
        Set<String> wordsOfA = words(a);
        Set<String> wordsOfB = words(b);
        int all = wordsOfA.size() + wordsOfB.size();
        wordsOfA.retainAll(wordsOfB);
        return 2.0 * wordsOfA.size() / all;
    }

    private static Set<String> words(Prose prose) {
        return new HashSet<>(Arrays.asList(prose.line().split(" ", -1)));
    }

    private boolean isFree(int w) {
        return Arrays.stream(partners).noneMatch(partner -> partner == w);
    }

    /** Old rules that have no partner. */
    List<Prose> removed() {
        List<Prose> removed = new ArrayList<>();
        for (int w = 0; w < was.size(); w++) {
            if (isFree(w)) {
                removed.add(was.get(w));
            }
        }
        return removed;
    }

    /** True if there is an old rule for that new one. */
    boolean isPaired(int n) {
        return partners[n] != NONE;
    }

    /** The old rule of a new one that has one. */
    Prose partner(int n) {
        return was.get(partners[n]);
    }

    /** True if the rules that stayed stand in the order in which they stood. */
    boolean inOrder() {
        int before = NONE;
        for (int partner : partners) {
            if (partner != NONE && partner < before) {
                return false;
            }
            before = Math.max(before, partner);
        }
        return true;
    }
}
