package org.slatebridge.synthetic;

/**
 * A case as the courts have it.
 *
 * @param id number of the case in the courts' system
 * @param sid key of the person; empty where the clerk was not told
 * @param docket docket number
 * @param filed epoch day
 * @param part an arrest with the charges of the case, each with its disposition's facts and its sentences below
 * @param fate what becomes of the record
 */
record CourtCase(long id, String sid, String docket, long filed, Part part, Fate fate) {

    /** The tracking number of the arrest; empty where the clerk was not told. */
    String trackingNumber() {
        return part.text("arrest.trackingNumber");
    }

    /** How a right join finds the person. */
    String foundBy() {
        if (!sid.isEmpty()) {
            return "person";
        }
        return trackingNumber().isEmpty() ? "charge.docket" : "arrest.trackingNumber";
    }

    CourtCase withFate(Fate other) {
        return new CourtCase(id, sid, docket, filed, part, other);
    }
}
