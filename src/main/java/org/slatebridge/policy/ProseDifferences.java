package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the rules of two policies, in words.
 *
 * @param was what the old rules are cited as where they are not cited themselves
 * @param now what the new ones are
 */
record ProseDifferences(@Nullable Citation was, @Nullable Citation now) {

    /** What differs in a paragraph, line by line; nothing if it stayed. */
    List<Prose> of(Paragraph.Form form, List<Prose> old, List<Prose> fresh) {
        return switch (form) {
            case VALUE -> value(old, fresh);
            case NAMES, SENTENCES -> list(fresh, new Pairing(old, fresh).pair(Prose::equals));
            case RULES -> rules(old, fresh);
        };
    }

    private static List<Prose> value(List<Prose> old, List<Prose> fresh) {
        return old.equals(fresh) ? List.of() : List.of(Prose.of(words(old) + " → " + words(fresh)));
    }

    private static String words(List<Prose> value) {
        return value.isEmpty() ? "not said" : value.get(0).line();
    }

    private List<Prose> rules(List<Prose> old, List<Prose> fresh) {
        Pairing pairing = new Pairing(old, fresh)
                .pair(Prose::equals)
                .pair((a, b) -> a.words().equals(b.words()))
                .pairLike();
        List<Prose> differences = list(fresh, pairing);
        if (!pairing.inOrder()) {
            String order = String.join("; ", fresh.stream().map(Prose::words).toList());
            differences.add(Prose.of("in another order, now: " + order));
        }
        return differences;
    }

    private List<Prose> list(List<Prose> fresh, Pairing pairing) {
        List<Prose> differences = new ArrayList<>();
        for (Prose removed : pairing.removed()) {
            differences.add(marked("removed: ", removed));
        }
        for (int n = 0; n < fresh.size(); n++) {
            if (!pairing.isPaired(n)) {
                differences.add(marked("added: ", fresh.get(n)));
            } else {
                differences.addAll(one(pairing.partner(n), fresh.get(n)));
            }
        }
        return differences;
    }

    private static Prose marked(String mark, Prose prose) {
        return new Prose(mark + prose.words(), prose.says(), prose.citation(), prose.parts());
    }

    /** What differs between a rule and what became of it. */
    List<Prose> one(Prose old, Prose fresh) {
        Citation oldPlace = old.citation() == null ? was : old.citation();
        Citation freshPlace = fresh.citation() == null ? now : fresh.citation();
        List<Prose> within = new ProseDifferences(oldPlace, freshPlace).rules(old.parts(), fresh.parts());
        if (!old.words().equals(fresh.words()) || !Objects.equals(old.says(), fresh.says())) {
            return List.of(Prose.of("was: " + old.line()), new Prose("now: " + fresh.line(), null, null, within));
        }
        boolean cited = old.citation() != null || fresh.citation() != null;
        if (cited && !Objects.equals(oldPlace, freshPlace)) {
            within.add(0, Prose.of("citation: " + oldPlace + " → " + freshPlace));
        }
        return within.isEmpty() ? List.of() : List.of(new Prose(fresh.words(), fresh.says(), null, within));
    }
}
