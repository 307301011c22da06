package org.slatebridge.synthetic;

import java.util.List;

/**
 * A made-up person as all systems have them.
 *
 * @param key of the person
 * @param master what the repository has
 * @param cases what the courts have, also of nobody
 * @param commitments what corrections has, also of nobody
 * @param truth what all of it says together
 */
record Resident(String key, Part master, List<CourtCase> cases, List<Commitment> commitments, TruePart truth) {}
