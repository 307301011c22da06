package org.slatebridge.policy;

/**
 * Why a charge is not eligible.
 *
 * @param id the provision that is not met, the exclusion that bars, or the cap that is reached
 * @param citation where the law says so
 */
record Refusal(String id, Citation citation) {}
