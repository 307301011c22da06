package org.slatebridge.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;

/** The shape of a history in JSON. Not thread-safe. */
final class HistoryShape {

    private static final List<String> HISTORY = List.of("person", "arrests", "unread");
    private static final List<String> PERSON = List.of("key", "facts");
    private static final List<String> ARREST = List.of("key", "facts", "charges");
    private static final List<String> CHARGE = List.of("key", "source", "facts", "dispositions", "sentences");
    private static final List<String> RECORD = List.of("source", "facts");
    private static final SourceRef NONE = new SourceRef("", 1, 0);

    private final Map<Level, FactsShape> facts = new EnumMap<>(Level.class);
    private final Set<String> keys = new HashSet<>();

    HistoryShape(FactCatalogue catalogue) {
        Arrays.stream(Level.values()).forEach(level -> facts.put(level, new FactsShape(level, catalogue)));
    }

    /** The history of a line. */
    CriminalHistory read(JsonShape json) {
        keys.clear();
        return json.read(() -> history(json));
    }

    private @Nullable CriminalHistory history(JsonShape json) {
        Part person = new Part();
        List<Arrest> arrests = new ArrayList<>();
        List<SourceRef> unread = new ArrayList<>();
        boolean read = json.object(HISTORY, HISTORY, key -> {
            switch (key) {
                case "person" -> part(json, Level.PERSON, person, PERSON, other -> {});
                case "arrests" -> json.array(() -> arrests.add(arrest(json)));
                default -> json.array(() -> unread.add(Objects.requireNonNullElse(SourceShape.read(json), NONE)));
            }
        });
        return read ? new CriminalHistory(new Person(person.key, person.facts), arrests, unread) : null;
    }

    private Arrest arrest(JsonShape json) {
        Part part = new Part();
        List<Charge> charges = new ArrayList<>();
        part(json, Level.ARREST, part, ARREST, key -> json.array(() -> charges.add(charge(json))));
        return new Arrest(part.key, part.facts, charges);
    }

    private Charge charge(JsonShape json) {
        Part part = new Part();
        List<Disposition> dispositions = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        part(
                json,
                Level.CHARGE,
                part,
                CHARGE,
                key -> json.array(() -> {
                    Part own = new Part();
                    if (key.equals("dispositions")) {
                        part(json, Level.DISPOSITION, own, RECORD, other -> {});
                        dispositions.add(new Disposition(own.facts, own.where()));
                    } else {
                        part(json, Level.SENTENCE, own, RECORD, other -> {});
                        sentences.add(new Sentence(own.facts, own.where()));
                    }
                }));
        return new Charge(part.key, part.facts, dispositions, sentences, part.where());
    }

    /** Reads what parts have in common. Person and arrest may be without a record, and so without a source. */
    private void part(JsonShape json, Level level, Part part, List<String> required, Consumer<String> others) {
        List<String> known = new ArrayList<>(required);
        known.add("source");
        List<ReadFact> read = new ArrayList<>();
        json.object(required, known, key -> {
            switch (key) {
                case "key" -> part.key = key(json, level);
                case "source" -> part.source = SourceShape.read(json);
                case "facts" -> Objects.requireNonNull(facts.get(level)).read(json, read);
                default -> others.accept(key);
            }
        });
        part.facts = Facts.of(read.stream().map(fact -> fact.of(part.source)).toList());
    }

    private String key(JsonShape json, Level level) {
        @Nullable String key = json.filledText();
        if (key != null && !keys.add(level + key)) {
            json.fault(DiagnosticCode.HISTORY_TWICE, "is the key of another " + level.word() + " of the person");
        }
        return key == null ? "" : key;
    }

    /** What is read of a part, with stand-ins for what had faults; the line is refused in the end. */
    private static final class Part {

        String key = "";
        Facts facts = Facts.NONE;

        @Nullable
        SourceRef source;

        SourceRef where() {
            return source == null ? NONE : source;
        }
    }
}
