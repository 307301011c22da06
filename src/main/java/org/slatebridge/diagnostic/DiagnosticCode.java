package org.slatebridge.diagnostic;

import static org.slatebridge.diagnostic.ReturnCode.FATAL;
import static org.slatebridge.diagnostic.ReturnCode.SEVERE;

/**
 * Every message Slatebridge can give, with its stable identifier {@code SLBnnnnX}, the return code it leads to and what
 * its reader should do. A message whose meaning changes gets a new identifier.
 */
public enum DiagnosticCode {
    // 00xx the command itself
    USAGE("SLB0001E", FATAL, "give --help to see the options"),
    FILE_MISSING("SLB0002E", SEVERE, "check the path"),
    FILE_UNREADABLE("SLB0003E", SEVERE, "check permissions and the device"),
    OUTPUT_NOT_WRITABLE("SLB0004E", SEVERE, "check permissions and free space"),
    DATE_INVALID("SLB0005E", FATAL, "give a date as YYYY-MM-DD"),
    INTERNAL("SLB0099E", FATAL, "report it with this line"),

    // 09xx YAML text, whatever it describes
    YAML_SYNTAX("SLB0901E", FATAL, "mend the YAML"),
    YAML_UNKNOWN_KEY("SLB0902E", FATAL, "correct or remove the key"),
    YAML_MISSING_KEY("SLB0903E", FATAL, "add the key"),
    YAML_WRONG_TYPE("SLB0904E", FATAL, "write the kind of value that is expected"),
    YAML_DUPLICATE_KEY("SLB0905E", FATAL, "keep one of them"),

    // 40xx policies
    POLICY_UNKNOWN_WORD("SLB4001E", FATAL, "use a word of the policy language, see docs/policy-language.md"),
    POLICY_UNKNOWN_NAME("SLB4002E", FATAL, "declare it in the policy or correct the name"),
    POLICY_NO_CITATION("SLB4003E", FATAL, "say where the law says so and mark how surely it was read"),
    POLICY_VALUE("SLB4004E", FATAL, "write the value in the form that is expected"),
    POLICY_VERSIONS("SLB4005E", FATAL, "make versions follow each other and values begin with a version"),
    POLICY_DUPLICATE("SLB4006E", FATAL, "keep one of them"),
    POLICY_CONDITION("SLB4007E", FATAL, "state one question in each condition"),
    POLICY_UNUSED("SLB4008E", FATAL, "use it or remove it"),
    POLICY_TEST("SLB4009E", FATAL, "correct the test case"),
    POLICY_NOT_IN_FORCE("SLB4010E", FATAL, "give a later as-of date"),
    POLICY_UNKNOWN_SWITCH("SLB4011E", FATAL, "give a switch the policy declares"),
    ;

    private final String id;
    private final ReturnCode returnCode;
    private final String action;

    DiagnosticCode(String id, ReturnCode returnCode, String action) {
        this.id = id;
        this.returnCode = returnCode;
        this.action = action;
    }

    /** Stable identifier, {@code SLB}, four digits and a severity letter. */
    public String id() {
        return id;
    }

    /** The return code of a command that ends with this message. */
    public ReturnCode returnCode() {
        return returnCode;
    }

    /** What to do, unless the message says something more exact. */
    public String action() {
        return action;
    }
}
