package org.slatebridge.audit;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is recorded. Immutable as far as its details are.
 *
 * @param action what was done
 * @param outcome how it ended
 * @param object to what: a file, a run directory
 * @param subject about whom; null where it is about nobody
 * @param details name to text, number, truth value or a map of texts; nothing that could identify a person
 */
public record AuditEvent(
        Action action,
        Outcome outcome,
        String object,
        @Nullable Subject subject,
        Map<String, Object> details) {

    /** An event about nobody. */
    public AuditEvent(Action action, Outcome outcome, String object, Map<String, Object> details) {
        this(action, outcome, object, null, details);
    }

    /** What is recorded; in the log as {@link #word()}. */
    public enum Action {
        /** A run began, with the configuration in force. */
        RUN_BEGUN,
        /** A run went on where it was interrupted. */
        RUN_RESTARTED,
        /** A run ended, well or not; a run without this was killed. */
        RUN_ENDED,
        /** A run was not let begin. */
        RUN_REFUSED,
        /** A file was opened to be read. */
        FILE_OPENED,
        /** A file gets its final name; recorded before it does. */
        FILE_PUBLISHED,
        /** The reasons of a decision were shown. */
        EXPLAIN,
        /** The facts of a person were shown. */
        MAPPING_EXPLAIN,
        /** A run, a person or a charge is taken back. */
        BACKOUT,
        /** The audit log was shown. */
        AUDIT_SHOWN,
        /** The log did not end with a whole line; written by the log itself. */
        LOG_DAMAGED;

        /** The name in the log, for example {@code run-begun}. */
        public String word() {
            return AuditEvent.word(this);
        }
    }

    /** How it ended; in the log as {@link #word()}. */
    public enum Outcome {
        /** Done, or begun where an end is recorded too. */
        SUCCESS,
        /** It could not be done. */
        FAILURE,
        /** It was not allowed. */
        REFUSED,
        /** What was asked for is not there. */
        ABSENT;

        /** The name in the log. */
        public String word() {
            return AuditEvent.word(this);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
