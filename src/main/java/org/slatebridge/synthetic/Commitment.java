package org.slatebridge.synthetic;

/**
 * A sentence as corrections has it.
 *
 * @param sid key of the person; empty before fingerprints are taken
 * @param docket docket number of the case
 * @param charge number of the charge in it
 * @param sentence number of the sentence below the charge
 * @param part what corrections knows: type, date, completion, release, end of supervision
 * @param codes what stands in coded items
 * @param fate what becomes of its records
 */
record Commitment(String sid, String docket, String charge, String sentence, Part part, Codes codes, Fate fate) {

    /**
     * Codes that tell whether the date beside them means anything.
     *
     * @param completed flag; blank and N where the date is only expected
     * @param spell type of supervision; one that no table knows says nothing
     * @param release of the last movement; blank where the clerk forgot it
     */
    record Codes(String completed, String spell, String release) {}

    boolean isPrison() {
        return part.text("sentence.type").equals("incarceration");
    }

    /** Epoch day on which the sentence began. */
    long begun() {
        return part.number("sentence.date");
    }
}
