package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reasoning cut down to what a failing case turns on: provisions that do not speak of the charge are told in a line,
 * unless the case expects one of them to decide. Stateless.
 */
final class ShortReasoning {

    private ShortReasoning() {}

    /**
     * Cuts it down.
     *
     * @param expected the provision or exclusion that must decide, or null where the case does not say
     */
    static Reasoning of(Reasoning whole, Policy policy, @Nullable String expected) {
        List<Citation> wanted = policy.provisions().stream()
                .filter(provision -> provision.id().equals(expected))
                .map(Provision::citation)
                .toList();
        List<Reasoning> parts = new ArrayList<>();
        for (Reasoning part : whole.parts()) {
            boolean kept = !isSilent(part) || wanted.contains(part.citation());
            parts.add(kept ? part : inOneLine(part));
        }
        return new Reasoning(whole.question(), whole.answer(), whole.citation(), whole.facts(), parts);
    }

    /** Of a provision that does not cover the charge only that was asked. */
    private static boolean isSilent(Reasoning provision) {
        return provision.answer() == Answer.NO
                && provision.parts().size() == 1
                && provision.parts().get(0).answer() == Answer.NO;
    }

    private static Reasoning inOneLine(Reasoning provision) {
        String question = provision.question() + ": not such a charge";
        return new Reasoning(question, provision.answer(), provision.citation(), List.of(), List.of());
    }
}
