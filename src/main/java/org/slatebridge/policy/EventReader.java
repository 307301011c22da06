package org.slatebridge.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.history.FactKind;
import org.slatebridge.history.FactName;
import org.slatebridge.history.Level;
import org.slatebridge.yaml.YamlNode;

/** Reads the events clocks start with. */
final class EventReader {

    private static final String THIS_CONVICTION = "this-conviction";
    private static final String ANY_CONVICTION = "any-conviction";
    private static final String CONVICTION = "conviction";
    private static final String PAYMENT = "payment";
    private static final Map<String, String> WORDS = words();
    private static final Relation[] RELATIONS = {
        Relation.THIS_CHARGE, Relation.CASE, Relation.PERSON, Relation.LATER_CONVICTIONS
    };

    private final Said said;
    private final ClauseReader reader;

    EventReader(Said said, ClauseReader reader) {
        this.said = said;
        this.reader = reader;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(CONVICTION, "the conviction");
        words.put("disposition", "the final disposition");
        words.put("arrest", "the arrest");
        words.put("offense", "the offense");
        words.put("sentence", "the sentence");
        words.put("release", "the release from incarceration");
        words.put("supervision-end", "the end of supervision");
        words.put("completion", "the completion of the sentence");
        words.put(PAYMENT, "the payment of everything ordered");
        return words;
    }

    /** The words for events of any charge; {@code conviction} stands in maps only. */
    static List<String> eventWords() {
        return List.copyOf(WORDS.keySet());
    }

    /** One event or a list of them; a fault where there is none. */
    List<ClockEvent> all(YamlNode node, YamlNode clock) {
        List<ClockEvent> events = new ArrayList<>();
        List<YamlNode> items = node.kind() == YamlNode.Kind.MAP ? List.of(node) : node.items();
        for (YamlNode item : items) {
            events.add(read(item));
        }
        if (events.isEmpty()) {
            clock.fault(DiagnosticCode.POLICY_CONDITION, "the clock has no start");
        }
        return events;
    }

    /** An event; this conviction, with a fault, if it is none. */
    ClockEvent read(YamlNode node) {
        if (node.kind() == YamlNode.Kind.SCALAR) {
            return ofThisCharge(node);
        }
        List<String> known = known(node);
        node.onlyKeys(known);
        List<String> named = node.keys().stream().filter(known::contains).toList();
        if (named.size() != 1) {
            if (node.kind() == YamlNode.Kind.MAP && named.size() > 1) {
                node.fault(DiagnosticCode.POLICY_CONDITION, "expected one event, found " + String.join(", ", named));
            }
            return new ThisConviction("this conviction");
        }
        String name = named.get(0);
        return name.equals(ANY_CONVICTION) ? anyConviction(node.require(name)) : ofOthers(name, node.require(name));
    }

    AnyConviction anyConviction(YamlNode of) {
        return new AnyConviction(
                "any conviction of the person for such an offense", reader.ofOneCharge(of, said.citation()));
    }

    private static List<String> known(YamlNode node) {
        List<String> known = new ArrayList<>(List.of(ANY_CONVICTION));
        known.addAll(WORDS.keySet());
        node.keys().stream().filter(key -> key.contains(".")).forEach(known::add);
        return known;
    }

    private ClockEvent ofThisCharge(YamlNode node) {
        String name = node.text();
        if (name.equals(THIS_CONVICTION)) {
            return new ThisConviction("this conviction");
        }
        if (!name.contains(".")) {
            List<String> known = new ArrayList<>(List.of(THIS_CONVICTION));
            WORDS.keySet().stream().filter(word -> !word.equals(CONVICTION)).forEach(known::add);
            if (!Readings.isOneOf(node, known, "event")) {
                return new ThisConviction("this conviction");
            }
        }
        ChargeEvent event = event(name, node, EnumSet.allOf(Debt.Kind.class));
        return event == null
                ? new ThisConviction("this conviction")
                : new EventOf(words(name), words(name), event, Relation.THIS_CHARGE, null);
    }

    private ClockEvent ofOthers(String name, YamlNode value) {
        value.onlyKeys(name.equals(PAYMENT) ? List.of("of", "where", "what") : List.of("of", "where"));
        Relation relation = relation(value.get("of"));
        YamlNode where = value.get("where");
        YamlNode what = value.get("what");
        Set<Debt.Kind> kinds = what == null ? EnumSet.allOf(Debt.Kind.class) : DebtReader.kinds(what);
        ChargeEvent event = event(name, value, kinds);
        Clause which = where == null ? null : reader.ofOneCharge(where, said.citation());
        if (event == null) {
            return new ThisConviction("this conviction");
        }
        String such = which == null ? "" : ", where " + which.said().question();
        String told = words(name) + " " + relation.says();
        return new EventOf(told + such, told, event, relation, which);
    }

    private static String words(String name) {
        return WORDS.getOrDefault(name, name);
    }

    private static Relation relation(@Nullable YamlNode node) {
        return node == null ? Relation.THIS_CHARGE : RelationReader.relation(node, RELATIONS);
    }

    private @Nullable ChargeEvent event(String name, YamlNode node, Set<Debt.Kind> debt) {
        return switch (name) {
            case CONVICTION -> new DispositionDay(true);
            case "disposition" -> new DispositionDay(false);
            case "arrest" -> new FactDay(reader.words.facts.get("arrest.date"));
            case "offense" -> new FactDay(reader.words.facts.get("charge.offenseDate"));
            case "sentence" -> sentence("sentence.date", SentenceDay.Kind.ANY);
            case "release" -> sentence("sentence.releasedOn", SentenceDay.Kind.INCARCERATION);
            case "supervision-end" -> sentence("sentence.supervisionEndedOn", SentenceDay.Kind.SUPERVISION);
            case "completion" -> sentence("sentence.completedOn", SentenceDay.Kind.ANY);
            case PAYMENT -> new PaymentDay(new Debt(debt));
            default -> fact(name, node);
        };
    }

    private SentenceDay sentence(String name, SentenceDay.Kind kind) {
        return new SentenceDay(reader.words.facts.get(name), kind);
    }

    private @Nullable ChargeEvent fact(String name, YamlNode node) {
        FactName fact = FactIs.named(node, name, reader);
        if (fact == null) {
            return null;
        }
        if (fact.kind() != FactKind.DATE || fact.level() == Level.DISPOSITION) {
            String found = "expected a date of the person, the arrest, the charge or the sentence; '" + name + "' is a "
                    + fact.kind().word() + " of a " + fact.level().word();
            node.fault(DiagnosticCode.POLICY_CONDITION, found);
            return null;
        }
        return fact.level() == Level.SENTENCE ? new SentenceDay(fact, SentenceDay.Kind.ANY) : new FactDay(fact);
    }
}
