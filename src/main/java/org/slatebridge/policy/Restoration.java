package org.slatebridge.policy;

/**
 * When a charge that was sealed is to be seen again.
 *
 * @param id the section
 * @param says the words of the statute
 * @param citation where the law says so
 * @param force when it applies
 * @param when what must be so
 */
record Restoration(String id, String says, Citation citation, Force force, Clause when) {}
