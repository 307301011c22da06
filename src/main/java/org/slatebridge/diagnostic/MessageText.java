package org.slatebridge.diagnostic;

/**
 * What the catalogue says of one message, in whole sentences; docs/messages.md is made of these.
 *
 * @param code the message
 * @param explanation when it is given
 * @param systemAction what the program does then
 * @param operatorResponse what its reader does
 */
public record MessageText(DiagnosticCode code, String explanation, String systemAction, String operatorResponse) {

    /** The first sentence of the explanation, for a list. */
    public String gist() {
        int end = explanation.indexOf(". ");
        return end < 0 ? explanation : explanation.substring(0, end + 1);
    }
}
