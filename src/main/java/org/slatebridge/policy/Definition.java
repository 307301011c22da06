package org.slatebridge.policy;

/**
 * A term of the statute that conditions refer to by name.
 *
 * @param name what conditions call it by
 * @param says the words of the statute
 * @param citation where the law says so
 * @param force when it applies
 * @param when what makes a charge one
 */
record Definition(String name, String says, Citation citation, Force force, Clause when) {}
