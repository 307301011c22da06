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
