package org.slatebridge.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slatebridge.yaml.YamlNode;

/** Reads questions about other charges of the person, in some relation to the one that is decided. */
final class RelationReader {

    private static final Citation NOWHERE = Readings.NONE;
    private static final AllOf ANY_OFFENCE = new AllOf(new Said("of any offense", NOWHERE, null, null), List.of());

    private RelationReader() {}

    /** One of some relations; the first of them, with a fault, if it is none. */
    static Relation relation(YamlNode node, Relation... allowed) {
        Readings.isOneOf(node, Relation.words(allowed), "relation");
        for (Relation each : allowed) {
            if (each.word().equals(node.text())) {
                return each;
            }
        }
        return allowed[0];
    }

    static Clause sameCaseConviction(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("of"));
        return new AnotherCharge(said, Relation.CASE, convicted(value.get("of"), said, reader), false);
    }

    static Clause sameCase(YamlNode value, Said said, ClauseReader reader) {
        return new AnotherCharge(said, Relation.CASE, reader.ofOneCharge(value, said.citation()), false);
    }

    static Clause sameConvictionDate(YamlNode value, Said said, ClauseReader reader) {
        return new AnotherCharge(said, Relation.CONVICTION_DATE, reader.ofOneCharge(value, said.citation()), false);
    }

    static Clause pendingCharge(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("of"));
        Clause pending = new DispositionIs(
                said("without final disposition", said), DispositionType.of(DispositionType.Result.NOT_FINAL));
        return new AnotherCharge(said, Relation.PERSON, both(pending, value.get("of"), said, reader), true);
    }

    static Clause underSupervision(YamlNode value, Said said, ClauseReader reader) {
        value.onlyKeys(List.of("of"));
        YamlNode of = value.get("of");
        Relation relation =
                of == null ? Relation.THIS_CHARGE : relation(of, Relation.THIS_CHARGE, Relation.CASE, Relation.PERSON);
        return new UnderSupervision(said, relation);
    }

    /** A condition that need not be there: on any offence then. */
    static Clause ofOrAny(@Nullable YamlNode of, Said said, ClauseReader reader) {
        return of == null ? ANY_OFFENCE : reader.ofOneCharge(of, said.citation());
    }

    /** True if the condition is the one that everything meets. */
    static boolean isAny(Clause of) {
        return of.equals(ANY_OFFENCE);
    }

    private static Clause convicted(@Nullable YamlNode of, Said said, ClauseReader reader) {
        return both(new DispositionIs(said("convicted", said), DispositionType.convicting()), of, said, reader);
    }

    private static Clause both(Clause first, @Nullable YamlNode of, Said said, ClauseReader reader) {
        return of == null
                ? first
                : new AllOf(
                        said("all of the following", said), List.of(first, reader.ofOneCharge(of, said.citation())));
    }

    private static Said said(String question, Said said) {
        return new Said(question, said.citation(), null, null);
    }
}
