package org.slatebridge.policy;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slatebridge.diagnostic.DiagnosticCode;
import org.slatebridge.diagnostic.DiagnosticException;
import org.slatebridge.diagnostic.LinePosition;
import org.slatebridge.history.JsonLines;
import org.slatebridge.history.JsonShape;

/**
 * Reads {@code decisions.jsonl}, written by {@link DecisionWriter} or by another program. Strict, as histories are
 * read; what only people read (missing and presumed facts, reasoning, source) may have any content. Holds one line. Not
 * thread-safe. Does not close its stream.
 */
public final class DecisionReader {

    private static final int DATE_LENGTH = 10;
    private static final List<String> REQUIRED = List.of("person", "arrest", "charge", "outcome", "provision");
    private static final List<String> KNOWN = List.of(
            "person",
            "arrest",
            "charge",
            "outcome",
            "provision",
            "citation",
            "eligibleOn",
            "missing",
            "restore",
            "held",
            "presumed",
            "reasoning",
            "source");

    private final JsonLines lines;

    /** A reader of a stream that stands at that place; {@code file} is its name, for messages. */
    public DecisionReader(InputStream in, String file, JsonLines.Place at) {
        this.lines = new JsonLines(in, file, at);
    }

    /**
     * The next decision, or null at the end.
     *
     * @throws DiagnosticException with all faults of the line; the next call goes on behind it
     */
    public @Nullable DecidedCharge next() {
        if (!lines.next()) {
            return null;
        }
        JsonShape json = lines.shape();
        return json.read(() -> decision(json));
    }

    /** The place before the decision read last. */
    public JsonLines.Place place() {
        return lines.place();
    }

    /** The line of the decision read last, without its end. */
    public byte[] bytes() {
        return lines.bytes();
    }

    /** The line of the decision read last, for messages. */
    public LinePosition position() {
        return lines.position();
    }

    private static @Nullable DecidedCharge decision(JsonShape json) {
        Map<String, String> texts = new HashMap<>();
        Optional<Outcome>[] outcome = one();
        Answer[] restore = {Answer.NO};
        boolean read = json.object(REQUIRED, KNOWN, key -> {
            switch (key) {
                case "person", "arrest", "charge" -> put(texts, key, json.filledText());
                case "outcome" -> outcome[0] = outcome(json);
                case "provision" -> put(texts, key, json.isNull() ? null : json.filledText());
                case "citation" -> textOrNull(json);
                case "eligibleOn" -> dateOrNull(json);
                case "missing" -> json.array(json::skip);
                case "restore" -> restore[0] = restore(json);
                case "held" -> put(texts, key, json.filledText());
                default -> json.skip();
            }
        });
        @Nullable String provision = texts.get("provision");
        if (provision == null && outcome[0].equals(Optional.of(Outcome.SEAL))) {
            json.fault(DiagnosticCode.DECIDED_PROVISION, "a seal without a provision");
        }
        if (provision == null && restore[0] == Answer.YES) {
            json.fault(DiagnosticCode.DECIDED_PROVISION, "a restoration without a provision");
        }
        if (restore[0] != Answer.NO && outcome[0].isPresent() && outcome[0].get() != Outcome.ALREADY_SEALED) {
            json.fault(DiagnosticCode.DECIDED_RESTORE, "restores a charge that is not already sealed");
        }
        return read && outcome[0].isPresent()
                ? new DecidedCharge(
                        texts.getOrDefault("person", ""),
                        texts.getOrDefault("arrest", ""),
                        texts.getOrDefault("charge", ""),
                        outcome[0].get(),
                        provision,
                        restore[0],
                        texts.get("held"))
                : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of one, to be set from inside
    private static Optional<Outcome>[] one() {
        return new Optional[] {Optional.empty()};
    }

    private static void put(Map<String, String> texts, String key, @Nullable String text) {
        if (text != null) {
            texts.put(key, text);
        }
    }

    private static Optional<Outcome> outcome(JsonShape json) {
        @Nullable String word = json.text();
        Optional<Outcome> outcome = word == null ? Optional.empty() : Outcome.of(word);
        if (word != null && outcome.isEmpty()) {
            json.fault(
                    DiagnosticCode.DECIDED_OUTCOME,
                    "is none of seal, not-yet, not-eligible, undetermined, already-sealed");
        }
        return outcome;
    }

    private static Answer restore(JsonShape json) {
        @Nullable String word = json.text();
        if (word == null) {
            return Answer.NO;
        }
        return switch (word) {
            case "yes" -> Answer.YES;
            case "undetermined" -> Answer.UNKNOWN;
            default -> {
                json.fault(DiagnosticCode.DECIDED_RESTORE, "is none of yes, undetermined");
                yield Answer.NO;
            }
        };
    }

    private static void textOrNull(JsonShape json) {
        if (!json.isNull()) {
            json.text();
        }
    }

    private static void dateOrNull(JsonShape json) {
        @Nullable String text = json.isNull() ? null : json.text();
        try {
            if (text == null || (text.length() == DATE_LENGTH && LocalDate.parse(text) != null)) {
                return;
            }
        } catch (DateTimeParseException e) {
            // said below, without the value that its message has
        }
        json.fault(DiagnosticCode.LINE_VALUE, "is no day of the calendar, YYYY-MM-DD");
    }
}
