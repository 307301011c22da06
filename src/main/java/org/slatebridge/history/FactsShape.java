package org.slatebridge.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;

/** The shape of the answers of one level in JSON. Immutable. */
final class FactsShape {

    private static final List<String> KEYS = List.of("value", "quality", "item", "source", "contradicted");
    private static final List<String> CONTRADICTING = List.of("value", "quality", "item", "source");
    private static final int DATE_LENGTH = 10;
    private static final int MOST_PLACES = 2;

    private final Map<String, FactName> names;
    private final String kind;

    FactsShape(Level level, FactCatalogue catalogue) {
        this.names = catalogue.of(level);
        this.kind = "fact of " + (level == Level.ARREST ? "an " : "a ") + level.word();
    }

    /** Reads an object of answers. */
    void read(JsonShape json, List<ReadFact> into) {
        json.object(List.of(), names.keySet(), DiagnosticCode.HISTORY_FACT, kind, key -> {
            ReadFact fact = new ReadFact(Objects.requireNonNull(names.get(key)));
            boolean sound = answer(json, fact, List.of(), KEYS);
            boolean answers = fact.quality.known() || fact.quality == Quality.CONFLICTING;
            if (sound && !answers && !fact.contradicted.isEmpty()) {
                json.fault(DiagnosticCode.HISTORY_QUALITY, "is " + fact.quality.word() + " and is contradicted");
            }
            into.add(fact);
        });
    }

    /** Reads an answer; false after a fault. */
    private static boolean answer(JsonShape json, ReadFact fact, List<String> required, List<String> keys) {
        boolean[] sound = {true};
        boolean object = json.object(required, keys, member -> sound[0] &= member(json, member, fact));
        if (object && sound[0] && fact.valueGiven != fact.quality.known()) {
            String has = fact.valueGiven ? " and has a value" : " and has no value";
            json.fault(DiagnosticCode.HISTORY_QUALITY, "is " + fact.quality.word() + has);
            return false;
        }
        return object && sound[0];
    }

    private static void contradicted(JsonShape json, ReadFact fact) {
        List<ReadFact> others = new ArrayList<>();
        boolean array = json.array(() -> {
            ReadFact other = new ReadFact(fact.name);
            if (answer(json, other, List.of("source"), CONTRADICTING) && !other.quality.known()) {
                json.fault(DiagnosticCode.HISTORY_QUALITY, "is " + other.quality.word() + " and contradicts nothing");
            }
            others.add(other);
        });
        if (array && others.isEmpty()) {
            json.fault(DiagnosticCode.LINE_VALUE, "is empty");
        }
        fact.contradicted = others;
    }

    private static boolean member(JsonShape json, String key, ReadFact fact) {
        switch (key) {
            case "value" -> {
                fact.valueGiven = true;
                return value(json, fact);
            }
            case "quality" -> {
                return quality(json, fact);
            }
            case "item" -> fact.item = json.filledText();
            case "contradicted" -> contradicted(json, fact);
            default -> {
                fact.sourceGiven = true;
                fact.source = json.isNull() ? null : SourceShape.read(json);
            }
        }
        return true;
    }

    private static boolean quality(JsonShape json, ReadFact fact) {
        @Nullable String word = json.text();
        Optional<Quality> found = Arrays.stream(Quality.values())
                .filter(q -> q.word().equals(word))
                .findFirst();
        if (word != null && found.isEmpty()) {
            json.fault(DiagnosticCode.LINE_VALUE, "is none of present, derived, missing, invalid, conflicting");
        }
        found.ifPresent(quality -> fact.quality = quality);
        return found.isPresent();
    }

    private static boolean value(JsonShape json, ReadFact fact) {
        if (fact.name.kind() == FactKind.CODE || fact.name.kind() == FactKind.TEXT) {
            fact.text = json.text();
            return fact.text != null;
        }
        @Nullable
        Long number = switch (fact.name.kind()) {
            case DATE -> day(json);
            case COUNT -> json.whole(Long.MIN_VALUE);
            case AMOUNT -> cents(json);
            default -> flag(json);
        };
        fact.number = number == null ? 0 : number;
        return number != null;
    }

    private static @Nullable Long flag(JsonShape json) {
        @Nullable Boolean set = json.flag();
        return set == null ? null : Long.valueOf(set ? 1 : 0);
    }

    /** A day as YYYY-MM-DD; null after a fault. */
    private static @Nullable Long day(JsonShape json) {
        @Nullable String text = json.text();
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text).toEpochDay();
            }
        } catch (DateTimeParseException e) {
            // said below, without the value that its message has
        }
        json.fault(DiagnosticCode.LINE_VALUE, "is no day of the calendar, YYYY-MM-DD");
        return null;
    }

    private static @Nullable Long cents(JsonShape json) {
        @Nullable BigDecimal amount = json.number();
        if (amount == null) {
            return null;
        }
        try {
            return amount.movePointRight(MOST_PLACES).longValueExact();
        } catch (ArithmeticException e) {
            json.fault(DiagnosticCode.LINE_VALUE, "is no amount with two decimal places");
            return null;
        }
    }
}
