package org.slatebridge.policy;

import java.util.List;
import java.util.function.Consumer;
import org.slatebridge.history.Fact;
import org.slatebridge.history.FactName;

/**
 * {@code offence:} one of these offence lists.
 *
 * @param withInchoate bits of the lists in which attempt, conspiracy and solicitation count
 * @param completed bits of the lists in which only the completed offence counts
 * @param names the lists
 */
record OffenceIn(Said said, long withInchoate, long completed, List<String> names) implements Leaf {

    private static final List<String> INCHOATE = List.of("attempt", "conspiracy", "solicitation");
    private static final String NONE = "none";

    OffenceIn {
        names = List.copyOf(names);
    }

    @Override
    public Answer ask(ChargeView charge) {
        Answer listed = charge.offence().in(withInchoate);
        Answer exactly = charge.offence().in(completed);
        return exactly == Answer.NO ? listed : listed.or(exactly.and(completed(charge)));
    }

    private static Answer completed(ChargeView charge) {
        Fact inchoate = charge.fact(charge.law().names().inchoate);
        if (!inchoate.known()) {
            return Answer.UNKNOWN;
        }
        return inchoate.text().equals(NONE)
                ? Answer.YES
                : INCHOATE.contains(inchoate.text()) ? Answer.NO : Answer.UNKNOWN;
    }

    @Override
    public List<FactSeen> looked(ChargeView charge) {
        PolicyFacts names = charge.law().names();
        Answer place = charge.offence().in(withInchoate | completed);
        boolean inchoate = charge.offence().in(completed) != Answer.NO;
        boolean titleKnown = charge.fact(names.title).known();
        FactSeen title = charge.seen(names.title);
        // A section that is there but too coarse to tell, or that only names the attempt, is of no use here.
        FactSeen section =
                charge.seen(names.section, place != Answer.UNKNOWN || (!titleKnown && readable(charge, names.section)));
        return inchoate
                ? List.of(title, section, charge.seen(names.inchoate, completed(charge) != Answer.UNKNOWN))
                : List.of(title, section);
    }

    private static boolean readable(ChargeView charge, FactName name) {
        Fact section = charge.fact(name);
        return section.known() && SectionNumber.parse(section.text()) != null;
    }

    @Override
    public Prose prose(Edition edition) {
        String lists = names.size() == 1 ? "the list " : "one of the lists ";
        return edition.prose(said, "the offense stands in " + lists + Edition.or(names));
    }

    @Override
    public void facts(Consumer<String> out) {
        out.accept("charge.title");
        out.accept("charge.section");
        if (completed != 0) {
            out.accept("charge.inchoate");
        }
    }
}
