package org.slatebridge.audit;

/**
 * Who acts, and where.
 *
 * @param user as the operating system knows who began the process
 * @param host name of the machine
 * @param process its number there
 * @param program with its version
 */
public record Actor(String user, String host, long process, String program) {}
