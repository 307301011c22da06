package org.slatebridge.mapping;

import org.slatebridge.history.SourceRef;

/**
 * Something about a record that a person should know of. Carries no value of the data.
 *
 * @param kind what it is
 * @param source the record
 * @param about the fact it is about; empty where it is about the record
 */
public record Issue(Kind kind, SourceRef source, String about) {

    /** An issue about a record as a whole. */
    public Issue(Kind kind, SourceRef source) {
        this(kind, source, "");
    }

    /** The kinds, and whether the record is listed among the rejects. */
    public enum Kind {
        /** No record type of the mapping fits. */
        UNKNOWN_TYPE(true, "no record type of the mapping fits"),
        /** A key of the record is not valid. */
        KEY_INVALID(true, "a key of the record is not valid"),
        /** A second record with the same keys. */
        DUPLICATE(true, "a record with the same keys came before"),
        /** A disposition or sentence whose charge is not there. */
        CHARGE_MISSING(true, "the charge it belongs to is not there"),
        /** Nobody can be found whose record it is. */
        ORPHAN(true, "nobody is found whose record it is"),
        /** More than one person, or part of a rap sheet, has its keys. */
        AMBIGUOUS(true, "more than one person or part has these keys"),
        /** A part that should be known from datasets before, and is not; the mapping says to reject it. */
        UNMATCHED(true, "no dataset before has the part it belongs to"),
        /** The same, where the mapping says to add it. */
        ADDED(false, "no dataset before has the part it belongs to; it is added"),
        /** Another dataset, or another record, says something else. */
        CONFLICT(false, "says something else than another record"),
        /** A record that should be changed, but is not as the mapping expects it before. */
        NOT_AS_EXPECTED(true, "the record is not as the mapping expects it before it is changed"),
        /** A charge whose arrest is not there; it is decided without it. */
        ARREST_MISSING(false, "the arrest it belongs to is not there; the charge is kept without it"),
        /** There are more or fewer records below this one than it says. */
        COUNT_DIFFERS(false, "more or fewer records follow than this one says"),
        /** Records of a person who has no person record. */
        PERSON_MISSING(false, "the person has no person record");

        private final boolean rejects;
        private final String words;

        Kind(boolean rejects, String words) {
            this.rejects = rejects;
            this.words = words;
        }

        /** True if nothing could be done with the record, so that it is listed among the rejects. */
        public boolean rejects() {
            return rejects;
        }

        /** True if the record is sound, and what it belongs to is not there. */
        public boolean orphans() {
            return this == CHARGE_MISSING || this == ORPHAN;
        }

        /** What it means, for people. */
        public String words() {
            return words;
        }
    }
}
